import type { NowStep } from '#shared/protocol/parts.ts';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import styles from './StageParked.module.css';
import { parkedQuestions } from './stageRoad.ts';

/** How many questions wait; their words are nobody's business yet. */
export function StageParked({ step }: { step: NowStep }) {
  const { t } = useStageWords();
  const count = parkedQuestions(step.counts);
  return count === 0 ? null : <p className={styles.parked}>{t('activities:brief.questions', { count })}</p>;
}
