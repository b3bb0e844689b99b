import type { ReactNode } from 'react';
import type { NowPart } from '#shared/protocol/parts.ts';
import { classes } from '../../ui/classes.ts';
import styles from './Lead.module.css';
import { LeadBar } from './LeadBar.tsx';
import { Notice } from './Notice.tsx';

interface PageFrameProps {
  now: NowPart;
  /** What this page is, beside the workshop's name. */
  sub: string;
  children: ReactNode;
  /** The column on the inset ground. */
  aside?: ReactNode;
}

/** Bar, strips, the page and its column: every page of the console but the room itself. */
export function PageFrame({ now, sub, children, aside }: PageFrameProps) {
  return (
    <div data-surface="desk" className={styles.ground}>
      <LeadBar now={now} sub={sub} />
      <Notice />
      <div className={classes(styles.body, aside !== undefined && styles.two)}>
        <main className={styles.step}>{children}</main>
        {aside !== undefined && <aside className={classes(styles.room, styles.pad)}>{aside}</aside>}
      </div>
    </div>
  );
}
