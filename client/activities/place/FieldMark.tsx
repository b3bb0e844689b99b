import { Anchor } from 'lucide-react';
import { iconOf } from '../../ui/categories.ts';
import { classes } from '../../ui/classes.ts';
import { MARKS, type SideLetter } from '../../ui/marks.ts';
import styles from './FieldPicture.module.css';
import type { Point } from './geometry.ts';

/** Something drawn on the field; its place is in units of the picture. */
export interface Mark {
  key: string;
  at: Point;
  /** A number, or nothing. */
  label?: string | undefined;
  tone?: 'ink' | 'rubric' | 'go' | 'bare';
  side?: SideLetter | undefined;
  icon?: string | undefined;
  anchor?: boolean;
  /** Several in one spot. */
  count?: number;
  ring?: boolean;
  small?: boolean;
  /** Half of the spread around it. */
  reach?: Point | undefined;
  /** A line from here to what belongs to it. */
  to?: readonly Point[];
}

/** A disc or the mark of a side, with its number, its sign, and how many lie there. */
export function MarkShape({ mark, unit }: { mark: Mark; unit: number }) {
  const {
    at,
    label,
    tone = 'ink',
    side,
    icon,
    anchor = false,
    count = 1,
    ring = false,
    small = false,
  } = mark;
  const [x, y] = at;
  const radius = unit * (small ? (label === undefined && side === undefined ? 0.42 : 0.76) : 1);
  const Icon = anchor ? Anchor : iconOf(icon);
  return (
    <g className={classes(styles.mark, styles[tone], side !== undefined && styles[`side${side}`])}>
      {mark.to?.map(([tx, ty]) => (
        <line key={`${tx} ${ty}`} className={styles.line} x1={x} y1={y} x2={tx} y2={ty} />
      ))}
      {ring && <circle className={styles.ring} cx={x} cy={y} r={radius * 1.5} />}
      {side === undefined ? (
        <circle className={styles.disc} cx={x} cy={y} r={radius} />
      ) : (
        <path
          className={styles.disc}
          transform={`translate(${x} ${y}) scale(${(radius / 11) * MARKS[side].grow}) translate(-12 -12)`}
          d={MARKS[side].path}
        />
      )}
      {Icon !== undefined && (
        <Icon
          className={styles.sign}
          x={x - radius * 0.6}
          y={y - radius * 0.6}
          width={radius * 1.2}
          height={radius * 1.2}
          strokeWidth={2.4}
        />
      )}
      {Icon === undefined && (label ?? side) !== undefined && (
        <text
          className={styles.label}
          fontSize={radius * (small ? 1.25 : 1.05)}
          x={x}
          y={y + radius * (side === 'B' ? 0.62 : 0.37)}
          textAnchor="middle"
        >
          {label ?? side}
        </text>
      )}
      {(count > 1 || (anchor && label !== undefined)) && (
        <>
          <circle className={styles.count} cx={x + radius * 0.9} cy={y - radius * 0.9} r={radius * 0.72} />
          <text
            className={styles.countLabel}
            fontSize={radius * 0.9}
            x={x + radius * 0.9}
            y={y - radius * 0.58}
            textAnchor="middle"
          >
            {count > 1 ? count : label}
          </text>
        </>
      )}
    </g>
  );
}
