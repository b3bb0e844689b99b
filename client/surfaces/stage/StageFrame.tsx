import type { ReactNode } from 'react';
import { CodeCorner } from './CodeCorner.tsx';
import styles from './StageFrame.module.css';
import { StageHead, type StageHeadProps } from './StageHead.tsx';

interface StageFrameProps extends StageHeadProps {
  /** Bottom left: counts, the sides explained. */
  footer?: ReactNode;
  children?: ReactNode;
}

/** Sentence top left, timer top right, code bottom right: always in these places. */
export function StageFrame({ footer, children, ...head }: StageFrameProps) {
  return (
    <div className={styles.frame}>
      <StageHead {...head} />
      <main className={styles.body}>{children}</main>
      <footer className={styles.foot}>
        <div className={styles.counts}>{footer}</div>
        <CodeCorner />
      </footer>
    </div>
  );
}
