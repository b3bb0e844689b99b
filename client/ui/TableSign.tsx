import { Cloud, Feather, Key, Leaf, type LucideIcon, Moon, Umbrella } from 'lucide-react';
import type { CSSProperties } from 'react';
import { classes } from './classes.ts';
import styles from './TableSign.module.css';

/** Drawings of things and no geometric shapes: those belong to sides. */
const DRAWINGS: readonly LucideIcon[] = [Leaf, Moon, Key, Cloud, Feather, Umbrella];

interface TableSignProps {
  /** Number of the table. */
  sign: number;
  /** „stolik 2", read aloud. */
  label: string;
  /** Height in px (on the stage: px at 1080); `text`: as tall as the words beside it. */
  size?: number | 'text';
}

/** The paper that stands on a table where a group sits: its number, and a drawing that goes with the number. */
export function TableSign({ sign, label, size = 44 }: TableSignProps) {
  const Drawing = DRAWINGS[(sign - 1) % DRAWINGS.length] ?? Leaf;
  return (
    <span
      className={classes(styles.sign, size === 'text' && styles.inText)}
      style={size === 'text' ? undefined : ({ '--size': size } as CSSProperties)}
      role="img"
      aria-label={label}
    >
      <b className={styles.number}>{sign}</b>
      <Drawing className={styles.drawing} aria-hidden="true" />
    </span>
  );
}
