import { Eye, EyeOff } from 'lucide-react';
import { classes } from '../../ui/classes.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useDecideWords } from './decideWords.ts';
import styles from './Lead.module.css';
import type { LeadProposalProps } from './LeadProposal.tsx';
import { useNames } from './useDecideView.ts';

/** What was remarked without a concern; a remark that hurts somebody is hidden, its level still counts. */
export function LeadRemarks({ step, focus, led, direct }: LeadProposalProps) {
  const { t } = useDecideWords();
  const nameOf = useNames();
  return (
    <section className={styles.remarks}>
      <h3 className={styles.label}>{t('lead.remarks')}</h3>
      <ul>
        {led.remarks.map(({ id, text, times, by, hidden }) => (
          <li key={id} className={classes(styles.remark, hidden && styles.answered)}>
            <span>
              {text}
              {times > 1 && <span className={styles.note}> {t('similar', { count: times })}</span>}
              {by.length > 0 && (
                <span className={styles.note}> {t('signed', { names: by.map(nameOf).join(', ') })}</span>
              )}
              {hidden && <span className={styles.note}> {t('lead.hidden')}</span>}
            </span>
            {step.status === 'open' && (
              <IconButton
                label={t(hidden ? 'lead.unhide' : 'lead.hide')}
                tone="quiet"
                icon={hidden ? <Eye aria-hidden="true" /> : <EyeOff aria-hidden="true" />}
                onPress={() => void direct({ act: 'hide', record: focus.id, id, hidden: !hidden })}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
