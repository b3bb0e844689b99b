import { useTranslation } from 'react-i18next';
import styles from './Partner.module.css';

/** How much of the text came past, as a line that fills. */
export function ReadTrack({ done, of }: { done: number; of: number }) {
  const { t } = useTranslation('documents');
  return (
    <div
      className={styles.track}
      role="progressbar"
      aria-label={t('progress.label')}
      aria-valuemin={0}
      aria-valuemax={of}
      aria-valuenow={done}
      aria-valuetext={done >= of ? t('progress.whole') : t('progress.parts', { done, of })}
    >
      <span className={styles.reached} style={{ inlineSize: `${(100 * done) / Math.max(1, of)}%` }} />
    </div>
  );
}
