import * as z from 'zod/mini';
import type { Doer } from '#shared/activities/activity.ts';
import { words } from '#shared/activities/words.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { CHILD_ID, makeRandomId } from '#shared/ids.ts';
import type { RunRecord, StepRun } from '#shared/workshop/steps/stepRun.ts';
import { FIELD_ACTS, runFieldAct } from './fieldActs.ts';
import { FIELD, lacksOf, MOST_WRITERS, NOTE_LENGTH, SHEET, type Sheet, STACK } from './fields.ts';
import type { SheetConfig } from './sheetConfig.ts';
import { sheetRows } from './sheetRows.ts';
import { mayFill, sheetNow, sheetsNow } from './sheetsNow.ts';
import { keepVersion } from './sheetVersions.ts';

const act = <A extends string>(name: A) => z.strictObject({ act: z.literal(name) });
const person = z.string().check(z.regex(CHILD_ID));

/** What people do to a sheet, to one of its fields, or to the stack of empty ones. */
export const actSchema = z.discriminatedUnion('act', [
  /** Takes an empty sheet from the stack. `entry` of the command stays the stack's. */
  z.strictObject({ act: z.literal('start'), side: z.optional(z.string().check(z.maxLength(2))) }),
  /** Sits down to a sheet, or gets up from it. */
  act('join'),
  act('leave'),
  /** „Gotowa"; then it is read, and opened again to be changed. */
  act('submit'),
  act('reopen'),
  act('withdraw'),
  act('restore'),
  /** Facilitators: something is missing, said kindly. */
  z.strictObject({ note: words(NOTE_LENGTH), act: z.literal('return') }),
  /** Somebody leaves a text: the server looks whether there are words by now. */
  act('done'),
  z.strictObject({ act: z.literal('set'), value: z.record(z.string(), z.unknown()) }),
  z.strictObject({ act: z.literal('name'), person }),
  z.strictObject({ act: z.literal('unname'), person }),
  act('accept'),
  act('decline'),
]);
export type SheetAct = z.infer<typeof actSchema>;

/** A facilitator reminds the room of the time, for the phase that runs. */
export const directSchema = z.strictObject({ act: z.literal('nudge'), on: z.boolean() });

export function runDirect(run: StepRun<SheetConfig>, { on }: z.infer<typeof directSchema>): null {
  if (on) {
    run.set('nudge', { v: 1, phase: run.state.phase });
  } else {
    run.remove('nudge');
  }
  return null;
}

export function runSheetAct(
  run: StepRun<SheetConfig>,
  record: RunRecord,
  doer: Doer,
  given: SheetAct,
): ErrorCode | null {
  if (record.row.kind === FIELD) {
    return FIELD_ACTS.has(given.act) ? runFieldAct(run, record, doer, given) : 'bad-request';
  }
  const refusal = mayFill(run, doer);
  if (refusal !== null) {
    return refusal;
  }
  if (record.row.kind === STACK) {
    return given.act === 'start' ? start(run, doer, given.side) : 'bad-request';
  }
  const sheet = record.row.kind === SHEET ? sheetNow(run, record.row.id) : undefined;
  return sheet === undefined ? 'no-such-entry' : runOnSheet(run, record, sheet, doer, given);
}

function runOnSheet(
  run: StepRun<SheetConfig>,
  record: RunRecord,
  sheet: Sheet,
  doer: Doer,
  given: SheetAct,
): ErrorCode | null {
  switch (given.act) {
    case 'join':
      return join(run, record, sheet, doer);
    case 'leave':
      return setData(run, record, { writers: sheet.writers.filter(one => one !== doer.person) });
    case 'submit':
      return submit(run, record, sheet, doer);
    case 'reopen':
    case 'restore':
      return settle(run, record, sheet, doer, 'draft');
    case 'withdraw':
      return settle(run, record, sheet, doer, 'withdrawn');
    case 'return':
      return doer.leads ? setData(run, record, { status: 'returned', note: given.note }) : 'not-allowed';
    default:
      return 'bad-request';
  }
}

function start(run: StepRun<SheetConfig>, { person: who, leads }: Doer, asked?: string): ErrorCode | null {
  const { filler, most } = run.config;
  const sheets = sheetsNow(run);
  const side = filler === 'side' ? (asked ?? (who === null ? null : run.sideOf(who))) : undefined;
  if (side === null || (side !== undefined && !run.words.sides.some(({ id }) => id === side))) {
    return 'bad-request';
  }
  if (side !== undefined && !leads && (who === null || run.sideOf(who) !== side)) {
    return 'other-side';
  }
  const used = sheets.filter(one => one.status !== 'withdrawn' && (side === undefined || one.side === side));
  if (filler === 'person' || filler === 'plenary' || used.length >= most || sheets.length >= MOST_SHEETS) {
    return 'too-many-entries';
  }
  const number = Math.max(0, ...sheets.map(one => one.number)) + 1;
  const begun = {
    id: `s.${makeRandomId(run.random)}`,
    number,
    title: '',
    side,
    writers: who === null ? [] : [who],
  };
  for (const row of sheetRows(
    begun,
    run.config,
    run.words.sides.map(({ id }) => id),
  )) {
    run.put(row);
  }
  return null;
}

/** Withdrawn ones included: all of them stay in the document. */
const MOST_SHEETS = 60;

function join(run: StepRun<SheetConfig>, record: RunRecord, sheet: Sheet, doer: Doer): ErrorCode | null {
  const { person: who } = doer;
  if (who === null || run.sideOf(who) === null) {
    return 'not-allowed';
  }
  if (sheet.writers.includes(who)) {
    return null;
  }
  if (sheet.writers.length >= MOST_WRITERS) {
    return 'too-many-entries';
  }
  return setData(run, record, { writers: [...sheet.writers, who] });
}

function submit(run: StepRun<SheetConfig>, record: RunRecord, sheet: Sheet, doer: Doer): ErrorCode | null {
  const refusal = otherSide(run, sheet, doer);
  if (refusal !== null) {
    return refusal;
  }
  const lacks = lacksOf(sheet);
  const [first] = lacks;
  if (first !== undefined) {
    return ({ empty: 'sheet-unfinished', long: 'text-too-long', amount: 'amount-outside' } as const)[
      first.lack
    ];
  }
  keepVersion(run, sheet);
  return setData(run, record, { status: 'submitted', note: undefined });
}

function settle(
  run: StepRun<SheetConfig>,
  record: RunRecord,
  sheet: Sheet,
  doer: Doer,
  status: 'draft' | 'withdrawn',
): ErrorCode | null {
  return (
    otherSide(run, sheet, doer) ??
    setData(run, record, { status: status === 'draft' ? undefined : status, note: undefined })
  );
}

/** A side's sheet is handed in, opened and taken back by that side. */
function otherSide(
  run: StepRun<SheetConfig>,
  { side }: Sheet,
  { person: who, leads }: Doer,
): ErrorCode | null {
  return side === null || leads || (who !== null && run.sideOf(who) === side) ? null : 'other-side';
}

/** Changes what the sheet's record tells; `undefined` and empty lists take a key out. */
function setData(run: StepRun<SheetConfig>, record: RunRecord, fields: Record<string, unknown>): null {
  const data = { ...record.row.data, ...fields };
  const kept = Object.entries(data).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  run.put({ ...record.row, data: Object.fromEntries(kept) });
  return null;
}
