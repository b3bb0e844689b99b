import * as z from 'zod/mini';
import { PARAGRAPH } from '#shared/workshop/documents/drafted.ts';
import type { StepRun } from '#shared/workshop/steps/stepRun.ts';
import { words } from '../words.ts';
import type { DraftConfig } from './draftConfig.ts';
import { REASON_LENGTH, STANCE } from './stanceWords.ts';

/** What one person says of a clause as a whole, and of which words. Whatever is no plain yes has a reason. */
export const stanceSchema = z.discriminatedUnion('stance', [
  z.strictObject({ ...about(), stance: z.literal('agree') }),
  z.strictObject({
    // The text comes first: its issue is the one a person hears about.
    text: words(REASON_LENGTH),
    ...about(),
    stance: z.enum(['remark', 'object']),
    /** Stands in the annex with its author's name. */
    signed: z.optional(z.boolean()),
  }),
]);
export type Stance = z.infer<typeof stanceSchema>;

function about() {
  return {
    kind: z.literal(STANCE),
    clause: z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/)),
    /** Print of the words that its author had before them (`clausePrint`). */
    words: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  };
}

/** A stance as it lies in an entry; null: another kind of entry, or nothing anybody can read. */
export function readStance(data: unknown): Stance | null {
  const parsed = z.safeParse(stanceSchema, data);
  return parsed.success ? parsed.data : null;
}

/** Whether the text has such a clause: something is written in it. */
export function hasClause(run: Pick<StepRun<DraftConfig>, 'records'>, clause: string): boolean {
  for (const { row } of run.records().values()) {
    if (row.kind === PARAGRAPH && row.place === clause) {
      return true;
    }
  }
  return false;
}
