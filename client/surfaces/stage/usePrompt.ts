import { promptOf } from '#shared/prompt.ts';
import type { PlanTextStep } from '#shared/protocol/answers.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { useStageWords } from './useStageWords.ts';

/** The prompt of the phase if it has one, else of the step. */
export function usePrompt(step: NowStep, texts: PlanTextStep): string {
  const { say } = useStageWords();
  const formal = useWorkshop().now?.workshop.address === 'panstwo';
  return say(promptOf(texts, step.phase, { formal }));
}
