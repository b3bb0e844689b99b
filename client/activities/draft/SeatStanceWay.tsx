import { ArrowUp } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useMarks } from '../../live/useMarks.ts';
import { Button } from '../../ui/Button.tsx';
import type { ShownParagraph } from './reading.ts';
import type { ClauseStanding } from './standing.ts';
import type { OwnStance } from './useOwnStances.ts';

interface SeatStanceWayProps {
  step: NowStep;
  paragraph: ShownParagraph;
  own: OwnStance | undefined;
  standing: ClauseStanding;
  /** Whoever comes back from the question goes on here. */
  takesFocus: boolean;
  onAsk: () => void;
}

/** The way to the question about the whole clause, or what was answered: the next thing once the paragraph is judged. */
export function SeatStanceWay({ step, paragraph, own, standing, takesFocus, onAsk }: SeatStanceWayProps) {
  const { t } = useTranslation('draft');
  const marks = useMarks(step.id);
  const button = useRef<HTMLButtonElement>(null);
  const holds = own !== undefined && own.said.words === standing.words;
  const judged = marks.has(paragraph.id, 'clear') || marks.has(paragraph.id, 'unclear');
  const place = paragraph.number || t('stance.thisPart');

  // biome-ignore lint/correctness/useExhaustiveDependencies: only as it appears
  useEffect(() => {
    if (takesFocus) {
      button.current?.focus({ preventScroll: true });
    }
  }, []);

  return (
    <Button
      ref={button}
      size="main"
      wide
      variant={judged && !holds ? 'green' : 'quiet'}
      iconAfter={<ArrowUp aria-hidden="true" />}
      onPress={onAsk}
    >
      {holds ? t(`stance.said.${own.said.stance}`, { place }) : t('stance.way', { place })}
    </Button>
  );
}
