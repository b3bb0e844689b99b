import type { ProposalLine } from '#shared/activities/decide/decideView.ts';
import { outcomeWords, useDecideWords } from './decideWords.ts';
import styles from './Seat.module.css';

/** After the step: every proposal with its word. */
export function SeatDecisions({ proposals }: { proposals: readonly ProposalLine[] }) {
  const { t, lang } = useDecideWords();
  return (
    <section className={styles.remarks}>
      <h2 className={styles.label}>{t('decisions')}</h2>
      <ul>
        {proposals
          .filter(({ superseded }) => !superseded)
          .map(({ id, text, outcome }) => (
            <li key={id}>
              <p className={styles.sentence}>{text}</p>
              <p className={styles.word}>
                {outcome === null ? t('undecided') : outcomeWords(t, lang, outcome)}
              </p>
            </li>
          ))}
      </ul>
    </section>
  );
}
