import * as z from 'zod/mini';
import type { RunValue } from '#shared/workshop/state.ts';
import { decideRuleSchema } from './decideConfig.ts';

/**
 * What a `decide` step remembers, in the step's `run`: `rule`, `check`, `writing`, and for each proposal `<id>`, its
 * versions `<id>~v<n>`, its checks `<id>~c<n>` and their remarks in pages, so that no value grows with the room.
 * Nothing here links a person to a level; a person's id stands beside a remark only where they signed it.
 */

/** Remarks of one value: 15 of 300 characters stay far below what a value may hold. */
const PAGE = 15;

export const PROPOSAL = 'proposal';
export const SENTENCE = 'sentence';

export const outcomeWordSchema = z.enum(['accepted', 'remarks', 'trial', 'aside', 'toConfirm', 'draft']);
/** What a decision is called; `draft`: a trial run of the method with one person, or a text that goes on unagreed. */
export type OutcomeWord = z.infer<typeof outcomeWordSchema>;

const outcomeSchema = z.object({
  word: outcomeWordSchema,
  /** ISO day: a trial ends, a missing side answers. */
  until: z.nullable(z.string()),
  at: z.number(),
  /** The rule it was measured by; null where nobody had set one. */
  rule: z.nullable(decideRuleSchema),
  /** Number of the check it rests on; 0: none. */
  check: z.number(),
});
export type Outcome = z.infer<typeof outcomeSchema>;

const proposalSchema = z.object({
  v: z.literal(1),
  /** Read aloud; levels are given; counts and remarks are shown. */
  stage: z.enum(['reading', 'check', 'shown']),
  /** Number of the present wording, from 1. */
  version: z.number(),
  /** How many checks there were. */
  checks: z.number(),
  /** The concern that stands on the wall. */
  concern: z.nullable(z.string()),
  outcome: z.nullable(outcomeSchema),
});
export type ProposalState = z.infer<typeof proposalSchema>;

const versionSchema = z.object({
  v: z.literal(1),
  text: z.string(),
  /** 0: as it came. */
  at: z.number(),
  /** The record of somebody who proposed this wording. */
  sentence: z.nullable(z.string()),
});
export type Wording = z.infer<typeof versionSchema>;

const perLevel = z.record(z.string(), z.number());

const checkSchema = z.object({
  v: z.literal(1),
  version: z.number(),
  at: z.number(),
  /** Voices by level. */
  counts: perLevel,
  voters: z.number(),
  /** People who could have voted. */
  present: z.number(),
  /** Sides of the workshop, those with a five, and those with too few voices: never a count per side. */
  sides: z.array(z.string()),
  fives: z.array(z.string()),
  short: z.array(z.string()),
});
export type Check = z.infer<typeof checkSchema>;

const remarkSchema = z.object({
  id: z.string(),
  text: z.string(),
  /** How many people wrote these very words. */
  times: z.number(),
  /** People who signed it. */
  by: z.array(z.string()),
  /** A remark stays one; a concern is open until it was answered or kept. */
  status: z.enum(['remark', 'open', 'solved', 'kept']),
  /** Taken from every screen; the count stays. */
  hidden: z.boolean(),
});
export type Remark = z.infer<typeof remarkSchema>;
export type RemarkStatus = Remark['status'];

const pageSchema = z.object({ v: z.literal(1), remarks: z.array(remarkSchema) });

const ruleStateSchema = z.extend(decideRuleSchema, { v: z.literal(1), at: z.number() });

const runningSchema = z.object({ v: z.literal(1), record: z.string() });
const writingSchema = z.object({ v: z.literal(1), record: z.string(), text: z.string() });

/** How values are looked up: the state while a step runs, a plain map when it is read. */
export interface Memory {
  get(key: string): RunValue | undefined;
}

/** Where values are kept while a step runs. */
export interface KeptMemory extends Memory {
  set(key: string, value: RunValue): void;
  remove(key: string): void;
}

/** Total: a value that does not fit is no value. */
function readAs<T>(schema: z.ZodMiniType<T>, value: unknown): T | null {
  const parsed = z.safeParse(schema, value);
  return parsed.success ? parsed.data : null;
}

const FRESH: ProposalState = {
  v: 1,
  stage: 'reading',
  version: 1,
  checks: 0,
  concern: null,
  outcome: null,
};

/** How a proposal stands; as it came where nothing was done with it. */
export function proposalState(memory: Memory, record: string): ProposalState {
  return readAs(proposalSchema, memory.get(record)) ?? FRESH;
}

/** A wording by number; the first is the record's own text and is kept only once it is changed. */
export function wordingOf(memory: Memory, record: string, version: number): Wording | null {
  return readAs(versionSchema, memory.get(`${record}~v${version}`));
}

export function checkOf(memory: Memory, record: string, number: number): Check | null {
  return readAs(checkSchema, memory.get(`${record}~c${number}`));
}

/** Every check of a proposal that was shown, in order. */
export function checksOf(memory: Memory, record: string): Check[] {
  const checks: Check[] = [];
  for (const number of upTo(proposalState(memory, record).checks)) {
    const check = checkOf(memory, record, number);
    if (check !== null) {
      checks.push(check);
    }
  }
  return checks;
}

export function remarksOf(memory: Memory, record: string, number: number): Remark[] {
  const remarks: Remark[] = [];
  for (let page = 0; ; page += 1) {
    const found = readAs(pageSchema, memory.get(pageKey(record, number, page)));
    if (found === null) {
      return remarks;
    }
    remarks.push(...found.remarks);
  }
}

/** More checks than any room takes; a broken number must not keep a reader busy. */
const MOST_CHECKS = 99;

export function upTo(last: number): number[] {
  const whole = Number.isFinite(last) ? Math.min(MOST_CHECKS, Math.max(0, Math.floor(last))) : 0;
  return Array.from({ length: whole }, (_, index) => index + 1);
}

/** The rule the group set; null before. */
export function ruleOf(memory: Memory): z.infer<typeof ruleStateSchema> | null {
  return readAs(ruleStateSchema, memory.get('rule'));
}

/** The proposal whose check has ballots: it runs, or it was shown and nothing was stamped yet. */
export function checkedRecord(memory: Memory): string | null {
  return readAs(runningSchema, memory.get('check'))?.record ?? null;
}

/** What the facilitator is typing now. */
export function writingOf(memory: Memory, record: string): string | null {
  const writing = readAs(writingSchema, memory.get('writing'));
  return writing?.record === record ? writing.text : null;
}

export function keepProposal(memory: KeptMemory, record: string, changes: Partial<ProposalState>): void {
  memory.set(record, { ...proposalState(memory, record), ...changes });
}

export function keepWording(memory: KeptMemory, record: string, version: number, wording: Wording): void {
  memory.set(`${record}~v${version}`, { ...wording });
}

export function keepCheck(memory: KeptMemory, record: string, number: number, check: Check): void {
  memory.set(`${record}~c${number}`, { ...check });
}

export function keepRemarks(
  memory: KeptMemory,
  record: string,
  number: number,
  all: readonly Remark[],
): void {
  for (let page = 0; page * PAGE < all.length; page += 1) {
    memory.set(pageKey(record, number, page), {
      v: 1,
      remarks: all.slice(page * PAGE, (page + 1) * PAGE),
    });
  }
}

function pageKey(record: string, number: number, page: number): string {
  return `${record}~c${number}~r${page}`;
}
