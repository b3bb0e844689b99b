import type { ActivityTable } from '#shared/activities/activities.ts';
import type { Attribution } from '#shared/template/template.ts';
import { planStepOf, stepStateOf } from '../lookUp.ts';
import type { State } from '../state.ts';
import { activityOfStep, attributionOf } from '../steps/stepFacts.ts';

/**
 * Under which attribution a step that is over still takes what people add; null: nobody is asked to. The policy takes
 * late entries until the step is locked; here they are asked for only as long as they still lead somewhere, so not once
 * a later step has begun with what this one handed on.
 */
export function lateUnder(state: State, id: string, activities: ActivityTable): Attribution | null {
  const running = stepStateOf(state, id);
  const step = planStepOf(state, id);
  const activity = step && activityOfStep(step, activities);
  const takes = running?.status === 'closed' && running.late && !running.locked;
  // Closed before all saw its cards, it would show nobody what is added.
  const shows = step?.phases[running?.phase ?? 0]?.visibility === 'all';
  if (!takes || !shows || activity?.publish === undefined || wasHandedOn(state, id)) {
    return null;
  }
  return attributionOf(state, id, activities);
}

function wasHandedOn(state: State, id: string): boolean {
  for (const [later] of state.list('step')) {
    const begun = (stepStateOf(state, later)?.openedAt ?? null) !== null;
    if (begun && planStepOf(state, later)?.from.includes(id)) {
      return true;
    }
  }
  return false;
}
