import type { PlanTextStep } from '#shared/protocol/answers.ts';
import type { Attribution } from '#shared/template/template.ts';
import { usePlan } from '../../live/usePlan.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';

export interface LateStep {
  texts: PlanTextStep;
  attribution: Attribution;
}

/** Closed steps with cards that still take one, in the order of the plan; the one in front of everybody is not late. */
export function useLateSteps(): LateStep[] {
  const { plan, now } = useWorkshop();
  const texts = usePlan()?.sessions.flatMap(({ steps }) => steps) ?? [];
  const running = plan?.sessions.flatMap(({ steps }) => steps) ?? [];
  if (now === null || now.workshop.status === 'archived') {
    return [];
  }
  return running.flatMap(({ id, late }) => {
    const step = texts.find(one => one.id === id);
    const fits = late !== undefined && step?.activity === 'cards' && now.step?.id !== id;
    return fits ? [{ texts: step, attribution: late }] : [];
  });
}
