import styles from './Keys.module.css';

interface KeysProps {
  /** „Ctrl Enter", „↑", „N": one small paper each. */
  keys: readonly string[];
  /** What they do. */
  words: string;
}

export function Keys({ keys, words }: KeysProps) {
  return (
    <span className={styles.hint}>
      <span className={styles.keys}>
        {keys.map(key => (
          <kbd key={key} className={styles.key}>
            {key}
          </kbd>
        ))}
      </span>
      {words}
    </span>
  );
}
