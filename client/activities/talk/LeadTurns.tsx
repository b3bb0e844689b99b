import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ShownTurns } from '#shared/activities/talk/talk.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { formatTimer } from '../../ui/Timer.tsx';
import styles from './Lead.module.css';
import { useSpeakerName } from './useSpeaker.ts';
import { useTurnClock } from './useTalk.ts';

interface LeadTurnsProps {
  step: NowStep;
  turns: ShownTurns | null;
  seconds: number;
}

/** A round: begun by one press, moved on by one press; whoever passes is left out by the program. */
export function LeadTurns({ step, turns, seconds }: LeadTurnsProps) {
  const { t } = useTranslation('talk');
  const { act } = useActs();
  const nameOf = useSpeakerName(t);
  const left = useTurnClock(turns);
  const direct = (data: Record<string, unknown>) => void act({ type: 'step:direct', step: step.id, data });
  const now = turns?.now ?? null;
  return (
    <section className={styles.part}>
      <h3 className={styles.label}>{t('lead.turns')}</h3>
      {turns === null || now === null ? (
        <>
          <p className={styles.note} role="status">
            {turns === null ? t('lead.turnsNote', { count: seconds }) : t('lead.done')}
          </p>
          <div className={styles.acts}>
            <Button size="small" onPress={() => direct({ act: 'start' })}>
              {turns === null ? t('lead.start') : t('lead.again')}
            </Button>
            {turns !== null && (
              <Button size="small" variant="bare" onPress={() => direct({ act: 'stop' })}>
                {t('lead.endAct')}
              </Button>
            )}
          </div>
        </>
      ) : (
        <>
          <p className={styles.turn} role="status">
            <b>{t('lead.now', { name: nameOf(now) })}</b>
            <span className={styles.note}>
              {turns.next === null ? t('lead.last') : t('lead.next', { name: nameOf(turns.next) })}
            </span>
          </p>
          <p className={styles.digits}>{formatTimer(left)}</p>
          <div className={styles.acts}>
            <Button
              size="small"
              iconAfter={<ChevronRight aria-hidden="true" />}
              onPress={() => direct({ act: 'next', person: now.id })}
            >
              {turns.next === null ? t('lead.endAct') : t('lead.nextAct')}
            </Button>
            <Button
              size="small"
              label={t('lead.pass', { name: nameOf(now) })}
              onPress={() => void act({ type: 'ready:set', step: step.id, person: now.id, ready: true })}
            >
              {t('lead.passShort')}
            </Button>
            <Button size="small" variant="bare" onPress={() => direct({ act: 'stop' })}>
              {t('lead.stop')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
