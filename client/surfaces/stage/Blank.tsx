import styles from './Blank.module.css';
import { CodeCorner } from './CodeCorner.tsx';
import { Wood } from './Wood.tsx';

/** Nothing but the table's edge and the code: it sends eyes back to people. */
export function Blank() {
  return (
    <div className={styles.blank}>
      <div className={styles.corner}>
        <CodeCorner />
      </div>
      <Wood face={200} />
    </div>
  );
}
