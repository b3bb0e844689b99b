import type { CSSProperties } from 'react';
import { classes } from '../../ui/classes.ts';
import styles from './Dots.module.css';

interface DotsProps {
  given: number;
  /** Places in all; dashed where none was given. Without it only what was given is drawn. */
  of?: number;
  /** Below the line: hollow. */
  hollow?: boolean;
  /** Of the largest of its list: how much of the width it may take. */
  most?: number;
  size?: number;
}

/** More discs than this are a bar: nobody counts them. */
const MOST_DISCS = 20;

/** One disc per dot; decoration beside a number that says it. */
export function Dots({ given, of, hollow = false, most, size = 32 }: DotsProps) {
  if (of === undefined && (most ?? given) > MOST_DISCS) {
    const share = { '--share': given / (most ?? given) } as CSSProperties;
    return <span className={classes(styles.bar, hollow && styles.hollow)} style={share} aria-hidden="true" />;
  }
  const count = of ?? given;
  return (
    <span
      className={classes(styles.dots, most !== undefined && styles.fits)}
      style={{ '--disc': size, '--most': most ?? count } as CSSProperties}
      aria-hidden="true"
    >
      {Array.from({ length: count }, (_, place) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: discs are a count
          key={place}
          className={classes(styles.disc, place >= given && styles.empty, hollow && styles.hollow)}
        />
      ))}
    </span>
  );
}
