import type { PlanTextStep } from './protocol/answers.ts';
import type { Text } from './text.ts';

/** How somebody wants to be asked. */
export interface Manner {
  /** „Prostszym językiem": a choice of the device. */
  easy?: boolean;
  /** „Państwo" instead of „Ty": a setting of the workshop. */
  formal?: boolean;
}

/**
 * What is asked in a phase: its own prompt, else the step's. An easier or a more formal wording belongs to its prompt:
 * where there is none, the prompt stands as it is. Easy language always says „Ty".
 */
export function promptOf(texts: PlanTextStep, phase: number, { easy = false, formal = false }: Manner): Text {
  const own = texts.phases[phase];
  const { prompt, promptEasy, promptFormal } = own?.prompt ? { ...own, prompt: own.prompt } : texts;
  return (easy ? promptEasy : undefined) ?? (formal ? promptFormal : undefined) ?? prompt;
}
