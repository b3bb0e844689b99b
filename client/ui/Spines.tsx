import type { CSSProperties } from 'react';
import type { SideLetter } from './marks.ts';
import { SideMark } from './SideMark.tsx';
import styles from './Spines.module.css';

interface SpinesProps {
  /** One letter per hidden card. The texts are not in the browser. */
  sides: readonly SideLetter[];
  /** „3 ukryte kartki", read aloud for the whole row. */
  label: string;
  /** More than this many are not drawn; the number beside the shelf tells the rest. */
  most?: number;
  /** Width of a spine in px (on the stage: px at 1080). */
  width?: number;
}

/** Shares of the full height, so that a row looks put there by hands. */
const HEIGHTS = [0.93, 0.86, 0.93, 1, 0.86, 0.93] as const;

/** Hidden cards stand spine out. Put them on a `Shelf`, or above a `Plank`. */
export function Spines({ sides, label, most = 6, width = 39 }: SpinesProps) {
  return (
    <div className={styles.row} role="img" aria-label={label} style={{ '--spine': width } as CSSProperties}>
      {sides.slice(0, most).map((side, place) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: hidden cards have no identity here, only a place
          key={place}
          className={styles.spine}
          style={{ '--tall': HEIGHTS[place % HEIGHTS.length] } as CSSProperties}
        >
          <SideMark side={side} size={width * 0.69} letter="inside" />
        </span>
      ))}
    </div>
  );
}
