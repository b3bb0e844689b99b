import { Check, ChevronLeft, ChevronRight, CircleHelp, PencilLine } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useMarks } from '../../live/useMarks.ts';
import { WorkPart } from '../../surfaces/seat/Parts.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './Seat.module.css';
import type { ReadingPlace } from './usePlace.ts';

interface SeatDockProps {
  step: NowStep;
  place: ReadingPlace;
  onSuggest: () => void;
  /** Writes in the text itself; absent: holds no pen. */
  onWrite?: (() => void) | undefined;
  writing: boolean;
  /** At the end of a clause: the way to what is asked about the whole of it. */
  stance?: ReactNode;
}

/** Under the thumb: clear or not, another wording, and the way to the next paragraph. */
export function SeatDock({ step, place, onSuggest, onWrite, writing, stance }: SeatDockProps) {
  const { t } = useTranslation('draft');
  const marks = useMarks(step.id);
  const { paragraph, previous, next, together, room } = place;
  if (paragraph === undefined) {
    return null;
  }
  const off = step.status !== 'open' || step.locked;
  const is = (mark: 'clear' | 'unclear') => marks.has(paragraph.id, mark);
  return (
    <WorkPart label={t('dock')}>
      <div className={styles.taps}>
        <Button
          variant={is('clear') || is('unclear') ? 'quiet' : 'green'}
          keeps={is('clear')}
          size="main"
          wide
          icon={<Check aria-hidden="true" />}
          pressed={is('clear')}
          off={off}
          onPress={() => marks.toggle(paragraph.id, 'clear')}
        >
          {t('clear')}
        </Button>
        <Button
          variant="quiet"
          size="main"
          wide
          icon={<CircleHelp aria-hidden="true" />}
          pressed={is('unclear')}
          off={off}
          onPress={() => marks.toggle(paragraph.id, 'unclear')}
        >
          {t('unclear')}
        </Button>
      </div>
      <div className={stance === undefined ? undefined : classes(styles.taps, styles.pair)}>
        {onWrite ? (
          <Button
            size="main"
            wide
            icon={<PencilLine aria-hidden="true" />}
            off={off}
            onPress={onWrite}
            pressed={writing}
          >
            {writing ? t('doneWriting') : t('write')}
          </Button>
        ) : (
          <Button
            size="main"
            wide
            icon={<PencilLine aria-hidden="true" />}
            off={off || !step.write}
            onPress={onSuggest}
          >
            {t('suggest.open')}
          </Button>
        )}
        {stance}
      </div>
      <nav className={styles.pages} aria-label={t('pages')}>
        <Button
          variant="bare"
          icon={<ChevronLeft aria-hidden="true" />}
          off={previous === undefined}
          onPress={() => place.go(previous?.id ?? null)}
        >
          {previous === undefined ? t('beginning') : t('paragraph', { number: place.number - 1 })}
        </Button>
        {room === undefined ? (
          <span className={styles.together}>{together ? t('together') : ''}</span>
        ) : (
          <Button variant="bare" size="small" onPress={() => place.go(null)}>
            {t('backToRoom')}
          </Button>
        )}
        <Button
          variant="bare"
          iconAfter={<ChevronRight aria-hidden="true" />}
          off={next === undefined}
          onPress={() => place.go(next?.id ?? null)}
        >
          {next === undefined ? t('end') : t('paragraph', { number: place.number + 1 })}
        </Button>
      </nav>
    </WorkPart>
  );
}
