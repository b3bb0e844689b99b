import { useTranslation } from 'react-i18next';
import type { ArriveConfig } from '#shared/activities/arrive/arrive.ts';
import { FEWEST_SHOWN } from '#shared/activities/fewest.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { useSay } from '../../surfaces/lead/leadWords.ts';
import styles from './Lead.module.css';
import { readTally } from './stageTally.ts';

interface LeadPulseProps {
  step: NowStep;
  pulse: Extract<ArriveConfig['pulse'], { on: true }>;
}

/** The pulse: how many answered while it runs, totals once it is closed, and never under five. */
export function LeadPulse({ step, pulse }: LeadPulseProps) {
  const { t } = useTranslation('activities');
  const { t: c } = useTranslation('common');
  const say = useSay();
  const { results } = useWorkshop();
  const tally = results?.step === step.id ? readTally(results.result) : null;
  const answers = Object.values(step.counts.hidden.pulse ?? {}).reduce((sum, count) => sum + count, 0);
  return (
    <section className={styles.needs}>
      <h3 className={styles.label}>{say(pulse.question)}</h3>
      {tally !== null && 'counts' in tally ? (
        <ol className={styles.scale}>
          {tally.counts.map((count, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place on the scale is what it is
            <li key={index}>
              <span>{t('arrive.pulse.value', { value: index + 1 })}</span>
              <i style={{ width: `${(count / Math.max(1, ...tally.counts)) * 100}%` }} aria-hidden="true" />
              <b>{count}</b>
            </li>
          ))}
        </ol>
      ) : (
        <p>
          {t('arrive.pulse.answers', { count: tally === null ? answers : tally.few })}
          {(tally === null ? answers : tally.few) < FEWEST_SHOWN && (
            <span className={styles.note}> {c('record.fromFive')}</span>
          )}
        </p>
      )}
      <p className={styles.note}>
        1 {say(pulse.low)} · 5 {say(pulse.high)}
      </p>
    </section>
  );
}
