import type { Slide } from '#shared/activities/brief/brief.ts';
import { useMinute } from '../../live/useMinute.ts';
import { useTimer } from '../../live/useTimer.ts';
import { clockTime } from '../../moments.ts';
import { CodeCorner } from '../../surfaces/stage/CodeCorner.tsx';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import { Wood } from '../../surfaces/stage/Wood.tsx';
import styles from './StageBreak.module.css';
import type { BriefViewProps } from './stageView.ts';

interface StageBreakProps extends BriefViewProps {
  slides: readonly Slide[];
  /** Planned length, until the clock runs. */
  minutes: number;
}

const MINUTE = 60_000;

/** When people are back, and where things are. */
export function StageBreak({ step, parked, slides, minutes }: StageBreakProps) {
  const { t, say } = useStageWords();
  const time = useTimer(step.timer);
  const clock = useMinute();
  const left = time === null || time.state === 'idle' ? minutes * MINUTE : time.left;
  const back = step.timer.endsAt ?? clock + Math.max(0, left);
  const label =
    left <= 0 || step.status === 'closed'
      ? t('activities:brief.breakOver')
      : t('activities:brief.breakLeft', { count: Math.ceil(left / MINUTE) });
  return (
    <div className={styles.break}>
      <main className={styles.main}>
        <div>
          <p className={styles.label}>{label}</p>
          <h1 className={styles.back}>{t('activities:brief.back')}</h1>
          <p className={styles.time}>{clockTime(back)}</p>
        </div>
        <div className={styles.aside}>
          <ul className={styles.places} aria-label={t('stage:break.places')}>
            {slides.map(slide => (
              <li key={slide.title.pl} className={styles.place}>
                <p className={styles.what}>{say(slide.title)}</p>
                {slide.text !== undefined && <p className={styles.where}>{say(slide.text)}</p>}
              </li>
            ))}
          </ul>
        </div>
      </main>
      <div className={styles.corner}>
        {parked}
        <CodeCorner />
      </div>
      <Wood face={132} />
    </div>
  );
}
