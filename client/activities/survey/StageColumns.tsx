import type { Spread as SpreadTotal } from '#shared/activities/survey/totals.ts';
import { Spread } from '../../surfaces/stage/Spread.tsx';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import { axisOf, type SpreadQuestion } from './spread.ts';
import { useWallWords } from './surveyView.ts';

/** More columns than this leave no room for a disc and a number. */
const MOST_COLUMNS = 16;

/** What a room answered to a question with a scale or a number. */
export function StageColumns({ question, total }: { question: SpreadQuestion; total: SpreadTotal }) {
  const t = useWallWords();
  const { say } = useStageWords();
  const [low, high] = axisOf(question, total, undefined);
  return (
    <Spread
      columns={columnsOf(total.counts.slice(0, high - low + 1), low)}
      ends={question.kind === 'scale' ? [say(question.low), say(question.high)] : null}
      median={total.median}
      words={{ middle: t('stage.median'), answers: t('answers', { count: total.n }) }}
    />
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
