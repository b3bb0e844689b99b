import { Check } from 'lucide-react';
import type { ProposalLine } from '#shared/activities/decide/decideView.ts';
import { classes } from '../../ui/classes.ts';
import { nameOf, outcomeWords, useDecideWords } from './decideWords.ts';
import styles from './Lead.module.css';
import type { Direct } from './useDirect.ts';

interface LeadListProps {
  proposals: readonly ProposalLine[];
  focus: string | null;
  off: boolean;
  direct: Direct;
}

/** Every proposal and what became of it; a press puts it in front of the room. */
export function LeadList({ proposals, focus, off, direct }: LeadListProps) {
  const { t, lang } = useDecideWords();
  return (
    <nav aria-label={t('lead.list')}>
      <h3 className={styles.label}>{t('lead.list')}</h3>
      <ol className={styles.list}>
        {proposals.map(line => {
          const { id, outcome, superseded, version, stage } = line;
          const state = superseded
            ? t('superseded')
            : outcome === null && off
              ? t('undecided')
              : outcome === null
                ? [
                    t('version', { number: version }),
                    ...(stage === 'check' ? [t('lead.running').toLocaleLowerCase()] : []),
                  ].join(', ')
                : outcomeWords(t, lang, outcome);
          return (
            <li key={id} className={classes(styles.line, id === focus && styles.current)}>
              <button
                type="button"
                disabled={off}
                aria-current={id === focus || undefined}
                onClick={() => void direct({ act: 'focus', record: id })}
              >
                <span>
                  <b>{nameOf(line)}</b>
                  <span className={styles.note}>{state}</span>
                </span>
                {outcome !== null && <Check aria-hidden="true" size={20} />}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
