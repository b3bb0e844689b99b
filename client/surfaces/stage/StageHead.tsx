import type { CSSProperties, ReactNode } from 'react';
import type { PlanTextStep } from '#shared/protocol/answers.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { CLOCK_WIDTH, sentenceSize } from './headSizes.ts';
import styles from './StageHead.module.css';
import { StageTimer } from './StageTimer.tsx';
import { useStageShape } from './stageShape.ts';
import { usePrompt } from './usePrompt.ts';
import { useStageWords } from './useStageWords.ts';
import { useStepLabel } from './useStepLabel.ts';
import { wallSentence } from './wallSentence.ts';

export interface StageHeadProps {
  step: NowStep;
  texts: PlanTextStep;
  /** Instead of the step's title and the form of its phase. */
  label?: string | undefined;
  /** Instead of the prompt: a result, or the words the room decides about. */
  sentence?: ReactNode;
  /** Larger, where little else stands. */
  large?: boolean;
  /** Below the sentence: what the room should know while it talks. */
  below?: ReactNode;
  /** Instead of the digits: the ring of a conversation. */
  clock?: ReactNode;
}

/** Label and one sentence at the left, the timer at the right. What was announced takes the sentence's place. */
export function StageHead({ step, texts, label, sentence, large = false, below, clock }: StageHeadProps) {
  const { t } = useStageWords();
  const stepLabel = useStepLabel(step, texts);
  const prompt = usePrompt(step, texts);
  const { wide } = useStageShape();
  const sizes = { '--clock': CLOCK_WIDTH, '--sentence': sentenceSize(wide) } as CSSProperties;
  const announced = step.pending === null ? null : step.pending.kind === 'close' ? 'finish' : 'revealIn';
  return (
    <header className={styles.head} style={sizes}>
      <div className={large ? styles.large : styles.words}>
        <p className={styles.label}>{label ?? stepLabel}</p>
        <h1 className={styles.sentence}>
          {announced === null ? (sentence ?? wallSentence(prompt).large) : t(`stage:step.${announced}`)}
        </h1>
        {below}
      </div>
      {clock !== undefined && announced === null ? clock : <StageTimer step={step} />}
    </header>
  );
}
