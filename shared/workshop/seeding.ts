import type { Harvested } from '#shared/activities/activity.ts';
import type { Step } from '#shared/template/template.ts';
import { carryIn } from './carrying.ts';
import type { Change } from './change.ts';
import { planStepOf } from './policy.ts';
import { putOwnRecord } from './publishing.ts';
import { activityOfStep } from './stepFacts.ts';
import type { Context } from './transition.ts';
import { wordsOf } from './workshopWords.ts';

/**
 * Puts what earlier steps hand on, as records or beside the step for people to add; ids that are known never come a
 * second time.
 */
export function seedStep(change: Change, id: string, context: Context): void {
  const step = planStepOf(change, id);
  const activity = step && activityOfStep(step, context.activities);
  if (!step || !(activity?.seed || activity?.carry)) {
    return;
  }
  const inputs = inputsOf(change, step, context);
  carryIn(change, id, activity.carry?.(inputs, step.config) ?? []);
  for (const row of activity.seed?.(inputs, step.config, wordsOf(change)) ?? []) {
    if (
      change.get(`ledger/${id}/${row.id}`) === undefined &&
      change.get(`bin/${id}/${row.id}`) === undefined
    ) {
      putOwnRecord(change, id, row, context);
    }
  }
}

/** What the steps a step is fed from hand on now. */
export function inputsOf(change: Change, step: Step, context: Context): Harvested[] {
  return step.from.flatMap(source => context.harvest(source, change));
}
