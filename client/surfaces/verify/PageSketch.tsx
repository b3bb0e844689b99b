import { useTranslation } from 'react-i18next';
import styles from './PageSketch.module.css';

/** A sheet with lines, framed: the page that is not as it was. Where on the page nobody knows, so nothing is pointed at. */
export function PageSketch({ page }: { page: number }) {
  const { t } = useTranslation('verify');
  return (
    <figure className={styles.figure}>
      <svg viewBox="0 0 290 254" className={styles.sheet} aria-hidden="true" focusable="false">
        <rect x="57" y="18" width="176" height="9" className={styles.heading} />
        {[251, 241, 251, 241, 0, 126, 251, 241, 251, 151, 0, 231, 140].map((width, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a drawing, its lines never move
          <rect key={line} x="20" y={42 + line * 15} width={width} height="5" />
        ))}
      </svg>
      <figcaption>{t('sketch', { page })}</figcaption>
    </figure>
  );
}
