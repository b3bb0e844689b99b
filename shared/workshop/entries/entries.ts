import * as z from 'zod/mini';
import type { Change } from '../change.ts';
import { personOf, planStepOf, stepStateOf } from '../lookUp.ts';
import { type Entry, type Ledger, OPPOSITE_MARKS, type Ready, read, type Source } from '../state.ts';
import { runOf } from '../steps/running.ts';
import { activityOfStep, attributionOf } from '../steps/stepFacts.ts';
import { type Context, DONE, type Handled, refused } from '../transition.ts';
import { codeOf } from './ballots.ts';
import { partEqual } from './doubles.ts';
import { hide, restore, toBin, withdraw } from './entryBin.ts';
import { movesIntoFull, whyFull } from './entryLimits.ts';
import { awaiting, type EntryCommand, isOwn, keep, type One, type Place, parseData } from './entryPlace.ts';
import { mergeRecords } from './merging.ts';
import { entryOf, refreshRow } from './publishing.ts';
import { putEntry } from './putting.ts';
import { keyOf, together } from './sources.ts';

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
      return putEntry(at, command);
    case 'entry:edit':
      return edit(at, command);
    case 'entry:withdraw':
      return withdraw(at, command);
    case 'entry:restore':
      return restore(at, command);
    case 'entry:accept':
      return accept(at, command);
    case 'entry:act':
      return act(at, command);
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

function edit(at: Place, command: One<'entry:edit'>): Handled {
  const { change, context, step, activity } = at;
  const parsed = parseData(at, command.data);
  if (!parsed.ok) {
    return refused(parsed.error);
  }
  const data = parsed.value;
  const written = read<Entry | Ledger>(
    change.get(`entry/${step.id}/${command.entry}`) ?? change.get(`ledger/${step.id}/${command.entry}`),
  );
  const author = written?.by ?? null;
  const unfit =
    activity.refuseEntry?.(runOf(change, step, context), data, { author, entry: command.entry }) ?? null;
  if (unfit !== null) {
    return refused(unfit);
  }
  partEqual(at, command.entry, one => isOwn(at, one, command.key));
  const entry = read<Entry>(change.get(`entry/${step.id}/${command.entry}`));
  if (entry !== undefined) {
    if (!isOwn(at, entry, command.key)) {
      return refused('not-yours');
    }
    if (movesIntoFull(at, entry.by, entry.data, data)) {
      return refused(whyFull(at, entry.by, data));
    }
    keep(at, command.entry, {
      ...entry,
      data,
      from: sourcesAfter(at, entry.from, entry.data, data),
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
    return refused(whyFull(at, ledger.by, data));
  }
  const owner = ledger.by === null ? null : awaiting(at, data, ledger.by);
  if (owner !== null) {
    unpublish(at, command.entry, { ...entryOf(ledger), data, awaits: owner });
    return DONE;
  }
  const from = sourcesAfter(at, ledger.from, ledger.entry, data);
  change.set(`ledger/${step.id}/${command.entry}`, { ...ledger, entry: data, from });
  refreshRow(change, step.id, command.entry, context);
  return DONE;
}

/** What an edited entry grows from now, and what was merged into it before. */
function sourcesAfter(
  { change, context, step, activity }: Place,
  known: readonly Source[],
  old: Record<string, unknown>,
  data: Record<string, unknown>,
): Source[] {
  if (activity.grewFrom === undefined) {
    return [...known];
  }
  const run = runOf(change, step, context);
  const before = new Set(activity.grewFrom(run, old).map(keyOf));
  return together([...activity.grewFrom(run, data), ...known.filter(source => !before.has(keyOf(source)))]);
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

/** What only this activity knows to do with a record: it decides whether this person may. */
function act(at: Place, command: One<'entry:act'>): Handled {
  const { change, context, step, activity } = at;
  if (activity.act === undefined) {
    return refused('not-allowed');
  }
  const parsed = z.safeParse(activity.act.schema(step.config), command.data);
  if (!parsed.success) {
    return refused(codeOf(parsed.error.issues));
  }
  const run = runOf(change, step, context);
  const record = run.records().get(command.entry);
  if (record === undefined) {
    return refused('no-such-entry');
  }
  const { actor } = context;
  const doer = { person: command.behalf ?? actor.person, leads: actor.kind !== 'participant' };
  const error = activity.act.run(run, record, doer, parsed.data);
  return error === null ? DONE : refused(error);
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
    const phase = stepStateOf(at.change, at.step.id)?.phase ?? 0;
    at.change.set(key, { v: 1, phase, at: at.context.now } satisfies Ready);
  } else {
    at.change.remove(key);
  }
  return DONE;
}
