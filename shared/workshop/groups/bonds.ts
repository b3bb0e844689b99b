import type { Change } from '../change.ts';
import type { Command } from '../commands.ts';
import { personOf } from '../lookUp.ts';
import type { Bond, State } from '../state.ts';
import { DONE, type Handled, refused } from '../transition.ts';
import type { Pair } from './grouping.ts';

/** More would be no wish any more, but a seating plan. */
const MOST_BONDS = 200;

/** Two people are wanted together or apart; null: neither any more. What sits now stays: the next groups keep to it. */
export function decideBond(
  change: Change,
  { person, other, kind }: Extract<Command, { type: 'bond:set' }>,
): Handled {
  const isHere = (id: string) => personOf(change, id)?.status === 'here';
  const key = bondKey(person, other);
  if (kind === null) {
    change.remove(key);
    return DONE;
  }
  if (person === other || !isHere(person) || !isHere(other)) {
    return refused('no-such-person');
  }
  if (change.get(key) === undefined && change.count('bond') >= MOST_BONDS) {
    return refused('bonds-are-full');
  }
  change.set(key, { v: 1, kind } satisfies Bond);
  return DONE;
}

/** Whom facilitators want together, and whom apart. */
export function bondsIn(state: State): { together: Pair[]; apart: Pair[] } {
  const bonds: { together: Pair[]; apart: Pair[] } = { together: [], apart: [] };
  for (const [key, value] of state.list('bond')) {
    bonds[(value as Bond).kind].push(pairOf(key));
  }
  return bonds;
}

/** All of them, of people who are on the list. */
export function bondLines(state: State): { people: Pair; kind: Bond['kind'] }[] {
  return Array.from(state.list('bond'), ([key, value]) => ({
    people: pairOf(key),
    kind: (value as Bond).kind,
  })).filter(({ people }) => people.every(id => personOf(state, id)?.status === 'here'));
}

/** One person was two: what was wished for the one holds for the other, unless that has a wish of its own. */
export function mergeBonds(change: Change, id: string, into: string): void {
  for (const [key, value] of [...change.list('bond')]) {
    const [one, two] = pairOf(key);
    if (one === id || two === id) {
      const other = one === id ? two : one;
      change.remove(`bond/${key}`);
      if (other !== into && change.get(bondKey(into, other)) === undefined) {
        change.set(bondKey(into, other), value);
      }
    }
  }
}

function bondKey(one: string, other: string): string {
  return `bond/${[one, other].sort().join('.')}`;
}

function pairOf(key: string): Pair {
  const [one = '', other = ''] = key.split('.');
  return [one, other];
}
