import type { CSSProperties, ReactNode } from 'react';
import { classes } from './classes.ts';
import { grainLines } from './grain.ts';
import styles from './Plank.module.css';

interface PlankProps {
  /** Height of the top face in px (on the stage: px at 1080). `auto`: as tall as what lies on it. */
  face?: number | 'auto';
  /** Height of the front edge, 5–14. */
  edge?: number;
  /** Grain lines, three to eleven. */
  grain?: number;
  /** Another number gives another plank. */
  seed?: number;
  /** From one side of the screen to the other: no rounded ends. */
  square?: boolean;
  /** What lies on the table: paper only, never text on the wood itself. */
  children?: ReactNode;
}

/** The wooden table: a flat face, an edge below it, uneven grain. */
export function Plank({ face = 16, edge = 6, grain = 5, seed = 1, square = false, children }: PlankProps) {
  const size = { '--face': face, '--edge': edge } as CSSProperties;
  return (
    <div
      className={classes(styles.plank, square && styles.square, face === 'auto' && styles.auto)}
      style={size}
    >
      <svg
        className={styles.grain}
        viewBox="0 0 1000 100"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {grainLines(grain, seed).map(line => (
          <path key={line.d} d={line.d} opacity={line.opacity} strokeWidth={line.width} />
        ))}
      </svg>
      {children}
    </div>
  );
}
