import type { ReactNode } from 'react';
import styles from './Notice.module.css';

interface NoticeProps {
  title: string;
  text?: string;
  /** The one way on, if there is any. */
  children?: ReactNode;
}

/** A page of one sentence where there is no seat to show: what is, and what to do next. */
export function Notice({ title, text, children }: NoticeProps) {
  return (
    <main className={styles.notice} data-surface="phone">
      <h1 className={styles.title}>{title}</h1>
      {text !== undefined && <p className={styles.text}>{text}</p>}
      {children}
    </main>
  );
}
