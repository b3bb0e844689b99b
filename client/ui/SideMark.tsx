import type { CSSProperties } from 'react';
import { classes } from './classes.ts';
import { MARKS, type SideLetter } from './marks.ts';
import styles from './SideMark.module.css';

interface SideMarkProps {
  side: SideLetter;
  /** Size of the circle in px (on the stage: px at 1080); other shapes are drawn larger by themselves. */
  size?: number;
  /** Inside needs 26 px; below that the letter stands beside. `none` is only for a shape within a labelled row. */
  letter?: 'inside' | 'beside' | 'none';
  /** A place nobody has taken: the same shape in a dashed outline. */
  empty?: boolean;
  /** What is read aloud, e.g. „strona A: Ośrodek kultury". Without it the mark is decoration. */
  name?: string | undefined;
  tone?: 'side' | 'ink';
}

/** A side is always shape + letter + colour. */
export function SideMark({ side, size = 26, letter, empty = false, name, tone = 'side' }: SideMarkProps) {
  const where = letter ?? (size >= 26 ? 'inside' : 'beside');
  const shape = MARKS[side];
  const drawn = size * shape.grow;
  const letterSize = (0.615 * 24) / shape.grow;
  const a11y = name === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name };
  return (
    <span
      className={classes(styles.mark, styles[side], tone === 'ink' && styles.inkTone, empty && styles.empty)}
      style={{ '--drawn': drawn } as CSSProperties}
      {...a11y}
    >
      <svg viewBox="0 0 24 24" className={styles.shape} aria-hidden="true" focusable="false">
        <path d={shape.path} />
        {where === 'inside' && (
          <text x="12" y={shape.letterY + letterSize * 0.334} fontSize={letterSize} textAnchor="middle">
            {side}
          </text>
        )}
      </svg>
      {where === 'beside' && <b className={styles.letter}>{side}</b>}
    </span>
  );
}
