import { Lock } from 'lucide-react';
import { useDecideWords } from './decideWords.ts';
import styles from './Lead.module.css';
import type { LeadProposalProps } from './LeadProposal.tsx';
import { Marked } from './Marked.tsx';
import { useNames } from './useDecideView.ts';

/** Levels by name, folded, so that a glance at the console from behind tells nothing; gone when ballots are. */
export function LeadWho({ focus, led }: Pick<LeadProposalProps, 'focus' | 'led'>) {
  const { t } = useDecideWords();
  const nameOf = useNames();
  if (led.ballots.length === 0) {
    return focus.check === null ? null : <p className={styles.note}>{t('lead.whoGone')}</p>;
  }
  return (
    <details className={styles.who}>
      <summary>
        <Lock aria-hidden="true" size={18} /> {t('lead.who')}
      </summary>
      <p className={styles.note}>{t('lead.whoNote')}</p>
      <ul>
        {led.ballots.map(({ person, side, level, remark }) => (
          <li key={person}>
            <b className={styles.numeral}>{level}</b>
            <span>
              <Marked side={side} /> {nameOf(person)}
              {remark !== '' && <span className={styles.note}> {remark}</span>}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
