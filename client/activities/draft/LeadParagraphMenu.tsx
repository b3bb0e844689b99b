import { ArrowDown, ArrowUp, EyeOff, History, Plus, Scale } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { LeadVersions } from './LeadVersions.tsx';
import type { ShownParagraph } from './reading.ts';
import { usePlaceWords } from './usePlaceWords.ts';

interface LeadParagraphMenuProps {
  step: NowStep;
  paragraph: ShownParagraph;
  onTurn: (paragraph: string | null) => void;
}

/** What is done with a paragraph as a whole. */
export function LeadParagraphMenu({ step, paragraph, onTurn }: LeadParagraphMenuProps) {
  const { t } = useTranslation('draft');
  const { act, say } = useActs();
  const placeOf = usePlaceWords();
  const [versions, setVersions] = useState(false);
  const { id, clause, item, of, lawyer } = paragraph;
  const off = step.status !== 'open';
  const direct = (data: Record<string, unknown>) => act({ type: 'step:direct', step: step.id, data });

  return (
    <>
      <Menu
        label={t('more', { place: placeOf(paragraph) })}
        items={[
          {
            id: 'lawyer',
            label: lawyer ? t('lawyerOff') : t('lawyerOn'),
            icon: <Scale aria-hidden="true" />,
            off,
            onChoose: () => void direct({ act: 'lawyer', paragraph: id, on: !lawyer }),
          },
          {
            id: 'versions',
            label: t('versions.open'),
            icon: <History aria-hidden="true" />,
            onChoose: () => setVersions(true),
          },
          {
            id: 'add',
            label: t('add'),
            icon: <Plus aria-hidden="true" />,
            divided: true,
            off,
            onChoose: () => void direct({ act: 'add', clause, after: id, text: '' }),
          },
          {
            id: 'up',
            label: t('up'),
            icon: <ArrowUp aria-hidden="true" />,
            off: off || item === 1,
            onChoose: () => void direct({ act: 'move', paragraph: id, by: -1 }),
          },
          {
            id: 'down',
            label: t('down'),
            icon: <ArrowDown aria-hidden="true" />,
            off: off || item === of,
            onChoose: () => void direct({ act: 'move', paragraph: id, by: 1 }),
          },
          {
            id: 'aside',
            label: t('aside'),
            icon: <EyeOff aria-hidden="true" />,
            divided: true,
            off,
            onChoose: () => {
              onTurn(null);
              void act({ type: 'entry:hide', step: step.id, entry: id, reason: '' }).then(
                done => done && say(t('asideDone')),
              );
            },
          },
        ]}
      />
      {versions && <LeadVersions step={step} paragraph={paragraph} onBack={() => setVersions(false)} />}
    </>
  );
}
