import { classes } from './classes.ts';
import styles from './Stamp.module.css';

interface StampProps {
  /** „przyjęta", „próba", „odłożona" */
  word: string;
  /** „z uwagami", „do 15 stycznia" */
  second?: string;
  tone: 'accepted' | 'trial' | 'aside';
  /** Appears with its short press; only when the decision has just been made. */
  fresh?: boolean;
}

/** Once per decision and nowhere else. */
export function Stamp({ word, second, tone, fresh = false }: StampProps) {
  return (
    <p className={classes(styles.stamp, styles[tone], fresh && styles.fresh)}>
      <span className={styles.frame}>
        <b>{word}</b>
        {second !== undefined && <i> {second}</i>}
      </span>
    </p>
  );
}
