import * as z from 'zod/mini';
import { optionalWords, words } from '#shared/activities/words.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { RECORD_ID } from '#shared/ids.ts';
import type { Source } from '#shared/workshop/state.ts';
import type { RunRecord, StepRun } from '#shared/workshop/steps/stepRun.ts';
import { resourcesIn } from './links.ts';
import type { MatchConfig } from './matchConfig.ts';
import {
  ANSWER,
  ANSWERS,
  type AnswerWord,
  LINK,
  NEED,
  NOTE_LENGTH,
  REQUEST,
  RESOURCE,
  readNeed,
} from './needs.ts';
import { kindsIn } from './takes.ts';

/** A need, one to three resources and half a sentence. */
export interface LinkEntry extends Record<string, unknown> {
  kind: 'link';
  text?: string | undefined;
  need: string;
  resources: string[];
  date?: string | undefined;
}

/** What a side answers to a request. */
export interface AnswerEntry extends Record<string, unknown> {
  kind: 'answer';
  record: string;
  answer: AnswerWord;
  text?: string | undefined;
}
export type MatchEntry = LinkEntry | AnswerEntry;

const recordId = z.string().check(z.regex(RECORD_ID));
const notAsked = z.optional(z.never());

/** What is sent by its kind; what the configuration does not ask for is refused. */
export function matchEntrySchema(config: MatchConfig, kind: string | undefined): z.ZodMiniType<MatchEntry> {
  return (kind === ANSWER ? answerSchema : linkSchema(config)) as unknown as z.ZodMiniType<MatchEntry>;
}

const clarifies = z.optional(words(NOTE_LENGTH));
/** A note belongs to „doprecyzujcie" alone: the other three need no reason, and should not be asked for one. */
export const answerFields = {
  answer: z.enum(ANSWERS),
  text: clarifies,
};
export const noteFits = z.refine<{ answer: string; text?: string | undefined }>(
  ({ answer, text }) => text === undefined || answer === 'clarify',
);
const answerSchema = z
  .strictObject({
    text: answerFields.text,
    kind: z.literal(ANSWER),
    record: recordId,
    answer: answerFields.answer,
  })
  .check(noteFits);

function linkSchema({ sentence, length, least, most, date }: MatchConfig) {
  const isDistinct = (ids: readonly string[]) => new Set(ids).size === ids.length;
  return z.strictObject({
    // The text comes first: its issue is the one a person hears about.
    text: sentence === 'must' ? words(length) : sentence === 'may' ? optionalWords(length) : notAsked,
    kind: z.literal(LINK),
    need: recordId,
    resources: z.array(recordId).check(z.minLength(least), z.maxLength(most), z.refine(isDistinct)),
    date: date ? z.optional(z.iso.date()) : notAsked,
  });
}

/** Why no entry like this is taken now: its phase takes others, what it names is not there, or its side was not asked. */
export function refuseMatch(
  run: StepRun<MatchConfig>,
  data: MatchEntry,
  { author }: { author: string | null },
): ErrorCode | null {
  if (!kindsIn(run.phase, run.config.answered).includes(data.kind)) {
    return 'not-allowed';
  }
  const records = run.records();
  if (data.kind === LINK) {
    const { need, resources } = data;
    const known = isNeed(records.get(need)) && resources.every(id => records.get(id)?.row.kind === RESOURCE);
    return known ? null : 'no-such-entry';
  }
  const record = records.get(data.record);
  if (record === undefined || !isNeed(record)) {
    return 'no-such-entry';
  }
  const side = author === null ? null : run.sideOf(author);
  return side !== null && readNeed(record.row).asked.includes(side) ? null : 'not-asked';
}

export function isNeed(record: RunRecord | undefined): boolean {
  return record?.row.kind === NEED || record?.row.kind === REQUEST;
}

/** A link grows from its need and its resources, and from all they grew from; an answer from nothing of its own. */
export function sourcesOfLink(run: StepRun<MatchConfig>, data: Record<string, unknown>): Source[] {
  if (data.kind !== LINK) {
    return [];
  }
  const records = run.records();
  return [data.need, ...resourcesIn(data)].flatMap(id => {
    const record = typeof id === 'string' ? records.get(id) : undefined;
    return record === undefined ? [] : [{ step: run.step, id: record.row.id }, ...record.from];
  });
}
