import * as z from 'zod/mini';
import type { Doer } from '#shared/activities/activity.ts';
import { ERROR_CODES, type ErrorCode } from '#shared/errors.ts';
import type { Row } from '#shared/workshop/state.ts';
import type { RunRecord, StepRun } from '#shared/workshop/steps/stepRun.ts';
import {
  isFilled,
  isOpen,
  isWritten,
  own,
  PICK,
  readPeople,
  readStatus,
  type Sheet,
  type SheetField,
} from './fields.ts';
import type { SheetAct } from './sheetActs.ts';
import type { SheetConfig } from './sheetConfig.ts';
import { mayFill, sheetNow } from './sheetsNow.ts';
import { valueSchema } from './values.ts';

/** What can be done to one field. */
export const FIELD_ACTS: ReadonlySet<string> = new Set([
  'set',
  'done',
  'name',
  'unname',
  'accept',
  'decline',
]);

/** A field is its own record, so two people who fill different fields never meet. */
export function runFieldAct(
  run: StepRun<SheetConfig>,
  record: RunRecord,
  doer: Doer,
  given: SheetAct,
): ErrorCode | null {
  const sheet = sheetNow(run, String(record.row.data?.sheet ?? ''));
  const field = sheet?.fields.find(one => one.record === record.row.id);
  if (sheet === undefined || field === undefined) {
    return 'no-such-entry';
  }
  // Saying yes or no is no filling: it works on a finished sheet, in the gallery, and by whoever was away.
  if (given.act === 'accept' || given.act === 'decline') {
    return answer(run, record, field, doer, given.act === 'accept');
  }
  if (given.act === 'done') {
    return mayFill(run, doer) ?? done(run, record, field);
  }
  const refusal = mayFill(run, doer) ?? mayChange(run, sheet, field, doer);
  if (refusal !== null) {
    return refusal;
  }
  switch (given.act) {
    case 'set':
      return set(run, record, field, given.value);
    case 'name':
      return name(run, record, field, doer, given.person);
    case 'unname':
      return unname(run, record, field, given.person);
    default:
      return 'bad-request';
  }
}

/** As `mayChange`, for words: nobody writes into a sheet that was handed in, nor into another side's. */
export function mayWriteWords(
  row: Row,
  known: (id: string) => Row | undefined,
  { side, leads }: { side: string | null; leads: boolean },
): boolean {
  const sheet = known(String(own(row.data, 'sheet') ?? ''));
  if (sheet === undefined || !isOpen({ status: readStatus(sheet) })) {
    return false;
  }
  return (sheet.side ?? '') === '' || leads || sheet.side === side;
}

/** Each side judges for itself; facilitators enter what was said aloud. */
function mayChange(
  run: StepRun<SheetConfig>,
  sheet: Sheet,
  field: SheetField,
  { person, leads }: Doer,
): ErrorCode | null {
  if (!isOpen(sheet)) {
    return 'sheet-submitted';
  }
  const side = field.side ?? sheet.side;
  return side === null || leads || (person !== null && run.sideOf(person) === side) ? null : 'other-side';
}

function set(
  run: StepRun<SheetConfig>,
  record: RunRecord,
  { form }: SheetField,
  given: Record<string, unknown>,
): ErrorCode | null {
  if (isWritten(form) || form.type === 'person') {
    return 'bad-request';
  }
  const parsed = z.safeParse(valueSchema(form), given);
  if (!parsed.success) {
    const codes: readonly string[] = ERROR_CODES;
    const known = parsed.error.issues.map(({ message }) => message).find(one => codes.includes(one));
    return (known as ErrorCode | undefined) ?? 'bad-request';
  }
  const { picks } = parsed.data;
  if (Array.isArray(picks)) {
    const records = run.records();
    if (!picks.every(pick => records.get(String(pick))?.row.kind === PICK)) {
      return 'no-such-entry';
    }
  }
  run.put({ ...record.row, data: { ...record.row.data, value: parsed.data } });
  return null;
}

/** Notes whether words stand there: the wall has no document while people write, and tells how full a sheet is. */
function done(run: StepRun<SheetConfig>, record: RunRecord, field: SheetField): ErrorCode | null {
  if (!isWritten(field.form)) {
    return 'bad-request';
  }
  const filled = isFilled(field);
  if (record.row.data?.filled !== filled) {
    run.put({ ...record.row, data: { ...record.row.data, filled } });
  }
  return null;
}

/** Whoever names themselves says yes by that; everybody else is asked. */
function name(
  run: StepRun<SheetConfig>,
  record: RunRecord,
  { form, side }: SheetField,
  doer: Doer,
  who: string,
): ErrorCode | null {
  if (form.type !== 'person') {
    return 'bad-request';
  }
  const counts = run.sideOf(who);
  if (counts === null || (side !== null && counts !== side)) {
    return 'no-such-person';
  }
  const people = readPeople(record.row.data?.people);
  if (people.some(({ id }) => id === who)) {
    return null;
  }
  if (people.length >= form.most) {
    return 'too-many-entries';
  }
  return setPeople(run, record, [...people, { id: who, side: counts, yes: doer.person === who }]);
}

function unname(
  run: StepRun<SheetConfig>,
  record: RunRecord,
  { form }: SheetField,
  who: string,
): ErrorCode | null {
  if (form.type !== 'person') {
    return 'bad-request';
  }
  const people = readPeople(record.row.data?.people);
  return setPeople(
    run,
    record,
    people.filter(({ id }) => id !== who),
  );
}

/** Only the person who was named answers; a no, also after a yes, leaves the place free. */
function answer(
  run: StepRun<SheetConfig>,
  record: RunRecord,
  { people }: SheetField,
  { person }: Doer,
  yes: boolean,
): ErrorCode | null {
  if (person === null || !people.some(({ id }) => id === person)) {
    return 'not-asked';
  }
  const side = run.sideOf(person) ?? '';
  return setPeople(
    run,
    record,
    yes
      ? people.map(one => (one.id === person ? { ...one, side, yes } : one))
      : people.filter(({ id }) => id !== person),
  );
}

function setPeople(
  run: StepRun<SheetConfig>,
  record: RunRecord,
  people: readonly { id: string; side: string; yes: boolean }[],
): null {
  run.put({ ...record.row, data: { ...record.row.data, people: people.map(one => ({ ...one })) } });
  return null;
}
