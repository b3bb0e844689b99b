import { classes } from './classes.ts';
import type { SideLetter } from './marks.ts';
import styles from './SideLegend.module.css';
import { SideMark } from './SideMark.tsx';

export interface LegendSide {
  side: SideLetter;
  /** Short name. */
  name: string;
  /** A number after the name, e.g. how many cards. */
  count?: number | string;
  /** „strona A", read aloud before the name. */
  sideName: string;
}

interface SideLegendProps {
  sides: readonly LegendSide[];
  /** „Strony" */
  label: string;
  /** large: letter inside (footer of the stage, lists); small: letter beside. */
  size?: 'small' | 'large';
}

/** Mark, 8 px, name. */
export function SideLegend({ sides, label, size = 'large' }: SideLegendProps) {
  return (
    <ul className={classes(styles.legend, styles[size])} aria-label={label}>
      {sides.map(({ side, name, count, sideName }) => (
        <li key={side} className={styles.side}>
          <SideMark side={side} size={size === 'large' ? 28 : 18} name={sideName} />
          <span>
            {name}
            {count !== undefined && <b className={styles.count}> {count}</b>}
          </span>
        </li>
      ))}
    </ul>
  );
}
