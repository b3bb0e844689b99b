import type { NowStep } from '#shared/protocol/parts.ts';
import { useTimer } from '../../live/useTimer.ts';
import { Timer } from '../../ui/Timer.tsx';
import styles from './StageTimer.module.css';
import { useCountdown } from './useCountdown.ts';
import { useStageWords } from './useStageWords.ts';

/** Top right: what is left of the phase, or 3 – 2 – 1 of what was announced. */
export function StageTimer({ step }: { step: NowStep }) {
  const { t } = useStageWords();
  const time = useTimer(step.timer);
  const countdown = useCountdown(step.pending?.at ?? null);
  if (countdown !== null) {
    return (
      <div className={styles.place}>
        <span key={countdown} className={styles.countdown} role="timer">
          {countdown}
        </span>
      </div>
    );
  }
  if (time === null || time.state === 'idle' || step.status !== 'open') {
    return null;
  }
  const words = {
    label: t('common:timer.label'),
    lastMinute: t('common:timer.lastMinute'),
    paused: t('common:timer.paused'),
    over: t('common:timer.over'),
  };
  return (
    <div className={styles.place}>
      <Timer
        size="large"
        remaining={time.left}
        length={step.timer.length}
        paused={time.state === 'paused'}
        words={words}
      />
    </div>
  );
}
