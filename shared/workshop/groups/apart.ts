import type { ActivityTable } from '#shared/activities/activities.ts';
import type { Change } from '../change.ts';
import { planStepOf } from '../lookUp.ts';
import type { Binned, Entry } from '../state.ts';
import { activityOfStep } from '../steps/stepFacts.ts';

/**
 * Somebody takes their name off the list: what they said and nobody lists (`apart`) goes along, as a ballot does. It
 * would be somebody's whom nobody knows, and who could come in anew and say it a second time.
 */
export function forgetApart(change: Change, step: string, person: string, activities: ActivityTable): void {
  for (const { id } of ownApart(change, step, person, activities)) {
    change.remove(`entry/${step}/${id}`);
  }
  const plan = planStepOf(change, step);
  const apart = (plan && activityOfStep(plan, activities)?.apart) ?? [];
  for (const [id, value] of [...change.list(`bin/${step}`)]) {
    const { entry } = value as Binned;
    if (entry !== null && entry.by === person && apart.includes(entry.kind)) {
      change.remove(`bin/${step}/${id}`);
    }
  }
}

/** One person joined twice: of two answers to one question the one they keep counts, as with ballots. */
export function mergeApart(
  change: Change,
  step: string,
  id: string,
  into: string,
  activities: ActivityTable,
): void {
  const answered = new Set(ownApart(change, step, into, activities).map(({ column }) => column));
  for (const one of ownApart(change, step, id, activities)) {
    if (answered.has(one.column)) {
      change.remove(`entry/${step}/${one.id}`);
    }
  }
}

/** What somebody said of the kinds that are kept apart, with the column each belongs to. */
function ownApart(
  change: Change,
  step: string,
  person: string,
  activities: ActivityTable,
): { id: string; column: string }[] {
  const plan = planStepOf(change, step);
  const activity = plan && activityOfStep(plan, activities);
  const apart = activity?.apart ?? [];
  return Array.from(change.list(`entry/${step}`)).flatMap(([id, value]) => {
    const { by, kind, data } = value as Entry;
    return by === person && apart.includes(kind) ? [{ id, column: activity?.columnOf?.(data) ?? '' }] : [];
  });
}
