import { digest } from 'lib0/hash/sha256';
import * as z from 'zod/mini';
import type { Activity } from '#shared/activities/activity.ts';
import { ok, type Result, refuse } from '#shared/errors.ts';
import type { Attribution, Step } from '#shared/template/template.ts';
import { codeOf } from './ballots.ts';
import type { Change } from './change.ts';
import type { Command } from './commands.ts';
import { isVotedOn, mergeRecords, splitRecord } from './merging.ts';
import { personOf, planStepOf, stepStateOf } from './policy.ts';
import { entryOf, publishEntry, refreshRow } from './publishing.ts';
import { type Binned, type Entry, type Ledger, OPPOSITE_MARKS, read } from './state.ts';
import { activityOfStep, attributionOf, isKeyed } from './stepFacts.ts';
import { type Context, DONE, type Handled, refused } from './transition.ts';

type EntryCommand = Extract<Command, { type: `entry:${string}` | 'ready:set' }>;

const HOUR = 3_600_000;
/** Of one person in one step, also where the step itself has no limit: what nobody writes by hand. */
const MOST_ENTRIES = 200;

/** Whatever has an author: writing, changing, withdrawing, marking, setting aside, and „Mam już wszystko". */
export function decideEntry(change: Change, command: EntryCommand, context: Context): Handled {
  const step = planStepOf(change, command.step);
  const activity = step && activityOfStep(step, context.activities);
  if (step === undefined || activity === undefined) {
    return refused('no-such-step');
  }
  const at: Place = {
    change,
    context,
    step,
    activity,
    attribution: attributionOf(change, step.id, context.activities),
  };
  switch (command.type) {
    case 'entry:put':
      return put(at, command);
    case 'entry:edit':
      return edit(at, command);
    case 'entry:withdraw':
      return withdraw(at, command);
    case 'entry:restore':
      return restore(at, command);
    case 'entry:accept':
      return accept(at, command);
    case 'entry:mark':
      return mark(at, command);
    case 'entry:hide':
      return hide(at, command);
    case 'entry:move':
      return move(at, command);
    case 'entry:merge':
      return mergeRecords(change, step, command, context);
    case 'ready:set':
      return ready(at, command);
  }
}

/** Where a command works: everything its handler needs. */
interface Place {
  change: Change;
  context: Context;
  step: Step;
  activity: Activity;
  attribution: Attribution;
}

type One<T extends EntryCommand['type']> = Extract<EntryCommand, { type: T }>;

/** Hash of the secret that stays on the phone; the entry keeps only this. */
export function hashKey(key: string): string {
  const bytes = digest(new TextEncoder().encode(key));
  return Array.from(bytes, (byte: number) => byte.toString(16).padStart(2, '0')).join('');
}

function put(at: Place, command: One<'entry:put'>): Handled {
  const { change, context, step, activity, attribution } = at;
  const id = step.id;
  if (entryAnywhere(change, id, command.entry)) {
    return refused('bad-request');
  }
  const parsed = parseData(at, command.data);
  if (!parsed.ok) {
    return refused(parsed.error);
  }
  const data = parsed.value;
  const kind = activity.kindOf?.(data) ?? activity.type;
  const secret = activity.secret?.includes(kind) ?? false;
  const author = command.behalf ?? context.actor.person;
  const person = author === null ? undefined : personOf(change, author);
  if (author === null || person === undefined) {
    return refused('no-such-person');
  }
  const keyed = isKeyed(attribution) || secret;
  if (keyed && command.behalf === undefined && command.key === undefined) {
    return refused('bad-request');
  }
  const state = stepStateOf(change, id);
  const closed = state?.status === 'closed';
  if (secret && closed) {
    // Its total was made: nothing would ever count this one.
    return refused('step-not-open');
  }
  const erased = attribution === 'unsigned' && closed;
  const forgotten = keyed || erased;
  const round = state?.round ?? 0;
  const full = forgotten
    ? context.counted(id, round, author) >= (limitOf(at, kind) ?? MOST_ENTRIES)
    : writesTooMuch(at, author, kind, data) || everWritten(change, id, author) >= MOST_ENTRIES;
  if (full) {
    return refused('too-many-entries');
  }
  const late = closed || isShown(at);
  const entry: Entry = {
    v: 1,
    kind,
    by: forgotten ? null : author,
    side: attribution === 'anonymous' || secret || erased ? null : (person.sides[0] ?? null),
    group: null,
    editHash: keyed && command.key !== undefined ? hashKey(command.key) : null,
    behalf: command.behalf === undefined ? null : context.actor.seat,
    awaits: awaiting(at, data, author),
    from: [],
    at: forgotten ? context.now - (context.now % HOUR) : context.now,
    late: late && !secret,
    data,
  };
  if (forgotten) {
    change.effect({ type: 'counted', step: id, round, person: author });
    change.effect({ type: 'veiled' });
  }
  keep(at, command.entry, entry);
  return DONE;
}

/** Hidden or shown, whichever the present phase says. */
function keep(at: Place, entryId: string, entry: Entry): void {
  const { change, context, step, activity } = at;
  const secret = activity.secret?.includes(entry.kind) ?? false;
  if (!secret && entry.awaits === null && isVisible(at, entry)) {
    change.remove(`entry/${step.id}/${entryId}`);
    publishEntry(change, step.id, entryId, entry, context);
    return;
  }
  change.set(`entry/${step.id}/${entryId}`, entry);
}

/** Whether the phase shows such an entry to all at once. */
function isVisible(at: Place, entry: Entry): boolean {
  const state = stepStateOf(at.change, at.step.id);
  if (state === undefined || at.step.phases[state.phase]?.visibility !== 'all') {
    return false;
  }
  return state.revealed === null || state.revealed.includes(at.activity.columnOf?.(entry.data) ?? '');
}

/** Whether the room has already seen this step's entries: what comes now is „później". */
function isShown(at: Place): boolean {
  return (
    stepStateOf(at.change, at.step.id)?.shownAt !== null && (at.step.phases[0]?.visibility ?? 'all') !== 'all'
  );
}

function awaiting(at: Place, data: Record<string, unknown>, author: string): string | null {
  const owner = at.activity.awaits?.(data) ?? null;
  return owner === null || owner === author || personOf(at.change, owner) === undefined ? null : owner;
}

function parseData(at: Place, data: unknown): Result<Record<string, unknown>> {
  const kind = typeof data === 'object' && data !== null && 'kind' in data ? data.kind : undefined;
  const schema = at.activity.entry?.(at.step.config, typeof kind === 'string' ? kind : undefined);
  if (schema === undefined) {
    return refuse('not-allowed');
  }
  const parsed = z.safeParse(schema, data);
  return parsed.success ? ok(parsed.data as Record<string, unknown>) : refuse(codeOf(parsed.error.issues));
}

function entryAnywhere(change: Change, step: string, entry: string): boolean {
  return ['entry', 'ledger', 'bin'].some(family => change.get(`${family}/${step}/${entry}`) !== undefined);
}

function limitOf({ activity, step }: Place, kind: string): number | null {
  return activity.limit?.(step.config, kind) ?? null;
}

/** Whether one more entry would lead past what the step or a column of it allows a person. */
function writesTooMuch(at: Place, author: string, kind: string, data: Record<string, unknown>): boolean {
  const limit = limitOf(at, kind);
  const many = limit !== null && writtenBy(at.change, at.step.id, author, kind) >= limit;
  return many || columnIsFull(at, author, data);
}

/** Everything of a person in a step, withdrawn and set aside included: all of it stays in memory. */
function everWritten(change: Change, step: string, person: string): number {
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

/** Own: by person, by the key of the phone, or typed by a facilitator for somebody. */
function isOwn(
  at: Place,
  owned: Pick<Entry, 'by' | 'editHash' | 'behalf'>,
  key: string | undefined,
): boolean {
  const { actor } = at.context;
  if (actor.kind !== 'participant') {
    return owned.behalf !== null;
  }
  if (owned.by !== null) {
    return owned.by === actor.person;
  }
  at.change.effect({ type: 'veiled' });
  return key !== undefined && owned.editHash === hashKey(key);
}

function edit(at: Place, command: One<'entry:edit'>): Handled {
  const { change, context, step } = at;
  const parsed = parseData(at, command.data);
  if (!parsed.ok) {
    return refused(parsed.error);
  }
  const data = parsed.value;
  const entry = read<Entry>(change.get(`entry/${step.id}/${command.entry}`));
  if (entry !== undefined) {
    if (!isOwn(at, entry, command.key)) {
      return refused('not-yours');
    }
    if (movesIntoFull(at, entry.by, entry.data, data)) {
      return refused('too-many-entries');
    }
    keep(at, command.entry, {
      ...entry,
      data,
      awaits: entry.by === null ? null : awaiting(at, data, entry.by),
    });
    return DONE;
  }
  const ledger = read<Ledger>(change.get(`ledger/${step.id}/${command.entry}`));
  if (ledger === undefined || ledger.entry === null) {
    return refused('no-such-entry');
  }
  if (!isOwn(at, ledger, command.key)) {
    return refused('not-yours');
  }
  if (movesIntoFull(at, ledger.by, ledger.entry, data)) {
    return refused('too-many-entries');
  }
  const owner = ledger.by === null ? null : awaiting(at, data, ledger.by);
  if (owner !== null) {
    unpublish(at, command.entry, { ...entryOf(ledger), data, awaits: owner });
    return DONE;
  }
  change.set(`ledger/${step.id}/${command.entry}`, { ...ledger, entry: data });
  refreshRow(change, step.id, command.entry, context);
  return DONE;
}

/** Whether a change of an entry takes it into a column that is full for its author. */
function movesIntoFull(
  at: Place,
  author: string | null,
  old: Record<string, unknown>,
  data: Record<string, unknown>,
): boolean {
  const column = at.activity.columnOf;
  return author !== null && column?.(old) !== column?.(data) && columnIsFull(at, author, data);
}

/** Takes a record out of the room's sight until the person whose gift it names has agreed. */
function unpublish(at: Place, entryId: string, entry: Entry): void {
  const docId = stepStateOf(at.change, at.step.id)?.docId;
  at.change.remove(`ledger/${at.step.id}/${entryId}`);
  at.change.set(`entry/${at.step.id}/${entryId}`, entry);
  if (docId) {
    at.change.rows(docId, [], [entryId]);
  }
}

function withdraw(at: Place, command: One<'entry:withdraw'>): Handled {
  const entry = read<Entry>(at.change.get(`entry/${at.step.id}/${command.entry}`));
  const ledger = read<Ledger>(at.change.get(`ledger/${at.step.id}/${command.entry}`));
  const owned = entry ?? ledger;
  if (owned === undefined) {
    return refused('no-such-entry');
  }
  if (!isOwn(at, owned, command.key)) {
    return refused('not-yours');
  }
  toBin(at, command.entry, 'withdrawn', '');
  return DONE;
}

function hide(at: Place, command: One<'entry:hide'>): Handled {
  const { change, step } = at;
  const hidden = change.get(`entry/${step.id}/${command.entry}`) !== undefined;
  const visibility = step.phases[stepStateOf(change, step.id)?.phase ?? 0]?.visibility;
  if (!hidden && change.get(`ledger/${step.id}/${command.entry}`) === undefined) {
    return refused('no-such-entry');
  }
  // What a facilitator may not see yet, a facilitator cannot judge yet.
  if (hidden && visibility !== 'lead' && visibility !== 'all') {
    return refused('not-allowed');
  }
  toBin(at, command.entry, 'aside', command.reason);
  return DONE;
}

function toBin(at: Place, entryId: string, cause: Binned['cause'], reason: string): void {
  const { change, context, step } = at;
  const entry = read<Entry>(change.get(`entry/${step.id}/${entryId}`)) ?? null;
  const ledger = withWords(at, read<Ledger>(change.get(`ledger/${step.id}/${entryId}`)) ?? null);
  const docId = stepStateOf(change, step.id)?.docId;
  const keyed = isKeyed(at.attribution);
  change.set(`bin/${step.id}/${entryId}`, {
    v: 1,
    reason,
    cause,
    at: keyed ? context.now - (context.now % HOUR) : context.now,
    entry,
    ledger,
  });
  change.remove(`entry/${step.id}/${entryId}`);
  change.remove(`ledger/${step.id}/${entryId}`);
  if (ledger !== null && docId) {
    change.rows(docId, [], [entryId]);
    if (at.activity.cowritten?.(ledger.row)) {
      change.texts(docId, [{ id: entryId, text: null }]);
    }
  }
}

/** A co-written record goes into the bin with the words it has by now. */
function withWords({ context, step, activity }: Place, ledger: Ledger | null): Ledger | null {
  if (ledger === null || !activity.cowritten?.(ledger.row)) {
    return ledger;
  }
  const text = context.texts(step.id).get(ledger.row.id) ?? ledger.row.text;
  return { ...ledger, row: { ...ledger.row, text } };
}

/** Puts a withdrawn or set-aside entry back: where it was, or published if the room sees such entries by now. */
function restore(at: Place, command: One<'entry:restore'>): Handled {
  const { change, context, step } = at;
  const binned = read<Binned>(change.get(`bin/${step.id}/${command.entry}`));
  const owned = binned?.entry ?? binned?.ledger ?? null;
  if (binned === undefined || owned === null) {
    return refused('no-such-entry');
  }
  if (
    context.actor.kind === 'participant' &&
    (binned.cause !== 'withdrawn' || !isOwn(at, owned, command.key))
  ) {
    return refused('not-yours');
  }
  const data = binned.entry?.data ?? binned.ledger?.entry ?? {};
  if (
    context.actor.kind === 'participant' &&
    owned.by !== null &&
    writesTooMuch(at, owned.by, owned.kind, data)
  ) {
    return refused('too-many-entries');
  }
  if (binned.cause === 'merged' && isVotedOn(change, step.id)) {
    return refused('votes-are-in');
  }
  change.remove(`bin/${step.id}/${command.entry}`);
  const docId = stepStateOf(change, step.id)?.docId;
  if (binned.ledger !== null && docId) {
    change.set(`ledger/${step.id}/${command.entry}`, binned.ledger);
    change.rows(docId, [binned.ledger.row], []);
    if (at.activity.cowritten?.(binned.ledger.row)) {
      change.texts(docId, [{ id: command.entry, text: binned.ledger.row.text }]);
    }
    if (binned.cause === 'merged') {
      splitRecord(change, step.id, command.entry, binned.reason, binned.ledger);
    }
    return DONE;
  }
  if (binned.entry !== null) {
    keep(at, command.entry, binned.entry);
  }
  return DONE;
}

/** Somebody promised my gift: my yes lets it be shown, my no puts it aside. */
function accept(at: Place, command: One<'entry:accept'>): Handled {
  const entry = read<Entry>(at.change.get(`entry/${at.step.id}/${command.entry}`));
  if (entry === undefined || entry.awaits === null) {
    return refused('no-such-entry');
  }
  if (entry.awaits !== at.context.actor.person) {
    return refused('not-yours');
  }
  if (!command.accepted) {
    toBin(at, command.entry, 'declined', '');
    return DONE;
  }
  keep(at, command.entry, { ...entry, awaits: null });
  return DONE;
}

function mark(at: Place, command: One<'entry:mark'>): Handled {
  const { change, context, step, activity } = at;
  const ledger = read<Ledger>(change.get(`ledger/${step.id}/${command.entry}`));
  const person = context.actor.person;
  if (ledger === undefined || person === null) {
    return refused('no-such-entry');
  }
  if (!activity.marks?.(step.config).includes(command.mark)) {
    return refused('not-allowed');
  }
  if (command.on && command.mark !== 'flag' && ledger.by === person) {
    return refused('not-allowed');
  }
  const key = `mark/${step.id}/${command.entry}/${command.mark}.${person}`;
  if (command.on) {
    change.set(key, { v: 1, side: personOf(change, person)?.sides[0] ?? null });
    const opposite = OPPOSITE_MARKS[command.mark];
    if (opposite !== undefined) {
      change.remove(`mark/${step.id}/${command.entry}/${opposite}.${person}`);
    }
  } else {
    change.remove(key);
  }
  refreshRow(change, step.id, command.entry, context);
  return DONE;
}

/** Into another column; the activity's own schema decides whether there is such a column. */
function move(at: Place, command: One<'entry:move'>): Handled {
  const { change, context, step } = at;
  const entry = read<Entry>(change.get(`entry/${step.id}/${command.entry}`));
  const ledger = read<Ledger>(change.get(`ledger/${step.id}/${command.entry}`));
  const old = entry?.data ?? ledger?.entry;
  if (!old) {
    return refused('no-such-entry');
  }
  const parsed = parseData(at, { ...old, column: command.place });
  if (!parsed.ok) {
    return refused(parsed.error);
  }
  const data = parsed.value;
  if (entry !== undefined) {
    keep(at, command.entry, { ...entry, data });
    return DONE;
  }
  if (ledger !== undefined) {
    change.set(`ledger/${step.id}/${command.entry}`, { ...ledger, entry: data });
    refreshRow(change, step.id, command.entry, context);
  }
  return DONE;
}

function ready(at: Place, command: One<'ready:set'>): Handled {
  const person = command.person ?? at.context.actor.person;
  if (person === null || personOf(at.change, person)?.status !== 'here') {
    return refused('no-such-person');
  }
  const key = `ready/${at.step.id}/${person}`;
  if (command.ready) {
    at.change.set(key, { v: 1, phase: stepStateOf(at.change, at.step.id)?.phase ?? 0 });
  } else {
    at.change.remove(key);
  }
  return DONE;
}
