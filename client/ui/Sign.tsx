import type { CSSProperties } from 'react';
import styles from './Sign.module.css';

interface SignProps {
  /** Width in px (on the stage: px at 1080). */
  width?: number;
  /** The product's name beside the sign; without it pass `label`. */
  name?: string;
  /** What is read aloud when the name is not shown. */
  label?: string;
}

/** A table from above: three circles on the far side, two triangles on the near side. */
export function Sign({ width = 40, name, label }: SignProps) {
  const a11y = label === undefined ? {} : { role: 'img', 'aria-label': label };
  return (
    <span className={styles.sign} style={{ '--width': width } as CSSProperties} {...a11y}>
      <svg viewBox="0 0 52 36" className={styles.drawing} aria-hidden="true" focusable="false">
        <circle cx="12.8" cy="4.4" r="4.4" />
        <circle cx="25.9" cy="4.4" r="4.4" />
        <circle cx="39" cy="4.4" r="4.4" />
        <rect x="1" y="12.2" width="50" height="10.8" rx="1.4" />
        <path d="M19.3 27.7 23.7 36H14.9ZM32.4 27.7 36.8 36H28Z" />
      </svg>
      {name !== undefined && <span className={styles.name}>{name}</span>}
    </span>
  );
}
