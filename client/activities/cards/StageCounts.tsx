import type { NowStep } from '#shared/protocol/parts.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { letterOfSide } from '../../surfaces/stage/letterOfSide.ts';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import { SideLegend } from '../../ui/SideLegend.tsx';
import styles from './StageCounts.module.css';
import { countsOf, totalOf, type WallShelf } from './stageCards.ts';

interface StageCountsProps {
  step: NowStep;
  shelves: readonly WallShelf[];
}

/** From this many sides on the legend explains marks only: numbers would not fit a line. */
const NO_NUMBERS = 5;

/** Bottom left: who is ready or how many cards there are, and by which side. */
export function StageCounts({ step, shelves }: StageCountsProps) {
  const { t } = useStageWords();
  const sides = useWorkshop().now?.workshop.sides ?? [];
  const counts = countsOf(shelves);
  const sided = step.attribution === 'named' || step.attribution === 'side';
  const numbers = sides.length < NO_NUMBERS;
  return (
    <>
      {(sides.length < 4 || !sided) && <Words step={step} shelves={shelves} total={totalOf(counts)} />}
      {sided && (
        <SideLegend
          label={t('stage:step.sides')}
          sides={sides.map(({ id, short }) => ({
            side: letterOfSide(id),
            name: short,
            sideName: t('stage:step.sideName', { id }),
            ...(numbers ? { count: counts[id] ?? 0 } : {}),
          }))}
        />
      )}
    </>
  );
}

function Words({ step, shelves, total }: StageCountsProps & { total: number }) {
  const { t } = useStageWords();
  const hidden = shelves.some(shelf => !shelf.revealed);
  const waiting = shelves.filter(shelf => !shelf.revealed).reduce((sum, shelf) => sum + shelf.total, 0);
  const asked = hidden && step.write;
  return asked ? (
    <p className={styles.ready}>
      {t('common:ready.of', { done: totalOf(step.ready.done), of: totalOf(step.ready.of) })}
    </p>
  ) : (
    <p className={styles.cards}>
      {hidden ? t('common:count.hiddenCards', { count: waiting }) : t('common:count.cards', { count: total })}
    </p>
  );
}
