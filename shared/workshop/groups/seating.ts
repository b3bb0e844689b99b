import type { RandomBytes } from '#shared/ids.ts';
import type { Grouping, Phase } from '#shared/template/template.ts';
import { addByArea, areaGroups } from './areaGroups.ts';
import {
  addPeople,
  addPerson,
  type FormGroups,
  type Group,
  type Sitter,
  sidesOf,
  type Ties,
} from './grouping.ts';
import { mixedGroups, sideGroups, tablesFor } from './mixing.ts';

/** How many sit at a table where a template says nothing. */
export const WISHED_SIZE = 3;

/** How a phase seats people. */
export interface Seating {
  by: Grouping['by'];
  /** Wished people at a table; null: as many as there are of a side. */
  size: number | null;
  /** With `keep`: the step whose groups go on; null: those that sat last. */
  of: string | null;
}

/** How a phase seats people; null: it does not, and they sit as they like. */
export function seatingOf(phase: Pick<Phase, 'form' | 'groups'> | undefined): Seating | null {
  const { form, groups } = phase ?? {};
  if (form === undefined || form === 'alone' || form === 'plenary') {
    return null;
  }
  if (form === 'pairs') {
    return { by: groups?.by ?? 'mixed', size: 2, of: groups?.of ?? null };
  }
  if (groups === undefined) {
    return null;
  }
  const size = groups.size ?? (groups.by === 'side' ? null : WISHED_SIZE);
  return { by: groups.by, size, of: groups.of ?? null };
}

/** Nobody is seated by the program: people choose, or a facilitator fills the tables. */
export function isByHand({ by }: Seating): boolean {
  return by === 'choice' || by === 'hand';
}

/** What is wrong with how a phase of a template seats people, for its author; null: nothing. */
export function faultOfGroups({ form, groups }: Pick<Phase, 'form' | 'groups'>): string | null {
  if (groups === undefined) {
    return null;
  }
  if (form === 'alone' || form === 'plenary') {
    return `groups: nobody is seated where the form is "${form}"; use "pairs", "groups" or "sides"`;
  }
  if (form === 'pairs' && groups.by === 'area') {
    return 'groups.by: pairs are of two sides; people of one area sit together in the form "groups"';
  }
  if (form === 'pairs' && (groups.by === 'side' || groups.size !== undefined)) {
    return 'groups: pairs are of two sides and of two people; leave "size" out, or use the form "groups"';
  }
  if ((form === 'sides') !== (groups.by === 'side') && groups.by !== 'keep') {
    return 'groups.by: "side" goes with the form "sides", and the form "sides" with "side" or "keep"';
  }
  if (groups.of !== undefined && groups.by !== 'keep') {
    return 'groups.of: only groups that are kept ("by": "keep") come from a step';
  }
  if (groups.size !== undefined && groups.by === 'keep') {
    return 'groups.size: groups that are kept are as large as they were';
  }
  return null;
}

/** Everybody anew, whoever sat where. */
export function formerOf({ by, size }: Seating): FormGroups {
  return by === 'side'
    ? sideGroups(size)
    : by === 'area'
      ? areaGroups(size ?? WISHED_SIZE)
      : mixedGroups(size ?? WISHED_SIZE);
}

/** So many tables stand ready for people to choose from, or to be filled by hand. */
export function openTables({ size }: Seating, people: number): number {
  return Math.max(2, tablesFor(people, size ?? WISHED_SIZE));
}

/** So many fit at a table that people choose: one more than if all were as large. */
export function placesAt(seating: Seating, tables: number, people: number): number {
  return Math.max(seating.size ?? WISHED_SIZE, Math.ceil(people / Math.max(1, tables))) + 1;
}

/** Whoever came while people sit; `sitters`: everybody who is there. */
export function addLate(
  groups: readonly Group[],
  late: readonly Sitter[],
  seating: Seating,
  ties: Ties,
  sitters: readonly Sitter[],
  random: RandomBytes,
): Group[] {
  const size = seating.size ?? WISHED_SIZE;
  const sideOf = sidesOf(sitters);
  if (seating.by === 'area') {
    return addByArea(groups, late, ties, sitters, random, size);
  }
  return seating.by === 'side'
    ? late.reduce((seated, person) => addToSide(seated, person, ties, sideOf), [...groups])
    : addPeople(groups, late, ties, sideOf, random, { form: formerOf(seating), size });
}

/** To one's own side, or where one belongs; the first of a side opens a table. */
function addToSide(
  groups: readonly Group[],
  person: Sitter,
  ties: Ties,
  sideOf: (id: string) => string,
): Group[] {
  const partner = (id: string) =>
    ties.together.some(([a, b]) => (a === id && b === person.id) || (b === id && a === person.id));
  const own = groups.filter(({ people }) => people.some(id => partner(id)));
  const side = groups.filter(({ people }) => people.some(id => sideOf(id) === person.side));
  const [fit] = [own, side].filter(some => some.length > 0);
  // Never too large: a side sits together.
  const seated = addPerson(fit ?? [], person, ties, sideOf, Number.POSITIVE_INFINITY);
  const changed = new Map(seated.map(group => [group.sign, group]));
  if (fit === undefined) {
    const sign = Math.max(0, ...groups.map(group => group.sign)) + 1;
    return [...groups, { sign, people: [person.id] }];
  }
  return groups.map(group => changed.get(group.sign) ?? group);
}
