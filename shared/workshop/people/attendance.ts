import type { Change } from '../change.ts';
import { personOf, workshopOf } from '../lookUp.ts';
import { planOf } from '../plan/planning.ts';
import { type Attended, type Person, read, type State } from '../state.ts';
import { type Context, DONE, type Handled, refused } from '../transition.ts';

/** Who came to a meeting, and who has left it already. */

/** Index of the session whose step the room looks at; null on the waiting screen. */
export function sessionInFocus(state: State): number | null {
  const focus = workshopOf(state)?.focus ?? null;
  return focus === null ? null : sessionOf(state, focus);
}

function sessionOf(state: State, step: string): number | null {
  const index = planOf(state)?.sessions.findIndex(one => one.steps.some(({ id }) => id === step)) ?? -1;
  return index < 0 ? null : index;
}

/** What is known of a person at the meeting that a step belongs to. */
export function attended(state: State, step: string, person: string): Attended | undefined {
  return read<Attended>(state.get(`presence/${sessionOf(state, step)}/${person}`));
}

/**
 * People who take part in the meeting that a step belongs to and are still there: seen at the table, or without a
 * phone. Who only looks and listens is not asked to sit with somebody.
 */
export function peopleAt(state: State, step: string): [id: string, person: Person][] {
  const all = Array.from(state.list('person'), ([id, value]): [string, Person] => [id, value as Person]);
  return all.filter(([id, person]) => {
    const seen = attended(state, step, id);
    const came = person.way === 'paper' || seen !== undefined;
    return person.status === 'here' && person.way !== 'look' && came && (seen?.leftAt ?? null) === null;
  });
}

/** When somebody left the meeting that the room is in; null: is here, or nothing was said about it. */
export function leftAt(state: State, person: string): number | null {
  return read<Attended>(state.get(`presence/${sessionInFocus(state)}/${person}`))?.leftAt ?? null;
}

/** People seen at the table of the session in focus. Being connected brings nobody back: a phone in a pocket is. */
export function notePresence(change: Change, people: readonly string[], context: Context): Handled {
  const session = sessionInFocus(change);
  for (const person of session === null ? [] : people) {
    const key = `presence/${session}/${person}`;
    if (change.get(key) === undefined && personOf(change, person) !== undefined) {
      change.set(key, { v: 1, at: context.now, leftAt: null });
    }
  }
  return DONE;
}

/** A facilitator saw somebody leave before the end, or come back. */
export function setPresence(change: Change, person: string, here: boolean, context: Context): Handled {
  const session = sessionInFocus(change);
  if (session === null) {
    return refused('no-such-step');
  }
  if (personOf(change, person)?.status !== 'here') {
    return refused('no-such-person');
  }
  const key = `presence/${session}/${person}`;
  const known = read<Attended>(change.get(key));
  if (here !== ((known?.leftAt ?? null) === null)) {
    const at = known?.at ?? context.now;
    change.set(key, { v: 1, at, leftAt: here ? null : context.now } satisfies Attended);
  }
  if (!here) {
    change.remove(`hand/${person}`);
  }
  return DONE;
}

/** Whoever does something is here again. */
export function noteBack(change: Change, person: string): void {
  const key = `presence/${sessionInFocus(change)}/${person}`;
  const known = read<Attended>(change.get(key));
  if (known !== undefined && known.leftAt !== null && personOf(change, person)?.status === 'here') {
    change.set(key, { ...known, leftAt: null });
  }
}

/** Somebody without a phone is at the meeting at which the facilitator writes in their name: no device tells of them. */
export function noteWrittenFor(change: Change, person: string, context: Context): void {
  if (personOf(change, person)?.way === 'paper') {
    notePresence(change, [person], context);
  }
}
