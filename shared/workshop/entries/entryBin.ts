import { stepStateOf } from '../lookUp.ts';
import { type Binned, type Entry, type Ledger, read } from '../state.ts';
import { runOf } from '../steps/running.ts';
import { isKeyed } from '../steps/stepFacts.ts';
import { DONE, type Handled, refused } from '../transition.ts';
import { partEqual } from './doubles.ts';
import { writesTooMuch } from './entryLimits.ts';
import { HOUR, isOwn, keep, type One, type Place } from './entryPlace.ts';
import { isVotedOn, splitRecord } from './merging.ts';

export function withdraw(at: Place, command: One<'entry:withdraw'>): Handled {
  partEqual(at, command.entry, one => isOwn(at, one, command.key));
  const entry = read<Entry>(at.change.get(`entry/${at.step.id}/${command.entry}`));
  const ledger = read<Ledger>(at.change.get(`ledger/${at.step.id}/${command.entry}`));
  const owned = entry ?? ledger;
  if (owned === undefined) {
    return refused('no-such-entry');
  }
  if (!isOwn(at, owned, command.key)) {
    return refused('not-yours');
  }
  const run = runOf(at.change, at.step, at.context);
  const record = run.records().get(command.entry);
  const unfit = record === undefined ? null : (at.activity.refuseWithdraw?.(run, record) ?? null);
  if (unfit !== null) {
    return refused(unfit);
  }
  toBin(at, command.entry, 'withdrawn', '');
  return DONE;
}

export function hide(at: Place, command: One<'entry:hide'>): Handled {
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

/** Puts a withdrawn or set-aside entry back: where it was, or published if the room sees such entries by now. */
export function restore(at: Place, command: One<'entry:restore'>): Handled {
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
      splitRecord(change, step.id, command.entry, binned, context);
    }
    return DONE;
  }
  if (binned.entry !== null) {
    keep(at, command.entry, binned.entry);
  }
  return DONE;
}

export function toBin(at: Place, entryId: string, cause: Binned['cause'], reason: string): void {
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
