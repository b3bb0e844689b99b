import { shuffled } from '#shared/activities/activity.ts';
import type { Attribution } from '#shared/template/template.ts';
import type { Change } from '../change.ts';
import { personOf, planStepOf, stepStateOf } from '../lookUp.ts';
import { type Binned, type Entry, type Ledger, type MarkKind, type Row, read, type State } from '../state.ts';
import { activityOfStep, attributionOf, isKeyed, staysHidden } from '../steps/stepFacts.ts';
import type { Context } from '../transition.ts';

const HOUR = 3_600_000;

/** Hidden entries of one step that may become records, in the order they were first sent. */
export function hiddenEntries(state: State, id: string): { id: string; entry: Entry }[] {
  return [...state.list(`entry/${id}`)].map(([entryId, value]) => ({ id: entryId, entry: value as Entry }));
}

/**
 * Turns hidden entries into records: all, or those of some columns. Where the author is not shown the order is
 * shuffled, because the order of writing would tell it. Returns their ids.
 */
export function publishHidden(
  change: Change,
  id: string,
  columns: readonly string[] | null,
  context: Context,
): string[] {
  const step = planStepOf(change, id);
  const activity = step && activityOfStep(step, context.activities);
  if (!step || !activity?.publish) {
    return [];
  }
  const ready = hiddenEntries(change, id).filter(
    ({ entry }) =>
      entry.awaits === null &&
      !activity.secret?.includes(entry.kind) &&
      !staysHidden(change, id, entry.kind, context.activities) &&
      (columns === null || columns.includes(activity.columnOf?.(entry.data) ?? '')),
  );
  const signed = attributionOf(change, id, context.activities) === 'named';
  let order = nextOrder(change, id);
  for (const { id: entryId, entry } of signed ? ready : shuffled(ready, context.random)) {
    change.remove(`entry/${id}/${entryId}`);
    publishEntry(change, id, entryId, entry, context, order);
    order += 1;
  }
  return ready.map(one => one.id);
}

/**
 * Makes one entry a record of the step: a line in the ledger and a row in the document. `order`: its place, where
 * that is known; a record that is published anew keeps its own.
 */
export function publishEntry(
  change: Change,
  id: string,
  entryId: string,
  entry: Entry,
  context: Context,
  order?: number,
): void {
  const docId = stepStateOf(change, id)?.docId;
  if (joinRecord(change, id, entryId, entry, context)) {
    return;
  }
  const known = read<Ledger>(change.get(`ledger/${id}/${entryId}`));
  const row = rowOf(change, id, entryId, entry, context, known?.row);
  if (!docId || row === null) {
    return;
  }
  putLedger(change, id, docId, {
    v: 1,
    kind: entry.kind,
    by: entry.by,
    side: entry.side,
    editHash: entry.editHash,
    behalf: entry.behalf,
    from: entry.from,
    at: entry.at,
    order: known?.order ?? order ?? nextOrder(change, id),
    entry: entry.data,
    row,
  });
}

/**
 * An entry that is part of another record goes into that one, without its author; whether it is such an entry. Where
 * that record is not there at present, it waits: it may be put back.
 */
function joinRecord(change: Change, id: string, entryId: string, entry: Entry, context: Context): boolean {
  const step = planStepOf(change, id);
  const activity = step && activityOfStep(step, context.activities);
  const target = activity?.into?.({ id: entryId, entry }) ?? null;
  const docId = stepStateOf(change, id)?.docId;
  if (step === undefined || activity?.publish === undefined || target === null || !docId) {
    return false;
  }
  const known = read<Ledger>(change.get(`ledger/${id}/${target}`));
  if (known === undefined) {
    change.set(`entry/${id}/${entryId}`, entry);
    return true;
  }
  const row = activity.publish({ id: entryId, entry }, step.config, known.row);
  putLedger(change, id, docId, { ...known, row });
  return true;
}

function nextOrder(change: Change, id: string): number {
  let highest = -1;
  for (const [, value] of change.list(`ledger/${id}`)) {
    highest = Math.max(highest, (value as Ledger).order);
  }
  return highest + 1;
}

export function putLedger(change: Change, id: string, docId: string, ledger: Ledger): void {
  change.set(`ledger/${id}/${ledger.row.id}`, ledger);
  change.rows(docId, [ledger.row], []);
}

/**
 * The server's own record: one a step is seeded with, or one an activity adds while it runs. `entry`: of a record that
 * somebody sent, what they would edit from now on.
 */
export function putOwnRecord(
  change: Change,
  id: string,
  row: Row,
  context: Context,
  entry?: Record<string, unknown>,
): void {
  const state = stepStateOf(change, id);
  const step = planStepOf(change, id);
  if (!state?.docId || step === undefined) {
    return;
  }
  const known = read<Ledger>(change.get(`ledger/${id}/${row.id}`));
  if (known !== undefined) {
    const edited = known.entry === null ? null : (entry ?? known.entry);
    // Two records may have become one: what it grew from grows with it.
    putLedger(change, id, state.docId, { ...known, from: row.from ?? known.from, entry: edited, row });
    return;
  }
  putLedger(change, id, state.docId, {
    v: 1,
    kind: row.kind,
    by: null,
    side: row.side ?? null,
    editHash: null,
    behalf: null,
    from: row.from ?? [],
    at: context.now,
    order: nextOrder(change, id),
    entry: null,
    row,
  });
  if (activityOfStep(step, context.activities)?.cowritten?.(row)) {
    change.texts(state.docId, [{ id: row.id, text: row.text }]);
  }
}

/** The row the room sees: what the activity shows of the entry, its marks, and as much of the author as allowed. */
function rowOf(
  change: Change,
  id: string,
  entryId: string,
  entry: Entry,
  context: Context,
  known?: Row,
): Row | null {
  const step = planStepOf(change, id);
  const activity = step && activityOfStep(step, context.activities);
  if (!step || !activity?.publish) {
    return null;
  }
  const attribution = attributionOf(change, id, context.activities);
  const shown = activity.publish({ id: entryId, entry }, step.config, known);
  const marks = marksOf(change, id, entryId);
  return {
    ...shown,
    // A table and a side are as good as a name: where that is not told, the table is not told either.
    group: attribution === 'named' ? entry.group : null,
    ...(attribution === 'named' && entry.by !== null ? { by: entry.by } : {}),
    ...((attribution === 'named' || attribution === 'side') && entry.side !== null
      ? { side: entry.side }
      : {}),
    ...(entry.from.length > 0 ? { from: entry.from } : {}),
    weight: marks.plus,
    data: {
      ...shown.data,
      ...(marks.fresh > 0 ? { fresh: marks.fresh } : {}),
      ...(entry.late ? { late: true } : {}),
      ...(attribution === 'named' && entry.behalf !== null ? { behalf: true } : {}),
    },
  };
}

/** The marks of a record; once a closed step forgot who gave them, the numbers the row was left with. */
function marksOf(state: State, id: string, entryId: string): { plus: number; fresh: number } {
  if (stepStateOf(state, id)?.status !== 'closed') {
    return countMarks(state, id, entryId);
  }
  const row = read<Ledger>(state.get(`ledger/${id}/${entryId}`))?.row;
  const fresh = row?.data?.fresh;
  return { plus: row?.weight ?? 0, fresh: typeof fresh === 'number' ? fresh : 0 };
}

/** Marks on one record by kind. */
export function countMarks(state: State, id: string, entryId: string): Record<MarkKind, number> {
  const totals = { plus: 0, fresh: 0, flag: 0, clear: 0, unclear: 0 };
  for (const [mark] of state.list(`mark/${id}/${entryId}`)) {
    const kind = mark.slice(0, mark.indexOf('.'));
    if (Object.hasOwn(totals, kind)) {
      totals[kind as MarkKind] += 1;
    }
  }
  return totals;
}

/** Sides whose people gave a record this mark, each once; of people who are on the list. */
export function sidesOfMark(state: State, id: string, entryId: string, kind: MarkKind): string[] {
  const sides = new Set<string>();
  for (const [mark, value] of state.list(`mark/${id}/${entryId}`)) {
    const isOfKind = mark.startsWith(`${kind}.`) && typeof value.side === 'string';
    if (isOfKind && personOf(state, mark.slice(kind.length + 1))?.status !== 'removed') {
      sides.add(String(value.side));
    }
  }
  return [...sides].sort();
}

/** Writes a record's row anew after its marks or its place changed. */
export function refreshRow(change: Change, id: string, entryId: string, context: Context): void {
  const ledger = read<Ledger>(change.get(`ledger/${id}/${entryId}`));
  if (ledger === undefined || ledger.entry === null) {
    return;
  }
  publishEntry(change, id, entryId, entryOf(ledger), context);
}

/** A record as the entry it was. */
export function entryOf(ledger: Ledger): Entry {
  return {
    v: 1,
    kind: ledger.kind,
    by: ledger.by,
    side: ledger.side,
    group: ledger.row.group,
    editHash: ledger.editHash,
    behalf: ledger.behalf,
    awaits: null,
    from: ledger.from,
    at: ledger.at,
    late: ledger.row.data?.late === true,
    data: ledger.entry ?? {},
  };
}

/** Turns ballots and answers into their total and drops them; whether there was anything. */
export function tallySecret(change: Change, id: string, context: Context): boolean {
  const step = planStepOf(change, id);
  const activity = step && activityOfStep(step, context.activities);
  const secret = hiddenEntries(change, id).filter(({ entry }) => activity?.secret?.includes(entry.kind));
  const withdrawn = forgetWithdrawn(change, id, activity?.secret ?? []);
  if (!step || !activity?.tally || secret.length === 0) {
    return withdrawn;
  }
  const result = activity.tally(secret, step.config);
  change.set(`result/${id}/${stepStateOf(change, id)?.round ?? 0}`, { v: 1, at: context.now, result });
  for (const { id: entryId } of secret) {
    change.remove(`entry/${id}/${entryId}`);
  }
  return true;
}

/** What somebody took back counts in no total, and is kept no longer than what does. */
function forgetWithdrawn(change: Change, id: string, secret: readonly string[]): boolean {
  let forgot = false;
  for (const [entryId, value] of [...change.list(`bin/${id}`)]) {
    if (secret.includes((value as Binned).entry?.kind ?? '')) {
      change.remove(`bin/${id}/${entryId}`);
      forgot = true;
    }
  }
  return forgot;
}

/**
 * Forgets authors where the mode says so: under `unsigned` at closing, and at once (`now`) when a running step
 * moves to less attribution. Whether anything was forgotten.
 */
export function eraseAuthors(change: Change, id: string, attribution: Attribution, now = false): boolean {
  if (attribution === 'named' || attribution === 'private') {
    return false;
  }
  if (now && attribution === 'unsigned') {
    unsignRows(change, id);
    return false;
  }
  const side = attribution === 'side';
  let erased = isKeyed(attribution);
  for (const [entryId, value] of [...change.list(`entry/${id}`)]) {
    erased = true;
    change.set(`entry/${id}/${entryId}`, entryWithoutAuthor(value as Entry, side));
  }
  for (const [entryId, value] of [...change.list(`ledger/${id}`)]) {
    const ledger = value as Ledger;
    erased = true;
    const bare = rowWithoutAuthor(ledger.row, side);
    change.set(`ledger/${id}/${entryId}`, { ...withoutAuthor(ledger, side), row: bare });
    eraseMarks(change, id, entryId);
    const docId = stepStateOf(change, id)?.docId;
    if (docId && JSON.stringify(bare) !== JSON.stringify(ledger.row)) {
      change.rows(docId, [bare], []);
    }
  }
  for (const [entryId, value] of [...change.list(`bin/${id}`)]) {
    const { lent: _lent, ...binned } = value as Binned;
    erased = true;
    eraseMarks(change, id, entryId);
    change.set(`bin/${id}/${entryId}`, {
      ...binned,
      at: hourOf(binned.at),
      entry: binned.entry && entryWithoutAuthor(binned.entry, side),
      ledger: binned.ledger && {
        ...withoutAuthor(binned.ledger, side),
        row: rowWithoutAuthor(binned.ledger.row, side),
      },
    });
  }
  if (erased) {
    veilAnswers(change, stepStateOf(change, id)?.openedAt ?? 0);
  }
  return erased;
}

/** The room stops seeing who wrote what; authors are kept until closing, so that they can still change it. */
function unsignRows(change: Change, id: string): void {
  for (const [entryId, value] of [...change.list(`ledger/${id}`)]) {
    const ledger = value as Ledger;
    const row = rowWithoutAuthor(ledger.row, false);
    change.set(`ledger/${id}/${entryId}`, { ...ledger, row });
    const docId = stepStateOf(change, id)?.docId;
    if (docId) {
      change.rows(docId, [row], []);
    }
  }
  for (const [entryId, value] of [...change.list(`bin/${id}`)]) {
    const binned = value as Binned;
    if (binned.ledger !== null) {
      const row = rowWithoutAuthor(binned.ledger.row, false);
      change.set(`bin/${id}/${entryId}`, { ...binned, ledger: { ...binned.ledger, row } });
    }
  }
}

/** To the hour: the moment of writing would name the author as well as an id does. */
function withoutAuthor<T extends Pick<Entry, 'by' | 'side' | 'at'>>(one: T, keepSide: boolean): T {
  return { ...one, by: null, side: keepSide ? one.side : null, at: hourOf(one.at) };
}

/** Without the table too: with the side it would name the author. */
function entryWithoutAuthor(entry: Entry, keepSide: boolean): Entry {
  return { ...withoutAuthor(entry, keepSide), group: null };
}

/** Without `behalf` too: where one person has no phone it is as good as the name. */
function rowWithoutAuthor({ by: _by, side, data, ...row }: Row, keepSide: boolean): Row {
  const { behalf: _behalf, ...kept } = data ?? {};
  return {
    ...row,
    group: null,
    ...(keepSide && side !== undefined ? { side } : {}),
    ...(data === undefined ? {} : { data: kept }),
  };
}

/**
 * First answers tell which seat sent something at which moment. Those given while the step was open are kept by the
 * command's id alone, so that a repeat still gets them.
 */
function veilAnswers(change: Change, since: number): void {
  for (const [seat] of [...change.list('seat')]) {
    for (const [command, value] of [...change.list(`answer/${seat}`)]) {
      if (typeof value.at === 'number' && value.at >= since) {
        change.remove(`answer/${seat}/${command}`);
        change.set(`answer/${command}`, { ...value, at: hourOf(value.at) });
      }
    }
  }
}

function hourOf(at: number): number {
  return at - (at % HOUR);
}

/** The counts stay in the row; who gave them is forgotten. */
function eraseMarks(change: Change, id: string, entryId: string): void {
  for (const [mark] of [...change.list(`mark/${id}/${entryId}`)]) {
    change.remove(`mark/${id}/${entryId}/${mark}`);
  }
}
