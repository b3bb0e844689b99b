import type { PerSide } from '#shared/protocol/parts.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { letterOfSide } from '../../surfaces/stage/letterOfSide.ts';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import styles from './StageBayHead.module.css';
import { totalOf } from './stageCards.ts';

interface StageBayHeadProps {
  counts: PerSide;
  /** Cards that did not fit. */
  more: number;
  cards: 'hidden' | 'shown';
}

/** From this many sides on the shelf shows who is present and one total. */
const MANY_SIDES = 4;

/** Numbers above a shelf: by side up to three sides, then the marks and a total; a total alone without sides. */
export function StageBayHead({ counts, more, cards }: StageBayHeadProps) {
  const { t } = useStageWords();
  const sides = useWorkshop().now?.workshop.sides ?? [];
  const present = sides.filter(({ id }) => (counts[id] ?? 0) > 0);
  const total = totalOf(counts);
  const many = sides.length >= MANY_SIDES;
  return (
    <p className={styles.head}>
      {present.map(({ id, name }) => (
        <span key={id} className={styles.tally}>
          <SideMark side={letterOfSide(id)} size={44} name={`${t('stage:step.sideName', { id })}, ${name}`} />
          {!many && counts[id]}
        </span>
      ))}
      {present.length === 0 && cards === 'hidden' && t('common:count.hiddenCards', { count: total })}
      {present.length === 0 && cards === 'shown' && t('common:count.cards', { count: total })}
      {many && present.length > 0 && <span className={styles.total}>{total}</span>}
      {!many && more > 0 && <span className={styles.more}>{t('common:count.andMore', { count: more })}</span>}
    </p>
  );
}
