import styles from './CodeAlone.module.css';
import { WayIn } from './WayIn.tsx';
import { Wood } from './Wood.tsx';

/** Key K: the way in and nothing else, readable from the last row. */
export function CodeAlone() {
  return (
    <div className={styles.alone}>
      <main className={styles.way}>
        <WayIn whole />
      </main>
      <Wood face={90} />
    </div>
  );
}
