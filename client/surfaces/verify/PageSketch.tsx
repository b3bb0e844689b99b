import { useTranslation } from 'react-i18next';
import type { Reason } from '#shared/agreement/files/verdict.ts';
import styles from './PageSketch.module.css';

interface PageSketchProps {
  page: number;
  /** Undefined: nobody knows, so nothing is pointed at. */
  where: Reason['where'];
}

const HEIGHT = 254;
/** A sentence of one line is still seen. */
const LEAST = 18;

/** A sheet with lines, framed: the page that is not as it was, and on it the place, where that is known. */
export function PageSketch({ page, where }: PageSketchProps) {
  const { t } = useTranslation('verify');
  const height = where === undefined ? 0 : Math.max(LEAST, (where.to - where.from) * HEIGHT + 8);
  const middle = where === undefined ? 0 : ((where.from + where.to) / 2) * HEIGHT;
  const top = Math.min(HEIGHT - height - 4, Math.max(4, middle - height / 2));
  return (
    <figure className={styles.figure}>
      <svg viewBox={`0 0 290 ${HEIGHT}`} className={styles.sheet} aria-hidden="true" focusable="false">
        <rect x="57" y="18" width="176" height="9" className={styles.heading} />
        {[251, 241, 251, 241, 0, 126, 251, 241, 251, 151, 0, 231, 140].map((width, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a drawing, its lines never move
          <rect key={line} x="20" y={42 + line * 15} width={width} height="5" />
        ))}
        {where !== undefined && <rect x="12" y={top} width="266" height={height} className={styles.place} />}
      </svg>
      <figcaption>{t('sketch', { page })}</figcaption>
    </figure>
  );
}
