import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useSession } from '../../live/SeatProvider.tsx';
import { useMinute } from '../../live/useMinute.ts';
import { useTimer } from '../../live/useTimer.ts';
import { clockTime } from '../../moments.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './Lead.module.css';

const MINUTE = 60_000;

/** A break is a time of return: set it, or make it five minutes longer. */
export function LeadBreak({ step, minutes }: { step: NowStep; minutes: number }) {
  const { t } = useTranslation('activities');
  const { live } = useSession();
  const { act } = useActs();
  const now = useMinute();
  const rest = useTimer(step.timer);
  const [typed, setTyped] = useState<string | null>(null);
  const { endsAt } = step.timer;
  const until = endsAt ?? now + minutes * MINUTE;
  const time = typed ?? padded(until);
  const wanted = timeToday(time, live.serverNow());

  async function set(amount: number) {
    setTyped(null);
    await act({ type: 'timer:set', step: step.id, action: 'until', amount });
  }

  return (
    <div className={styles.break}>
      {endsAt !== null && rest !== null && (
        <p className={styles.return} role="status">
          {t('brief.backAt', { time: clockTime(endsAt) })}{' '}
          <span className={styles.note}>
            {rest.left > 0
              ? t('brief.breakLeft', { count: Math.ceil(rest.left / MINUTE) })
              : t('brief.breakOver')}
          </span>
        </p>
      )}
      <div className={styles.acts}>
        <Field type="time" label={t('brief.returnTime')} value={time} onChange={setTyped} />
        <Button
          off={wanted === null || step.status !== 'open'}
          onPress={() => wanted !== null && void set(wanted)}
        >
          {wanted === null ? t('brief.back') : t('brief.backAt', { time: clockTime(wanted) })}
        </Button>
        <Button
          off={step.status !== 'open'}
          onPress={() => void set(Math.max(until, live.serverNow()) + 5 * MINUTE)}
        >
          {t('brief.longer')}
        </Button>
      </div>
    </div>
  );
}

function padded(at: number): string {
  return clockTime(at).padStart(5, '0');
}

/** „11:05" as the next such moment; null for what is no time. */
function timeToday(typed: string, now: number): number | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(typed);
  if (match === null) {
    return null;
  }
  const date = new Date(now);
  date.setHours(Number(match[1]), Number(match[2]), 0, 0);
  const at = date.getTime();
  return at > now ? at : at + 24 * 60 * MINUTE;
}
