import styles from './Sheet.module.css';

/** How full a sheet is, drawn; the words always stand beside it. */
export function ProgressBar({ filled, of }: { filled: number; of: number }) {
  return (
    <span className={styles.progress} aria-hidden="true">
      {Array.from({ length: of }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars have nothing else
        <i key={index} className={index < filled ? styles.full : undefined} />
      ))}
    </span>
  );
}
