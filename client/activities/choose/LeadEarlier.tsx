import { useTranslation } from 'react-i18next';
import styles from './Lead.module.css';
import type { VoteView } from './voteView.ts';

/** Votes of earlier rounds, as the room saw them: nothing of them is overwritten. */
export function LeadEarlier({ vote }: { vote: VoteView }) {
  const { t } = useTranslation('choose');
  const texts = new Map(vote.options.map(option => [option.id, option.text]));
  return vote.shown.earlier.map(({ round, cast, of, few, options }) => (
    <details key={round} className={styles.more}>
      <summary>{t('lead.earlier', { number: round + 1 })}</summary>
      <p className={styles.note}>
        {t('turnout', { cast, of })}. {few && cast > 0 ? t('few') : t('lead.earlierNote')}
      </p>
      <ol className={styles.options}>
        {options
          .filter(({ id }) => texts.has(id))
          .map(({ id, dots }) => (
            <li key={id} className={styles.option}>
              <span className={styles.text}>{texts.get(id)}</span>
              <b>{t('dots', { count: dots })}</b>
            </li>
          ))}
      </ol>
    </details>
  ));
}
