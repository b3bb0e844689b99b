import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { sharedTime, untilBell } from '#shared/activities/talk/halves.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import type { Timer } from '#shared/workshop/state.ts';
import { useTimer } from '../../live/useTimer.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { formatTimer } from '../../ui/Timer.tsx';
import styles from './Stage.module.css';
import { useStageTalkWords } from './stageTalkWords.ts';

/** Across in px at 1080; beside a long list of names the ring is smaller. */
const ACROSS = { large: 398, small: 330 } as const;
const THICK = 26;

interface StageRingProps {
  step: NowStep;
  /** The planned time, where a bell rings at half of it: a notch, and the time until then. 0: there is no bell. */
  bell?: number;
  small?: boolean;
  /** The clock of one turn instead of the phase's. */
  timer?: Timer;
}

/** The timer of talking rounds: it empties clockwise from the top and changes nothing else by itself. */
export function StageRing({ step, bell = 0, small = false, timer = step.timer }: StageRingProps) {
  const { t } = useStageTalkWords();
  const lang = useWorkshop().now?.workshop.lang ?? 'pl';
  const { t: c } = useTranslation('common', { lng: lang });
  const time = useTimer(timer);
  if (time === null || time.state === 'idle' || step.status !== 'open') {
    return null;
  }
  const across = small ? ACROSS.small : ACROSS.large;
  const radius = (across - THICK) / 2;
  const share = Math.min(1, Math.max(0, timer.length === 0 ? 0 : time.left / timer.length));
  const rest = bell > 0 ? untilBell({ length: timer.length, planned: bell, left: time.left }) : null;
  const words =
    time.state === 'paused'
      ? c('timer.paused')
      : time.left <= -1000
        ? c('timer.over')
        : rest !== null
          ? t('stage.bellIn', { time: formatTimer(rest) })
          : bell > 0
            ? t('stage.bellWas')
            : '';
  return (
    <div className={styles.ring} style={{ '--across': across } as CSSProperties}>
      <svg viewBox={`0 0 ${across} ${across}`} aria-hidden="true" focusable="false">
        <circle className={styles.track} cx="50%" cy="50%" r={radius} strokeWidth={THICK} />
        {share > 0 && (
          <circle
            className={styles.rest}
            cx="50%"
            cy="50%"
            r={radius}
            strokeWidth={THICK}
            pathLength={1}
            {...(share < 1 ? { strokeDasharray: `${share} 2` } : {})}
            // What is over lies clockwise from the top, so what is left ends there.
            transform={`rotate(${-90 + (1 - share) * 360} ${across / 2} ${across / 2})`}
          />
        )}
        {bell > 0 && (
          <rect
            className={styles.notch}
            x={across / 2 - 6}
            y={0}
            width={12}
            height={THICK + 8}
            transform={`rotate(${(sharedTime({ length: timer.length, planned: bell }) / Math.max(1, timer.length)) * 180} ${across / 2} ${across / 2})`}
          />
        )}
      </svg>
      <div className={styles.inRing}>
        <span role="timer" aria-label={c('timer.label')} className={styles.digits}>
          {formatTimer(time.left)}
        </span>
        {words !== '' && <span className={styles.ringWords}>{words}</span>}
      </div>
    </div>
  );
}
