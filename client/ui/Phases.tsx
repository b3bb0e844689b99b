import type { CSSProperties } from 'react';
import { classes } from './classes.ts';
import styles from './Phases.module.css';

export interface PhaseBar {
  id: string;
  /** „W ciszy"; the number is drawn before it. */
  name: string;
  /** „8 min, każdy sam" */
  form: string;
  minutes: number;
}

interface PhasesProps {
  phases: readonly PhaseBar[];
  /** Id of the current phase. */
  current: string | null;
  label: string;
}

/** A row of bars as long as their minutes; the current one in ink. */
export function Phases({ phases, current, label }: PhasesProps) {
  return (
    <ol className={styles.phases} aria-label={label}>
      {phases.map(({ id, name, form, minutes }, place) => (
        <li
          key={id}
          className={classes(styles.phase, id === current && styles.now)}
          style={{ '--minutes': Math.max(1, minutes) } as CSSProperties}
          aria-current={id === current ? 'step' : undefined}
        >
          <b className={styles.name}>
            {place + 1}. {name}
          </b>
          <span className={styles.form}>{form}</span>
        </li>
      ))}
    </ol>
  );
}
