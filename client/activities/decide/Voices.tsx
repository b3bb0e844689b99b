import type { CSSProperties } from 'react';
import { classes } from '../../ui/classes.ts';
import styles from './Voices.module.css';

interface VoicesProps {
  level: number;
  count: number;
  /** The largest count of the check: a bar is as long as its share of it. */
  most: number;
  /** Over 40 voices: a bar. */
  bars: boolean;
}

/** One block per voice, so that a room of nine can count; many voices are a bar. Never coloured from good to bad. */
export function Voices({ level, count, most, bars }: VoicesProps) {
  const look = classes(styles.voice, styles[`level${level}`]);
  if (bars) {
    return (
      <span className={styles.row} aria-hidden="true">
        {count > 0 && (
          <i
            className={classes(look, styles.bar)}
            style={{ '--share': count / Math.max(1, most) } as CSSProperties}
          />
        )}
      </span>
    );
  }
  return (
    <span className={styles.row} aria-hidden="true" style={{ '--most': Math.max(1, most) } as CSSProperties}>
      {Array.from({ length: count }, (_, voice) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: voices are a count
        <i key={voice} className={look} />
      ))}
    </span>
  );
}

/** From this many voices on nobody counts blocks any more. */
const MOST_BLOCKS = 40;
const WIDEST = 14;

/** Whether a check is drawn with bars. */
export function drawsBars(counts: Readonly<Record<string, number>>): boolean {
  const all = Object.values(counts);
  return all.reduce((sum, count) => sum + count, 0) > MOST_BLOCKS || Math.max(0, ...all) > WIDEST;
}
