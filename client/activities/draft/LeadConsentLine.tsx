import { useTranslation } from 'react-i18next';
import styles from './LeadConsent.module.css';
import type { Reading } from './reading.ts';
import { StanceReasons } from './StanceReasons.tsx';
import { answered, type ClauseStanding } from './standing.ts';

interface LeadConsentLineProps {
  clause: Reading['clauses'][number];
  standing: ClauseStanding;
  voters: number;
  onTurn: () => void;
}

/** One clause of the overview: the way to it, its numbers, why not. */
export function LeadConsentLine({ clause, standing, voters, onTurn }: LeadConsentLineProps) {
  const { t } = useTranslation('draft');
  const { number, title } = clause;
  const { now, earlier } = standing;
  const missing = Math.max(0, voters - answered(now));
  const before = answered(earlier);
  return (
    <li className={styles.line}>
      <button type="button" className={styles.clause} onClick={onTurn}>
        <span>
          {number !== '' && <b>{number}</b>} {title}
        </span>
      </button>
      <p className={styles.counts}>
        {t('overview.counts', { ...now.counts, missing })}
        {before > 0 && ` ${t('overview.before', { count: before })}`}
      </p>
      <StanceReasons reasons={now.reasons} />
      <StanceReasons reasons={earlier.reasons} earlier />
    </li>
  );
}
