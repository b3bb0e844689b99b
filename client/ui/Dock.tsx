import type { ReactNode } from 'react';
import styles from './Dock.module.css';

interface DockProps {
  /** „Twoja kartka", name of the region. */
  label: string;
  /** Readiness and the quiet „Mam już wszystko", above a hairline. */
  top?: ReactNode;
  /** Field, privacy sentence, the green button, full width. */
  children: ReactNode;
}

/** Paper at the bottom of a phone: the one thing to do. */
export function Dock({ label, top, children }: DockProps) {
  return (
    <section className={styles.dock} aria-label={label}>
      {top !== undefined && <div className={styles.top}>{top}</div>}
      {children}
    </section>
  );
}
