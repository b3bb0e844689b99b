import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Strip.module.css';

interface StripProps {
  tone: 'offline' | 'refused' | 'closed' | 'info' | 'good' | 'rehearsal';
  /** The strip stays on the page empty, so that what appears in it is read aloud. */
  open?: boolean;
  /** A Lucide icon. */
  icon?: ReactNode;
  /** At most two sentences; the important words in <b>. */
  children?: ReactNode;
  /** One button or link at the right. */
  action?: ReactNode;
}

/** One line under the bar about what is wrong, what was kept, what to do. */
export function Strip({ tone, open = true, icon, children, action }: StripProps) {
  return (
    <div role="status" className={open ? classes(styles.strip, styles[tone]) : undefined}>
      {open && (
        <>
          {icon}
          <p className={styles.words}>{children}</p>
          {action}
        </>
      )}
    </div>
  );
}
