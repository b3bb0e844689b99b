import * as z from 'zod/mini';
import type { PlanTextStep } from '#shared/protocol/answers.ts';
import type { Guest } from '../guests.ts';
import type { Room } from '../room.ts';

/** How an invented group plays one type of activity. */
export interface Player {
  /** What people and the facilitator do while this phase runs; „Dalej" comes afterwards. */
  phase(room: Room, step: PlanTextStep, phase: number): Promise<void>;
  /** What one person does who came to it by link, outside of a meeting; absent: it is never opened so. */
  byLink?(room: Room, step: PlanTextStep, guest: Guest): Promise<void>;
  /**
   * What the report counts as handed on, where that is not the number of its document's records: answers that became
   * totals, say.
   */
  harvested?(room: Room, step: PlanTextStep): number;
  /** Whether a group that played it must have left something. */
  produces(step: PlanTextStep): boolean;
}

/** The configuration of a step as its activity's schema reads it. */
export function configOf<C>(schema: z.ZodMiniType<C>, step: PlanTextStep): C {
  return z.parse(schema, step.config);
}

/** The document of the step that the room looks at. */
export async function docIdOf(room: Room, step: PlanTextStep): Promise<string> {
  await room.sees(`the document of ${step.id}`, () => typeof docId(room, step) === 'string');
  return docId(room, step) ?? '';
}

function docId(room: Room, step: PlanTextStep): string | null {
  const shown = room.lead.parts.now?.step;
  return shown?.id === step.id ? shown.docId : null;
}
