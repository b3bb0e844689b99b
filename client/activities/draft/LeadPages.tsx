import { ChevronLeft, ChevronRight, Monitor, MonitorOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import styles from './Lead.module.css';
import type { Reading, ShownParagraph } from './reading.ts';

interface LeadPagesProps {
  step: NowStep;
  reading: Reading;
  paragraph: ShownParagraph;
  onTurn: (paragraph: string | null) => void;
}

/** Turns the page for the whole room, and says whose turn it is to read. */
export function LeadPages({ step, reading, paragraph, onTurn }: LeadPagesProps) {
  const { t } = useTranslation('draft');
  const { people } = useWorkshop();
  const { act } = useActs();
  const { paragraphs, reader } = reading;
  const index = paragraphs.findIndex(({ id }) => id === paragraph.id);
  const shown = step.show.record;
  const onWall = shown === paragraph.id || paragraph.suggestions.some(({ id }) => id === shown);
  const name = people?.people.find(({ id }) => id === reader)?.name;

  function show(record: string | null) {
    onTurn(null);
    void act({ type: 'step:show', step: step.id, record });
  }

  return (
    <div className={styles.pages}>
      <Button
        size="small"
        icon={<ChevronLeft aria-hidden="true" />}
        off={index <= 0}
        onPress={() => show(paragraphs[index - 1]?.id ?? null)}
      >
        {t('previous')}
      </Button>
      <p className={styles.where}>{t('where', { number: index + 1, of: paragraphs.length })}</p>
      <Button
        size="small"
        iconAfter={<ChevronRight aria-hidden="true" />}
        off={index + 1 >= paragraphs.length}
        onPress={() => show(paragraphs[index + 1]?.id ?? null)}
      >
        {t('next')}
      </Button>
      <Button
        size="small"
        variant="bare"
        icon={onWall ? <MonitorOff aria-hidden="true" /> : <Monitor aria-hidden="true" />}
        onPress={() => show(onWall ? null : paragraph.id)}
      >
        {onWall ? t('showOutline') : t('show')}
      </Button>
      <Menu
        label={t('chooseReader')}
        words={name === undefined ? t('whoReads') : t('reads', { name })}
        items={[
          ...(people?.people ?? [])
            .filter(({ status }) => status !== 'removed')
            .map(line => ({
              id: line.id,
              label: line.name,
              onChoose: () =>
                void act({ type: 'step:direct', step: step.id, data: { act: 'reader', person: line.id } }),
            })),
          {
            id: '',
            label: t('nobodyReads'),
            divided: true,
            onChoose: () =>
              void act({ type: 'step:direct', step: step.id, data: { act: 'reader', person: null } }),
          },
        ]}
      />
    </div>
  );
}
