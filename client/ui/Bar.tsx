import type { ReactNode } from 'react';
import styles from './Bar.module.css';
import { classes } from './classes.ts';

interface BarProps {
  /** Who and where: mark and name, or the sign and the title. */
  children: ReactNode;
  /** Save state, hand, links. */
  end?: ReactNode;
  /** Stays at the top; not at 200 % text, where it may scroll away. */
  sticky?: boolean;
}

/** The paper bar of places where one works or reads. */
export function Bar({ children, end, sticky = false }: BarProps) {
  return (
    <header className={classes(styles.bar, sticky && styles.sticky)}>
      <div className={styles.start}>{children}</div>
      {end !== undefined && <div className={styles.end}>{end}</div>}
    </header>
  );
}
