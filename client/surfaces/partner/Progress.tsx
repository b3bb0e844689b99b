import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Partner.module.css';

interface ProgressProps {
  done: number;
  of: number;
  /** What helps with reading on: to the next unread part, aloud. */
  ways: ReactNode;
}

/** How much of the text came past. */
export function Progress({ done, of, ways }: ProgressProps) {
  const { t } = useTranslation('documents');
  const words = done >= of ? t('progress.whole') : t('progress.parts', { done, of });
  return (
    <div className={styles.progress}>
      <div className={styles.progressWords}>
        <span>{words}</span>
        {ways}
      </div>
      <div
        className={styles.track}
        role="progressbar"
        aria-label={t('progress.label')}
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={done}
        aria-valuetext={words}
      >
        <span className={styles.reached} style={{ inlineSize: `${(100 * done) / Math.max(1, of)}%` }} />
      </div>
    </div>
  );
}
