import { ArrowDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import type { ShownParagraph } from './reading.ts';
import { STANCE_QUESTION } from './SeatStance.tsx';
import type { ClauseStanding } from './standing.ts';
import type { OwnStance } from './useOwnStances.ts';

interface SeatStanceWayProps {
  paragraph: ShownParagraph;
  own: OwnStance | undefined;
  standing: ClauseStanding;
}

/** The question about the whole clause stands below its last words, often below the fold: the way there, or the answer. */
export function SeatStanceWay({ paragraph, own, standing }: SeatStanceWayProps) {
  const { t } = useTranslation('draft');
  const holds = own !== undefined && own.said.words === standing.words;
  const place = paragraph.number || t('stance.thisPart');

  function go() {
    const question = document.getElementById(STANCE_QUESTION);
    question?.scrollIntoView({ block: 'center' });
    question?.querySelector('button')?.focus({ preventScroll: true });
  }

  return (
    <Button size="main" wide iconAfter={<ArrowDown aria-hidden="true" />} onPress={go}>
      {holds ? t(`stance.said.${own.said.stance}`, { place }) : t('stance.way', { place })}
    </Button>
  );
}
