import { useTranslation } from 'react-i18next';
import { isPersons, type Verdict } from '#shared/agreement/files/verdict.ts';
import { classes } from '../ui/classes.ts';
import { ReasonPlace } from './ReasonPlace.tsx';
import { SignatureLines } from './SignatureLines.tsx';
import { uploadHead } from './uploadHead.ts';
import styles from './Verdict.module.css';

interface VerdictViewProps {
  verdict: Verdict;
  /** A picture of a paper: nothing in it can be checked by a machine. */
  scan: boolean;
}

/** What an uploaded file turned out to be, exactly: what does not agree and what to do about it. */
export function VerdictView({ verdict, scan }: VerdictViewProps) {
  const { t } = useTranslation('verdict');
  const { reasons, signatures } = verdict;
  const head = uploadHead(verdict);
  if (scan) {
    return <p className={styles.todo}>{t('scan')}</p>;
  }
  const isGood = head === 'ours-signed';
  return (
    <div className={styles.verdict}>
      <h3 className={classes(styles.outcome, isGood ? styles.good : styles.bad)}>{t(`outcomes.${head}`)}</h3>
      <p className={styles.todo}>{t(`todo.${head}`)}</p>
      {reasons.length > 0 && (
        <>
          <h4 className={styles.label}>{t('reasonsTitle')}</h4>
          <ul className={styles.reasons}>
            {reasons.map(reason => (
              <li key={`${reason.code} ${reason.page} ${reason.detail}`}>
                {t(`reasons.${reason.code}`)}
                {reason.page !== null && (
                  <span className={styles.quiet}>
                    {' '}
                    (<ReasonPlace reason={reason} />)
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {signatures.some(isPersons) && <SignatureLines signatures={signatures} />}
    </div>
  );
}
