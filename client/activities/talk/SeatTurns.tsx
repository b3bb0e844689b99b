import { useTranslation } from 'react-i18next';
import type { ShownTurns } from '#shared/activities/talk/talk.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useCommand } from '../../live/useCommand.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { useReady } from '../../surfaces/seat/SeatReadiness.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Seat.module.css';
import { useSpeakerName } from './useSpeaker.ts';

/** A round: who speaks, who is next, and „Pasuję" as long as one's own turn is not over. */
export function SeatTurns({ step, turns }: { step: NowStep; turns: ShownTurns }) {
  const { t } = useTranslation('talk');
  const { send } = useCommand();
  const { mine } = useWorkshop();
  const nameOf = useSpeakerName(t);
  const me = mine?.person?.id ?? '';
  const passing = useReady(step.id);
  const isMine = turns.now?.id === me;
  const ahead = turns.ahead.includes(me);
  const say = (ready: boolean) => void send({ type: 'ready:set', step: step.id, ready });
  return (
    <section className={styles.turns} aria-label={t('seat.turns')}>
      <p className={styles.speaks} role="status">
        {turns.now === null
          ? t('seat.done')
          : isMine
            ? t('seat.nowYou')
            : t('seat.now', { name: nameOf(turns.now) })}
        {turns.next !== null && (
          <span className={styles.next}>
            {turns.next.id === me ? t('seat.nextYou') : t('seat.next', { name: nameOf(turns.next) })}
          </span>
        )}
      </p>
      {turns.now !== null && turns.next === null && <p className={styles.note}>{t('seat.last')}</p>}
      {passing && turns.passed.includes(me) ? (
        <>
          <p className={styles.note}>{t('seat.passed')}</p>
          {turns.mayReturn.includes(me) && (
            <Button variant="bare" onPress={() => say(false)}>
              {t('seat.unpass')}
            </Button>
          )}
        </>
      ) : (
        (isMine || ahead) && (
          <Button wide onPress={() => say(true)}>
            {t('seat.pass')}
          </Button>
        )
      )}
    </section>
  );
}
