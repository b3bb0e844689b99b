import type { ErrorCode } from '#shared/errors.ts';
import type { Change } from '../change.ts';
import type { Binned, Entry, Ledger } from '../state.ts';
import type { Place } from './entryPlace.ts';

/** Of one person in one step, also where the step itself has no limit: what nobody writes by hand. */
export const MOST_ENTRIES = 200;

/** Whether one more entry would lead past what the step or a column of it allows a person. */
export function writesTooMuch(
  at: Place,
  author: string,
  kind: string,
  data: Record<string, unknown>,
): boolean {
  const limit = limitOf(at, kind);
  const many = limit !== null && writtenBy(at.change, at.step.id, author, kind) >= limit;
  return many || columnIsFull(at, author, data);
}

/** Everything of a person in a step, withdrawn and set aside included: all of it stays in memory. */
export function everWritten(change: Change, step: string, person: string): number {
  const authors = [
    ...Array.from(change.list(`entry/${step}`), ([, value]) => (value as Entry).by),
    ...Array.from(change.list(`ledger/${step}`), ([, value]) => (value as Ledger).by),
    ...Array.from(change.list(`bin/${step}`), ([, value]) => authorOf(value as Binned)),
  ];
  return authors.filter(author => author === person).length;
}

function authorOf({ entry, ledger }: Binned): string | null {
  return (entry ?? ledger)?.by ?? null;
}

/** Whether a column with its own limit holds as many of this person's entries as it may. */
function columnIsFull(at: Place, author: string, data: Record<string, unknown>): boolean {
  const { change, step, activity } = at;
  const column = activity.columnOf?.(data) ?? '';
  const limit = activity.columnLimit?.(step.config, column) ?? null;
  if (limit === null) {
    return false;
  }
  const own = [
    ...Array.from(change.list(`entry/${step.id}`), ([, value]) => value as Entry),
    ...Array.from(change.list(`ledger/${step.id}`), ([, value]) => ({
      by: (value as Ledger).by,
      data: (value as Ledger).entry ?? {},
    })),
  ];
  const inColumn = own.filter(one => one.by === author && (activity.columnOf?.(one.data) ?? '') === column);
  return inColumn.length >= limit;
}

/** Whether a change of an entry takes it into a column that is full for its author. */
export function movesIntoFull(
  at: Place,
  author: string | null,
  old: Record<string, unknown>,
  data: Record<string, unknown>,
): boolean {
  const column = at.activity.columnOf;
  return author !== null && column?.(old) !== column?.(data) && columnIsFull(at, author, data);
}

/** What whoever has enough is told: an activity may have a sentence of its own for a full column. */
export function whyFull(at: Place, author: string | null, data: Record<string, unknown>): ErrorCode {
  const own = author !== null && columnIsFull(at, author, data) ? at.activity.columnFullCode?.(data) : null;
  return own ?? 'too-many-entries';
}

export function limitOf({ activity, step }: Place, kind: string): number | null {
  return activity.limit?.(step.config, kind) ?? null;
}

/** How many entries and records of one kind somebody has in a step. */
export function writtenBy(change: Pick<Change, 'list'>, step: string, person: string, kind: string): number {
  let total = 0;
  for (const [, value] of change.list(`entry/${step}`)) {
    const entry = value as Entry;
    total += entry.by === person && entry.kind === kind ? 1 : 0;
  }
  for (const [, value] of change.list(`ledger/${step}`)) {
    const ledger = value as Ledger;
    total += ledger.by === person && ledger.kind === kind ? 1 : 0;
  }
  return total;
}
