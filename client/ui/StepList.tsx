import { classes } from './classes.ts';
import styles from './StepList.module.css';

export interface StepRow {
  id: string;
  /** „10:38"; absent for a skipped step. */
  time?: string | undefined;
  name: string;
  /** „30 min", „15", or „pominięty". */
  minutes: string;
  state: 'done' | 'now' | 'next' | 'skipped';
  isBreak?: boolean;
  /** „zrobiony", „teraz": read aloud, because done and next differ only in colour. */
  stateWords?: string | undefined;
}

interface StepListProps {
  steps: readonly StepRow[];
  label: string;
  onChoose?: (stepId: string) => void;
}

/** The plan against the clock. The clock, the drift and its remedy stand above it. */
export function StepList({ steps, label, onChoose }: StepListProps) {
  return (
    <ol className={styles.list} aria-label={label}>
      {steps.map(step => (
        <li
          key={step.id}
          className={classes(styles.step, styles[step.state], step.isBreak && styles.break)}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <span className={styles.time}>{step.time}</span>
          {onChoose ? (
            <button type="button" className={styles.name} onClick={() => onChoose(step.id)}>
              {step.name}
            </button>
          ) : (
            <span className={styles.name}>{step.name}</span>
          )}
          <span className={styles.minutes}>{step.minutes}</span>
          {step.stateWords !== undefined && <span className="visually-hidden">{step.stateWords}</span>}
        </li>
      ))}
    </ol>
  );
}
