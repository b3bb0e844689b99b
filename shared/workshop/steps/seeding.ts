import type { Harvested, WorkshopWords } from '#shared/activities/activity.ts';
import type { Step } from '#shared/template/template.ts';
import type { Change } from '../change.ts';
import { namesIn } from '../documents/documentNames.ts';
import type { WorkshopDocument } from '../documents/documentState.ts';
import { carryIn } from '../entries/carrying.ts';
import { putOwnRecord } from '../entries/publishing.ts';
import { planStepOf } from '../lookUp.ts';
import type { Row } from '../state.ts';
import type { Context } from '../transition.ts';
import { wordsOf } from '../workshopWords.ts';
import { activityOfStep } from './stepFacts.ts';

/**
 * Puts what earlier steps hand on, as records or beside the step for people to add; ids that are known never come a
 * second time. `wanted`: only these records.
 */
export function seedStep(
  change: Change,
  id: string,
  context: Context,
  wanted: (row: Row) => boolean = () => true,
): void {
  const step = planStepOf(change, id);
  const activity = step && activityOfStep(step, context.activities);
  if (!step || !(activity?.seed || activity?.carry)) {
    return;
  }
  const inputs = inputsOf(change, step, context);
  carryIn(change, id, activity.carry?.(inputs, step.config) ?? []);
  for (const row of activity.seed?.(inputs, step.config, wordsIn(change, id)) ?? []) {
    if (
      wanted(row) &&
      change.get(`ledger/${id}/${row.id}`) === undefined &&
      change.get(`bin/${id}/${row.id}`) === undefined
    ) {
      putOwnRecord(change, id, row, context);
    }
  }
}

/** What the step may say of the workshop, and of the document that is written in it. */
function wordsIn(change: Change, step: string): WorkshopWords {
  const words = wordsOf(change);
  for (const [, value] of change.list('document')) {
    const document = value as unknown as WorkshopDocument;
    const { step: written, kind, clauses, parties } = document;
    if (written === step) {
      const names = namesIn(change, document, words.names ?? new Map());
      return { ...words, names, document: { kind, clauses, parties } };
    }
  }
  return words;
}

/** What the steps a step is fed from hand on now. */
export function inputsOf(change: Change, step: Step, context: Context): Harvested[] {
  return step.from.flatMap(source => context.harvest(source, change));
}
