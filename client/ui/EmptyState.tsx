import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './EmptyState.module.css';

interface EmptyStateProps {
  /**
   * place: a dashed place that says what will stand here; page: nothing yet, what to do first; shelf: a shelf's
   * question in italics.
   */
  form?: 'place' | 'page' | 'shelf';
  title?: string;
  /** First what is, then what to do. */
  sentence?: ReactNode;
  /** The green button and the bare way below it. */
  children?: ReactNode;
  /** Level of the title. */
  level?: 1 | 2 | 3;
}

export function EmptyState({ form = 'place', title, sentence, children, level = 2 }: EmptyStateProps) {
  const Title = `h${level}` as const;
  return (
    <div className={classes(styles.empty, styles[form])}>
      {title !== undefined && <Title className={styles.title}>{title}</Title>}
      {sentence !== undefined && <p className={styles.sentence}>{sentence}</p>}
      {children !== undefined && <div className={styles.acts}>{children}</div>}
    </div>
  );
}
