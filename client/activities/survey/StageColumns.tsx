import type { CSSProperties } from 'react';
import type { Spread } from '#shared/activities/survey/totals.ts';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import styles from './StageColumns.module.css';
import { axisOf, type SpreadQuestion } from './spread.ts';
import { useWallWords } from './surveyView.ts';

/** Above this many voices a bar with a number stands instead of one disc per voice. */
const MOST_DISCS = 40;
const TALLEST = 7;
/** More columns than this leave no room for a disc and a number. */
const MOST_COLUMNS = 16;

/** One disc per voice over its value, the middle as a large number. */
export function StageColumns({ question, total }: { question: SpreadQuestion; total: Spread }) {
  const t = useWallWords();
  const { say, lang } = useStageWords();
  const [low, high] = axisOf(question, total, undefined);
  const columns = columnsOf(total.counts.slice(0, high - low + 1), low);
  const tallest = Math.max(1, ...columns.map(({ count }) => count));
  const discs = total.n <= MOST_DISCS && tallest <= TALLEST;
  return (
    <div className={styles.spread}>
      <ol className={styles.scale} style={{ '--columns': columns.length } as CSSProperties}>
        {columns.map(({ words, count }) => (
          <li key={words} className={styles.place}>
            <span className={styles.count}>{count === 0 ? '' : count}</span>
            <span className={styles.stack} aria-hidden="true">
              {discs ? (
                Array.from({ length: count }, (_, voice) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: voices are a count
                  <i key={voice} className={styles.disc} />
                ))
              ) : (
                <i className={styles.bar} style={{ '--share': count / tallest } as CSSProperties} />
              )}
            </span>
            <span className={styles.value}>{words}</span>
          </li>
        ))}
      </ol>
      {question.kind === 'scale' && (
        <p className={styles.ends}>
          <span>{say(question.low)}</span>
          <span>{say(question.high)}</span>
        </p>
      )}
      <p className={styles.middle}>
        <span>{t('stage.median')}</span>
        <b>{total.median.toLocaleString(lang)}</b>
        <span>{t('answers', { count: total.n })}</span>
      </p>
    </div>
  );
}

/** A column per value, or per few values where there are many. */
function columnsOf(counts: readonly number[], low: number): { words: string; count: number }[] {
  const width = Math.ceil(counts.length / MOST_COLUMNS);
  return Array.from({ length: Math.ceil(counts.length / width) }, (_, place) => {
    const from = place * width;
    const own = counts.slice(from, from + width);
    const last = low + from + own.length - 1;
    return {
      words: own.length === 1 ? String(last) : `${low + from}–${last}`,
      count: own.reduce((sum, count) => sum + count, 0),
    };
  });
}
