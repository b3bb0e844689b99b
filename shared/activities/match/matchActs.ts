import * as z from 'zod/mini';
import type { Doer } from '#shared/activities/activity.ts';
import { words } from '#shared/activities/words.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { makeRandomId } from '#shared/ids.ts';
import type { Row } from '#shared/workshop/state.ts';
import type { RunRecord, StepRun } from '#shared/workshop/steps/stepRun.ts';
import type { MatchConfig } from './matchConfig.ts';
import { answerFields, isNeed, noteFits } from './matchEntry.ts';
import { askedOf, MOST_SEEDED, withAnswer } from './matchRows.ts';
import { NEED, REQUEST, RESOURCE, readNeed } from './needs.ts';

/** Most characters of a need or a resource a facilitator writes down. */
export const ADDED_LENGTH = 120;
const sideId = z.string().check(z.regex(/^[A-F]$/));

/** What facilitators do to a need: an answer that was said aloud, and „szukamy sojusznika". */
export const matchActSchema = z.discriminatedUnion('act', [
  z
    .strictObject({
      text: answerFields.text,
      act: z.literal('answer'),
      side: sideId,
      answer: answerFields.answer,
    })
    .check(noteFits),
  z.strictObject({ act: z.literal('ally'), on: z.boolean() }),
]);
type Act = z.infer<typeof matchActSchema>;

export function runMatchAct(
  run: StepRun<MatchConfig>,
  record: RunRecord,
  { leads }: Doer,
  act: Act,
): ErrorCode | null {
  // People answer by an entry of their own, which stays hidden as long as the phase says so.
  if (!leads) {
    return 'not-allowed';
  }
  if (!isNeed(record)) {
    return 'no-such-entry';
  }
  const { row } = record;
  if (act.act === 'ally') {
    run.put({ ...row, data: { ...row.data, ally: act.on } });
    return null;
  }
  if (!readNeed(row).asked.includes(act.side)) {
    return 'not-asked';
  }
  run.put(withAnswer(row, act.side, { answer: act.answer, note: act.text ?? '', at: run.now }));
  return null;
}

/** A need or a resource that somebody says aloud and no card has. */
export const matchDirectSchema = z.strictObject({
  text: words(ADDED_LENGTH),
  act: z.literal('add'),
  kind: z.enum([NEED, REQUEST, RESOURCE]),
  side: z.optional(sideId),
});

export function directMatch(
  run: StepRun<MatchConfig>,
  { text, kind, side }: z.infer<typeof matchDirectSchema>,
): ErrorCode | null {
  const { sides } = run.words;
  if (side !== undefined && !sides.some(one => one.id === side)) {
    return 'bad-request';
  }
  if ([...run.records().values()].filter(({ row }) => row.kind === kind).length >= MOST_SEEDED) {
    return 'too-many-entries';
  }
  const asked =
    kind !== RESOURCE && run.config.answered.includes(kind) ? askedOf(side ?? null, undefined, sides) : [];
  const row: Row = {
    id: `${kind === RESOURCE ? 'r' : 'n'}.${makeRandomId(run.random)}`,
    kind,
    text,
    group: null,
    ...(side === undefined ? {} : { side }),
    data: kind === RESOURCE ? {} : { asked },
  };
  run.put(row);
  return null;
}
