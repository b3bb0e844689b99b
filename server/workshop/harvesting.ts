import type * as Y from 'yjs';
import { type ActivityTable, activityOf } from '#shared/activities/activities.ts';
import type { Content, Harvested } from '#shared/activities/activity.ts';
import { documentsIn, frozenIn } from '#shared/workshop/documents/documents.ts';
import { walkUp } from '#shared/workshop/documents/tracing.ts';
import { planStepOf } from '#shared/workshop/lookUp.ts';
import type { Entry, Ledger, State } from '#shared/workshop/state.ts';
import { resultsOf } from '#shared/workshop/steps/running.ts';
import { attributionOf } from '#shared/workshop/steps/stepFacts.ts';

/** Everything a reader of a step may look at, from a state map and the step's document. */
export function contentOf(
  state: State,
  id: string,
  doc: Y.Doc | null,
  activities: ActivityTable,
): Content<unknown> | null {
  const step = planStepOf(state, id);
  if (step === undefined) {
    return null;
  }
  return {
    step: id,
    config: step.config,
    attribution: attributionOf(state, id, activities),
    doc,
    ledger: new Map([...state.list(`ledger/${id}`)].map(([key, value]) => [key, value as Ledger])),
    entries: new Map([...state.list(`entry/${id}`)].map(([key, value]) => [key, value as Entry])),
    results: [...resultsOf(state, id).values()],
    run: new Map(state.list(`run/${id}`)),
    versions: frozenIn(state, id),
    documents: documentsIn(state, id),
  };
}

/** What a step hands on; nothing for a step or activity nobody knows. */
export function harvestStep(
  state: State,
  id: string,
  doc: Y.Doc | null,
  activities: ActivityTable,
): Harvested[] {
  const step = planStepOf(state, id);
  const activity = step && activityOf(step.activity, activities);
  const content = contentOf(state, id, doc, activities);
  const harvest = activity === undefined || content === null ? [] : activity.harvest(content);
  return harvest.map(one => ({ ...one, sides: sidesOf(state, one) }));
}

/** Whose words these are: the sides of everything they grew from. */
function sidesOf(state: State, { side, from }: Harvested): string[] {
  const traced = [...walkUp(state, from).values()].map(one => one.side);
  return [...new Set([side, ...traced])].filter(one => one !== null).sort();
}
