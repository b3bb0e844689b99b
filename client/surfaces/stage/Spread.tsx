import type { CSSProperties } from 'react';
import styles from './Spread.module.css';
import { useStageWords } from './useStageWords.ts';

/** Above this many voices a bar with a number stands instead of one disc per voice. */
const MOST_DISCS = 40;
const TALLEST = 7;

interface SpreadProps {
  /** How many gave each value, from the lowest; `words` stand under the column. */
  columns: readonly { words: string; count: number }[];
  /** Words at both ends of a scale; null: numbers speak for themselves. */
  ends: readonly [low: string, high: string] | null;
  median: number;
  /** „środek", and how many answered, in words. */
  words: { middle: string; answers: string };
}

/** How a room answered on a scale: one disc per voice over its value, the middle as a large number. */
export function Spread({ columns, ends, median, words }: SpreadProps) {
  const { lang } = useStageWords();
  const voices = columns.reduce((sum, { count }) => sum + count, 0);
  const tallest = Math.max(1, ...columns.map(({ count }) => count));
  const discs = voices <= MOST_DISCS && tallest <= TALLEST;
  return (
    <div className={styles.spread}>
      <ol className={styles.scale} style={{ '--columns': columns.length } as CSSProperties}>
        {columns.map(({ words: value, count }) => (
          <li key={value} className={styles.place}>
            <span className={styles.count}>{count === 0 ? '' : count}</span>
            <span className={styles.stack} aria-hidden="true">
              {discs
                ? Array.from({ length: count }, (_, voice) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: voices are a count
                    <i key={voice} className={styles.disc} />
                  ))
                : // Nobody is no bar, not even a low one.
                  count > 0 && (
                    <i className={styles.bar} style={{ '--share': count / tallest } as CSSProperties} />
                  )}
            </span>
            <span className={styles.value}>{value}</span>
          </li>
        ))}
      </ol>
      {ends !== null && (
        <p className={styles.ends}>
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </p>
      )}
      <p className={styles.middle}>
        <span>{words.middle}</span>
        <b>{median.toLocaleString(lang)}</b>
        <span>{words.answers}</span>
      </p>
    </div>
  );
}
