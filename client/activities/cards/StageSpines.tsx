import type { CSSProperties } from 'react';
import { letterOfSide } from '../../surfaces/stage/letterOfSide.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import styles from './StageSpines.module.css';

interface StageSpinesProps {
  /** One per hidden card; null where attribution keeps no side. The texts are not in the browser. */
  sides: readonly (string | null)[];
  /** „3 ukryte kartki", read aloud for the whole row. */
  label: string;
  /** Of the tallest. */
  height: number;
}

/** Shares of the full height, so that a row looks put there by hands. */
const HEIGHTS = [0.93, 0.86, 0.93, 1, 0.86, 0.93] as const;

/** Hidden cards stand spine out. */
export function StageSpines({ sides, label, height }: StageSpinesProps) {
  return sides.length === 0 ? null : (
    <div
      className={styles.spines}
      role="img"
      aria-label={label}
      style={{ '--full': height } as CSSProperties}
    >
      {sides.map((side, place) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: hidden cards have no identity here, only a place
          key={place}
          className={styles.spine}
          style={{ '--tall': HEIGHTS[place % HEIGHTS.length] } as CSSProperties}
        >
          {side !== null && <SideMark side={letterOfSide(side)} size={44} />}
        </span>
      ))}
    </div>
  );
}
