import * as z from 'zod/mini';
import type { ErrorCode } from '#shared/errors.ts';
import { makeRandomId, RECORD_ID } from '#shared/ids.ts';
import { cleanText } from '#shared/text.ts';
import { PARAGRAPH } from '#shared/workshop/documents/drafted.ts';
import { together } from '#shared/workshop/entries/sources.ts';
import type { Row, RunValue } from '#shared/workshop/state.ts';
import type { RunRecord, StepRun } from '#shared/workshop/steps/stepRun.ts';
import type { DraftConfig } from './draftConfig.ts';

const record = z.string().check(z.regex(RECORD_ID));
const text = z.string().check(z.maxLength(8000));
const clause = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,19}$/));

/** What facilitators do with a text that is read together. */
export const directSchema = z.discriminatedUnion('act', [
  /** `room`: the facilitator saw every side nod. `anyway`: also over words that changed meanwhile. */
  z.object({
    act: z.literal('accept'),
    suggestion: record,
    room: z.optional(z.boolean()),
    anyway: z.optional(z.boolean()),
  }),
  z.object({ act: z.literal('aside'), suggestion: record }),
  z.object({ act: z.literal('reopen'), suggestion: record }),
  /** Sets the words of a paragraph, e.g. those of an earlier version. */
  z.object({ act: z.literal('write'), paragraph: record, text }),
  /** A new paragraph after another one of the clause; `after` null: at its beginning. */
  z.object({ act: z.literal('add'), clause, after: z.nullable(record), text }),
  z.object({ act: z.literal('move'), paragraph: record, by: z.union([z.literal(-1), z.literal(1)]) }),
  /** „Do sprawdzenia przez radcę" */
  z.object({ act: z.literal('lawyer'), paragraph: record, on: z.boolean() }),
  /** Whose turn it is to read aloud. */
  z.object({ act: z.literal('reader'), person: z.nullable(z.string().check(z.maxLength(40))) }),
]);
export type DraftAct = z.infer<typeof directSchema>;

/** What was done with a suggestion, in `run/<step>/<suggestion>`. */
export interface SuggestionRun extends RunValue {
  status: 'accepted' | 'aside';
  /** Sides that nodded on their phones; `room`: the facilitator saw the others nod. */
  nods: string[];
  room: boolean;
  at: number;
}

/** Marks of a paragraph, in `run/<step>/<paragraph>`. */
export interface ParagraphRun extends RunValue {
  lawyer: boolean;
}

export function directDraft(run: StepRun<DraftConfig>, act: DraftAct): ErrorCode | null {
  switch (act.act) {
    case 'accept':
      return accept(run, act);
    case 'aside':
      return settle(run, act.suggestion, { status: 'aside', nods: nodsOf(run, act.suggestion), room: false });
    case 'reopen':
      run.remove(act.suggestion);
      return null;
    case 'write':
      return write(run, act.paragraph, act.text);
    case 'add':
      return add(run, act);
    case 'move':
      return move(run, act.paragraph, act.by);
    case 'lawyer':
      return flag(run, act.paragraph, act.on);
    case 'reader':
      run.set('reader', { v: 1, person: act.person });
      return null;
  }
}

/** Both sides nod, then the sentence changes; nobody changes it over the head of a side. */
function accept(run: StepRun<DraftConfig>, act: Extract<DraftAct, { act: 'accept' }>): ErrorCode | null {
  const suggestion = run.records().get(act.suggestion);
  const paragraph = suggestion && paragraphOf(run, String(suggestion.row.place));
  if (suggestion?.row.kind !== 'suggestion' || paragraph === undefined) {
    return 'no-such-entry';
  }
  const present = run.text(paragraph.row.id) ?? '';
  if (present !== suggestion.row.data?.base && act.anyway !== true) {
    return 'text-changed';
  }
  const nods = nodsOf(run, act.suggestion);
  if (act.room !== true && !run.sidesHere.every(side => nods.includes(side))) {
    return 'sides-must-nod';
  }
  run.rewrite(paragraph.row.id, suggestion.row.text);
  // The sentence grew from this suggestion as well.
  const from = together([...paragraph.from, { step: run.step, id: act.suggestion }]);
  run.put({ ...paragraph.row, from });
  return settle(run, act.suggestion, { status: 'accepted', nods, room: act.room === true });
}

/** Sides that stand behind a suggestion: its author's, and those whose people support it. */
export function nodsOf(
  run: Pick<StepRun<DraftConfig>, 'records' | 'markedBy'>,
  suggestion: string,
): string[] {
  const side = run.records().get(suggestion)?.side;
  return [...new Set([...(side ? [side] : []), ...run.markedBy(suggestion, 'plus')])].sort();
}

function settle(
  run: StepRun<DraftConfig>,
  id: string,
  how: Pick<SuggestionRun, 'status' | 'nods' | 'room'>,
): ErrorCode | null {
  if (run.records().get(id)?.row.kind !== 'suggestion') {
    return 'no-such-entry';
  }
  run.set(id, { v: 1, ...how, at: run.now } satisfies SuggestionRun);
  return null;
}

function write(run: StepRun<DraftConfig>, id: string, typed: string): ErrorCode | null {
  const words = cleanText(typed);
  if (paragraphOf(run, id) === undefined) {
    return 'no-such-entry';
  }
  if ([...words].length > run.config.length) {
    return 'text-too-long';
  }
  run.rewrite(id, words);
  return null;
}

function add(run: StepRun<DraftConfig>, act: Extract<DraftAct, { act: 'add' }>): ErrorCode | null {
  const words = cleanText(act.text);
  if ([...words].length > run.config.length) {
    return 'text-too-long';
  }
  const rows = rowsOf(run, act.clause);
  const at = act.after === null ? 0 : rows.findIndex(row => row.id === act.after) + 1;
  if (act.after !== null && at === 0) {
    return 'no-such-entry';
  }
  const fresh: Row = {
    id: `${act.clause}.p${makeRandomId(run.random)}`,
    kind: PARAGRAPH,
    text: words,
    group: null,
    place: act.clause,
    data: {},
  };
  rows.splice(at, 0, fresh);
  number(run, rows);
  return null;
}

function move(run: StepRun<DraftConfig>, id: string, by: -1 | 1): ErrorCode | null {
  const paragraph = paragraphOf(run, id);
  if (paragraph === undefined) {
    return 'no-such-entry';
  }
  const rows = rowsOf(run, String(paragraph.row.place));
  const at = rows.findIndex(row => row.id === id);
  const [moved] = rows.splice(at, 1);
  if (moved !== undefined) {
    rows.splice(Math.max(0, at + by), 0, moved);
  }
  number(run, rows);
  return null;
}

/** Gives the paragraphs of a clause their numbers anew; only those that change are written. */
function number(run: StepRun<DraftConfig>, rows: readonly Row[]): void {
  rows.forEach((row, index) => {
    if (row.data?.order !== index + 1) {
      run.put({ ...row, data: { ...row.data, order: index + 1 } });
    }
  });
}

function flag(run: StepRun<DraftConfig>, id: string, on: boolean): ErrorCode | null {
  if (paragraphOf(run, id) === undefined) {
    return 'no-such-entry';
  }
  run.set(id, { v: 1, lawyer: on } satisfies ParagraphRun);
  return null;
}

function paragraphOf(run: StepRun<DraftConfig>, id: string): RunRecord | undefined {
  const found = run.records().get(id);
  return found?.row.kind === PARAGRAPH ? found : undefined;
}

/** Rows of a clause in their order. */
function rowsOf(run: StepRun<DraftConfig>, clauseId: string): Row[] {
  return [...run.records().values()]
    .map(({ row }) => row)
    .filter(row => row.kind === PARAGRAPH && row.place === clauseId)
    .sort((left, right) => orderOf(left) - orderOf(right));
}

function orderOf(row: Row): number {
  return typeof row.data?.order === 'number' ? row.data.order : Number.MAX_SAFE_INTEGER;
}
