import { useTranslation } from 'react-i18next';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useTimer } from '../../live/useTimer.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { clockTime } from '../../moments.ts';
import styles from './SeatBrief.module.css';

interface SeatBreakProps {
  step: NowStep;
  /** As planned, while nobody has started the clock. */
  minutes: number | null;
}

/** A break is a time of return. */
export function SeatBreak({ step, minutes }: SeatBreakProps) {
  const { t } = useTranslation(['activities', 'seat']);
  const { clockOffset } = useWorkshop();
  const left = useTimer(step.timer);
  if (step.timer.endsAt === null || left === null) {
    return minutes === null ? null : (
      <p className={styles.return}>{t('seat:brief.minutes', { count: minutes })}</p>
    );
  }
  // By the clock of this phone, which people look at.
  const time = clockTime(step.timer.endsAt - clockOffset);
  const rest = Math.ceil(left.left / 60_000);
  return (
    <div>
      <p className={styles.back}>{t('activities:brief.back')}</p>
      <p className={styles.return}>{time}</p>
      <p className={styles.back}>
        {rest > 0 ? t('activities:brief.breakLeft', { count: rest }) : t('activities:brief.breakOver')}
      </p>
    </div>
  );
}
