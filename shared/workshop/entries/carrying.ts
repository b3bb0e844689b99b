import type { CarriedIn } from '#shared/activities/activity.ts';
import type { Attribution } from '#shared/template/template.ts';
import { foldWords } from '#shared/text.ts';
import type { Change } from '../change.ts';
import type { Command } from '../commands.ts';
import { personOf, stepStateOf } from '../lookUp.ts';
import {
  type Binned,
  bytesOf,
  type Carried,
  type Entry,
  type Ledger,
  type Row,
  read,
  type Source,
  STATE_VALUE_BYTES,
  type State,
} from '../state.ts';
import { attributionOf } from '../steps/stepFacts.ts';
import { type Context, DONE, type Handled, refused } from '../transition.ts';
import type { One, Place } from './entryPlace.ts';
import { keyOf } from './sources.ts';

/** More than any room goes through. */
const MOST_CARRIED = 400;
/** What stands beside a carried card later: people who put it off. */
const RESERVE = STATE_VALUE_BYTES / 2;

/** To whom something of an earlier step is offered: its author, its side, or facilitators alone (both null). */
export interface OfferedTo {
  person: string | null;
  side: string | null;
}

/** Puts what earlier steps hand on beside a step; what is known stays as people left it. */
export function carryIn(change: Change, id: string, carried: readonly CarriedIn[]): void {
  let left = MOST_CARRIED - [...change.list(`carried/${id}`)].length;
  for (const { id: key, ...one } of carried) {
    const value: Carried = { v: 1, ...one, taken: false, skipped: [] };
    if (change.get(`carried/${id}/${key}`) !== undefined || left <= 0 || bytesOf(value) > RESERVE) {
      continue;
    }
    change.set(`carried/${id}/${key}`, value);
    left -= 1;
  }
}

/**
 * An entry names what it grew from. So where a step promises less about its authors than the earlier one did, nobody may
 * be offered what the room knows to be theirs: its source would tell who added it.
 */
export function offeredTo({ by, side }: Pick<Carried, 'by' | 'side'>, attribution: Attribution): OfferedTo {
  if (attribution === 'named') {
    return by === null ? { person: null, side } : { person: by, side: null };
  }
  return { person: null, side: attribution === 'side' ? side : null };
}

export function carriedOf(state: State, step: string, id: string): Carried | undefined {
  return read<Carried>(state.get(`carried/${step}/${id}`));
}

/** A facilitator adds what an earlier step handed on without its author: for nobody in particular. */
export function isNobodys({ context }: Place, command: One<'entry:put'>): boolean {
  return (
    context.actor.kind !== 'participant' && command.carried !== undefined && command.behalf === undefined
  );
}

/** The side such an entry counts for. */
export function sideOfCarried({ change, step, attribution }: Place, id = ''): string | null {
  const carried = carriedOf(change, step.id, id);
  return carried === undefined ? null : offeredTo(carried, attribution).side;
}

/**
 * What an entry grows from that takes over something carried in; null: it takes over nothing. `handled`: it may not, or
 * it was done before.
 */
export function takingOf(
  { change, context, step, attribution }: Place,
  command: One<'entry:put'>,
  author: string | null,
  data: Record<string, unknown>,
): { from: Source[] } | { handled: Handled } | null {
  if (command.carried === undefined) {
    return null;
  }
  const carried = carriedOf(change, step.id, command.carried);
  if (carried === undefined || command.set !== undefined) {
    return { handled: refused(carried === undefined ? 'no-such-entry' : 'bad-request') };
  }
  const to = offeredTo(carried, attribution);
  if (!mayTake(change, to, author, context.actor.kind !== 'participant')) {
    return { handled: refused('not-allowed') };
  }
  // One's own: said once, from however many devices.
  if (carried.taken && to.person !== null) {
    return { handled: DONE };
  }
  // Somebody else was faster: the same card is there. Other words are a card of their own.
  const same = foldWords(String(data.text ?? '')) === foldWords(String(carried.data.text ?? ''));
  return carried.taken && same ? { handled: refused('already-carried') } : { from: carried.from };
}

function mayTake(state: State, { person, side }: OfferedTo, author: string | null, leads: boolean): boolean {
  if (person !== null) {
    return author === person;
  }
  if (side === null || author === null) {
    return leads;
  }
  return personOf(state, author)?.sides[0] === side;
}

/** From now on it is offered to nobody; who put it off is nobody's business any more. */
export function takeCarried(change: Change, step: string, id: string | undefined): void {
  const carried = id === undefined ? undefined : carriedOf(change, step, id);
  if (carried !== undefined) {
    change.set(`carried/${step}/${id}`, { ...carried, taken: true, skipped: [] });
  }
}

/** „Pomiń": this person is not asked again; the others are. */
export function skipCarried(
  change: Change,
  command: Extract<Command, { type: 'carried:skip' }>,
  { actor, activities }: Context,
): Handled {
  const { step, carried: id, skipped } = command;
  const { person } = actor;
  const carried = carriedOf(change, step, id);
  if (carried === undefined || person === null) {
    return refused('no-such-entry');
  }
  if (!mayTake(change, offeredTo(carried, attributionOf(change, step, activities)), person, false)) {
    return refused('not-allowed');
  }
  const others = carried.skipped.filter(one => one !== person);
  if (!carried.taken) {
    change.set(`carried/${step}/${id}`, { ...carried, skipped: skipped ? [...others, person] : others });
  }
  return DONE;
}

/** A person who joined twice is offered what was the other's. */
export function mergeCarried(change: Change, step: string, id: string, into: string): void {
  for (const [key, value] of [...change.list(`carried/${step}`)]) {
    const carried = value as Carried;
    if (carried.by === id || carried.skipped.includes(id)) {
      const skipped = [...new Set(carried.skipped.map(one => (one === id ? into : one)))];
      change.set(`carried/${step}/${key}`, {
        ...carried,
        by: carried.by === id ? into : carried.by,
        skipped,
      });
    }
  }
}

/**
 * A running step moves to less attribution: what somebody added of their own no longer says what it grew from. Whether
 * anything was forgotten.
 */
export function partFromOrigins(change: Change, id: string, wanted: Attribution): boolean {
  const gone = new Set<string>();
  for (const [key, value] of [...change.list(`carried/${id}`)]) {
    const carried = value as Carried;
    const before = offeredTo(carried, 'named');
    const after = offeredTo(carried, wanted);
    if (carried.taken && (before.person !== after.person || before.side !== after.side)) {
      carried.from.forEach(source => {
        gone.add(keyOf(source));
      });
    }
    change.set(`carried/${id}/${key}`, { ...carried, skipped: [] });
  }
  if (gone.size === 0) {
    return false;
  }
  const rest = <T extends { from: Source[] }>(one: T): T => ({
    ...one,
    from: one.from.filter(source => !gone.has(keyOf(source))),
  });
  const bare = (ledger: Ledger): Ledger => ({ ...rest(ledger), row: rowWithout(ledger.row, gone) });
  for (const [key, value] of [...change.list(`entry/${id}`)]) {
    change.set(`entry/${id}/${key}`, rest(value as Entry));
  }
  const docId = stepStateOf(change, id)?.docId;
  for (const [key, value] of [...change.list(`ledger/${id}`)]) {
    const ledger = bare(value as Ledger);
    change.set(`ledger/${id}/${key}`, ledger);
    if (docId) {
      change.rows(docId, [ledger.row], []);
    }
  }
  for (const [key, value] of [...change.list(`bin/${id}`)]) {
    const binned = value as Binned;
    change.set(`bin/${id}/${key}`, {
      ...binned,
      entry: binned.entry && rest(binned.entry),
      ledger: binned.ledger && bare(binned.ledger),
    });
  }
  return true;
}

function rowWithout({ from, ...row }: Row, gone: ReadonlySet<string>): Row {
  const kept = (from ?? []).filter(source => !gone.has(keyOf(source)));
  return kept.length > 0 ? { ...row, from: kept } : row;
}
