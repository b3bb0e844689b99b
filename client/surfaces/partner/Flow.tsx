import { useTranslation } from 'react-i18next';
import type { Words } from '#shared/agreement/blocks.ts';
import { bindNumbers } from './bindNumbers.ts';
import styles from './Sheet.module.css';

/** A sentence with its places that are still to be filled. */
export function Flow({ words }: { words: Words }) {
  const { t } = useTranslation('documents');
  return words.map((run, at) => {
    // The words of a version never change.
    const key = at;
    if (run.t === 'ask') {
      return (
        <span key={key} className={styles.ask}>
          <span className="visually-hidden">{t('ask')}: </span>
          {run.question}
        </span>
      );
    }
    return run.strong ? (
      <strong key={key}>{bindNumbers(run.text)}</strong>
    ) : (
      <span key={key}>{bindNumbers(run.text)}</span>
    );
  });
}
