import type { NowStep, PlanTextStep } from '#shared/protocol.ts';
import { useStageWords } from './useStageWords.ts';

/** The prompt of the phase if it has one, else of the step. */
export function usePrompt(step: NowStep, texts: PlanTextStep): string {
  const { say } = useStageWords();
  return say(texts.phases[step.phase]?.prompt ?? texts.prompt);
}
