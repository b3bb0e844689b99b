import type { PlanTextStep, PlanTexts } from '#shared/protocol/answers.ts';
import type { PlanPart } from '#shared/protocol/parts.ts';
import type { Text } from '#shared/text.ts';
import type { HeldStep } from './useHeldStep.ts';

/** „Bank zasobów, w ciszy": the step, and the phase where there are several. */
export function placeWords(
  text: (text: Text) => string,
  { title, phases }: PlanTextStep,
  at: number,
): string {
  const phase = phases[at];
  return phases.length > 1 && phase ? `${text(title)}, ${lowerFirst(text(phase.label))}` : text(title);
}

/** What „Dalej" leads to: the next phase, else the next step of this meeting; null at its end. */
export function comesNext(
  plan: PlanPart | null,
  texts: PlanTexts,
  { step, texts: own }: NonNullable<HeldStep['step']>,
): Text | null {
  const phase = own.phases[step.phase + 1];
  if (phase !== undefined) {
    return phase.label;
  }
  const steps = plan?.sessions.find(session => session.steps.some(({ id }) => id === step.id))?.steps ?? [];
  const later = steps.slice(steps.findIndex(({ id }) => id === step.id) + 1);
  const next = later.find(({ skipped }) => !skipped);
  return texts.sessions.flatMap(session => session.steps).find(({ id }) => id === next?.id)?.title ?? null;
}

function lowerFirst(words: string): string {
  return words.slice(0, 1).toLocaleLowerCase() + words.slice(1);
}
