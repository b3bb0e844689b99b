import styles from './Acts.module.css';

/** Why an answer was not taken; the place stays, so that it is read aloud. */
export function DialogSays({ problem }: { problem: string | null }) {
  return (
    <p role="alert" className={styles.bad}>
      {problem}
    </p>
  );
}
