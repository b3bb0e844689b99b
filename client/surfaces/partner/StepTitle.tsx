import type { ReactNode } from 'react';
import styles from './Signing.module.css';

interface StepTitleProps {
  n: 1 | 2 | 3;
  id?: string;
  children: ReactNode;
}

/** One of the three things that whoever signs does, one after the other. */
export function StepTitle({ n, id, children }: StepTitleProps) {
  return (
    <h3 id={id} className={styles.step}>
      <span className={styles.number}>{n}</span> {children}
    </h3>
  );
}
