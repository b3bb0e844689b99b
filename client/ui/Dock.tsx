import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Dock.module.css';

interface DockProps {
  /** „Twoja kartka", name of the region. */
  label: string;
  /** Readiness and the quiet „Mam już wszystko", above a hairline. */
  top?: ReactNode;
  /** While the keyboard is open: less padding, and it stays even on a low screen. */
  compact?: boolean;
  /** Field, privacy sentence, the green button, full width. */
  children: ReactNode;
}

/** Paper at the bottom of a phone: the one thing to do. */
export function Dock({ label, top, compact = false, children }: DockProps) {
  return (
    <section className={classes(styles.dock, compact && styles.compact)} aria-label={label}>
      {top !== undefined && <div className={styles.top}>{top}</div>}
      {children}
    </section>
  );
}
