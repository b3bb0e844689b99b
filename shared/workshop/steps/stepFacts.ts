import type { ActivityTable } from '#shared/activities/activities.ts';
import type { Activity } from '#shared/activities/activity.ts';
import type { Attribution, Phase, Step } from '#shared/template/template.ts';
import { planStepOf, stepStateOf } from '../lookUp.ts';
import type { State } from '../state.ts';

/** The activity that runs a step; undefined for a plan made by a newer version. */
export function activityOfStep(step: Step, activities: ActivityTable): Activity | undefined {
  return activities[step.activity];
}

/** What is kept about authors in this step now: the configuration's mode, or less if a facilitator moved it. */
export function attributionOf(state: State, id: string, activities: ActivityTable): Attribution {
  const moved = stepStateOf(state, id)?.attribution;
  const step = planStepOf(state, id);
  if (moved) {
    return moved;
  }
  return (step && activityOfStep(step, activities)?.attribution(step.config)) ?? 'named';
}

/** Whether the author is never stored: editing then needs the key that stays on the phone. */
export function isKeyed(attribution: Attribution): boolean {
  return attribution === 'side' || attribution === 'anonymous';
}

/** The phase a step is in; the first one while it waits. */
export function phaseOf(state: State, id: string): Phase | undefined {
  return planStepOf(state, id)?.phases[stepStateOf(state, id)?.phase ?? 0];
}

/** Whether hidden entries of a kind stay hidden now, whomever the present phase shows others to. */
export function staysHidden(state: State, id: string, kind: string, activities: ActivityTable): boolean {
  const step = planStepOf(state, id);
  const activity = step && activityOfStep(step, activities);
  if (activity?.apart?.includes(kind)) {
    return true;
  }
  return activity?.staysHidden?.(kind, step?.phases ?? [], stepStateOf(state, id)?.phase ?? 0) ?? false;
}
