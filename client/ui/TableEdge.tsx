import type { CSSProperties, ReactNode } from 'react';
import { classes } from './classes.ts';
import type { SideLetter } from './marks.ts';
import { Plank } from './Plank.tsx';
import { SideMark } from './SideMark.tsx';
import styles from './TableEdge.module.css';

export interface PlaceAtEdge {
  id: string;
  side: SideLetter;
  empty?: boolean;
  /** One's own place, not yet of any side. */
  tone?: 'side' | 'ink';
}

interface TableEdgeProps {
  /** People behind the table, cut by its far edge. */
  places?: readonly PlaceAtEdge[];
  /** „Przy stole 8 z 10", read aloud for the row. */
  label?: string;
  /** Circle size in px (on the stage: px at 1080). */
  mark?: number;
  /** Height of the face and of the front edge. */
  face?: number;
  edge?: number;
  seed?: number;
  /** Papers lying on the table (tags of sides). */
  children?: ReactNode;
}

/** The table's edge closes places where one arrives: home, join, waiting, empty. */
export function TableEdge(props: TableEdgeProps) {
  const { places = [], label, mark = 64, face = 54, edge = 10, seed = 5, children } = props;
  const a11y = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <div className={styles.table}>
      {places.length > 0 && (
        <div className={styles.places} style={{ '--mark': mark } as CSSProperties} {...a11y}>
          {places.map(({ id, side, empty = false, tone = 'side' }) => (
            <span key={id} className={classes(styles.place)}>
              <SideMark side={side} size={mark} letter="none" empty={empty} tone={tone} />
            </span>
          ))}
        </div>
      )}
      <Plank face={face} edge={edge} grain={8} seed={seed} square>
        {children !== undefined && <div className={styles.papers}>{children}</div>}
      </Plank>
    </div>
  );
}
