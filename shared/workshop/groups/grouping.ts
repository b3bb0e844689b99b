import { shuffled } from '#shared/activities/activity.ts';
import type { RandomBytes } from '#shared/ids.ts';

/** Somebody to be seated; the first side counts. */
export interface Sitter {
  id: string;
  side: string;
  /** The part of the town they are from, where they said so. */
  area?: string;
}

/** People who sit together, and the number of their table: in one phase no two have the same. */
export interface Group {
  sign: number;
  people: readonly string[];
  /** Groups that last have a name. */
  name?: string;
}

/** How often two people have sat together before. */
export type Met = (one: string, other: string) => number;

export type Pair = readonly [string, string];

/** What is known between people: who has met, and whom a facilitator wants together or apart. */
export interface Ties {
  met: Met;
  together: readonly Pair[];
  apart: readonly Pair[];
}

/** Forms all groups anew. The same people, ties and random bytes give the same groups. */
export type FormGroups = (people: readonly Sitter[], ties: Ties, random: RandomBytes) => Group[];

export function isPair(pairs: readonly Pair[], one: string, other: string): boolean {
  return pairs.some(([a, b]) => (a === one && b === other) || (a === other && b === one));
}

/** People who are to stay together, directly or through somebody; who is tied to nobody is alone. In given order. */
export function unitsOf(people: readonly Sitter[], together: readonly Pair[]): Sitter[][] {
  const unitOf = new Map(people.map(sitter => [sitter.id, [sitter]]));
  for (const [one, other] of together) {
    const unit = unitOf.get(one);
    const joined = unitOf.get(other);
    if (unit !== undefined && joined !== undefined && unit !== joined) {
      unit.push(...joined);
      for (const { id } of joined) {
        unitOf.set(id, unit);
      }
    }
  }
  return [...new Set(unitOf.values())];
}

/**
 * Somebody comes late: to whom they belong together with; otherwise to the smallest group, of these to one where
 * another side sits, of these to people they have met least. Where groups of the wished size have one too many each,
 * those who came last to them get a new table with the newcomer: four are no pair any more.
 */
export function addPerson(
  groups: readonly Group[],
  person: Sitter,
  ties: Ties,
  sideOf: (id: string) => string,
  size = 2,
): Group[] {
  const group = bestGroup(groups, person, ties, sideOf);
  if (group === null) {
    return [...groups, { sign: freeSign(groups), people: [person.id] }];
  }
  const belongs = group.people.some(id => isPair(ties.together, id, person.id));
  const moved = belongs || group.people.length <= size ? [] : surplus(groups, person, ties, sideOf, size);
  if (moved.length < size - 1 || moved.length === 0) {
    return groups.map(one => (one === group ? { ...one, people: [...one.people, person.id] } : one));
  }
  const rest = moved.reduce<readonly Group[]>(removePerson, groups);
  return [...rest, { sign: freeSign(rest), people: [...moved, person.id] }];
}

/** As many as a new table lacks, of those who came last to groups that are too large. */
function surplus(
  groups: readonly Group[],
  person: Sitter,
  { met, together }: Ties,
  sideOf: (id: string) => string,
  size: number,
): string[] {
  const bound = (id: string, people: readonly string[]) => people.some(other => isPair(together, id, other));
  const free = groups.flatMap(({ people }) => people.slice(size).filter(id => !bound(id, people)));
  const moved: string[] = [];
  while (moved.length < size - 1 && moved.length < free.length) {
    const last = least(
      free.filter(id => !moved.includes(id)),
      id => (sideOf(id) === person.side ? 1 : 0),
      id => met(id, person.id),
    );
    moved.push(last ?? '');
  }
  return moved;
}

/** The group that somebody who sits in none, or alone, should join; null: there is none. */
export function bestGroup(
  groups: readonly Group[],
  person: Sitter,
  { met, together, apart }: Ties,
  sideOf: (id: string) => string,
): Group | null {
  return least(
    groups.filter(({ people }) => !people.includes(person.id)),
    ({ people }) => (people.some(id => isPair(together, id, person.id)) ? 0 : 1),
    ({ people }) => people.length,
    ({ people }) => (people.some(id => sideOf(id) !== person.side) ? 0 : 1),
    ({ people }) => people.reduce((sum, id) => sum + met(person.id, id), 0),
    ({ people }) => people.filter(id => isPair(apart, id, person.id)).length,
    ({ sign }) => sign,
  );
}

/**
 * Several come at once: first those who belong to somebody, then they sit down with whoever is alone, then with each
 * other; too few for a table join the groups there are.
 */
export function addPeople(
  groups: readonly Group[],
  people: readonly Sitter[],
  ties: Ties,
  sideOf: (id: string) => string,
  random: RandomBytes,
  { form, size }: { form: FormGroups; size: number },
): Group[] {
  let seated: Group[] = [...groups];
  const waiting: Sitter[] = [];
  const sits = (id: string) => groupOf(seated, id) !== undefined;
  for (const sitter of shuffled(people, random)) {
    if (ties.together.some(([a, b]) => (a === sitter.id && sits(b)) || (b === sitter.id && sits(a)))) {
      seated = addPerson(seated, sitter, ties, sideOf, size);
    } else {
      waiting.push(sitter);
    }
  }
  while (waiting.length > 0 && (waiting.length < size || seated.some(group => group.people.length === 1))) {
    seated = addPerson(seated, waiting.pop() as Sitter, ties, sideOf, size);
  }
  for (const { people: together } of form(waiting, ties, random)) {
    seated = [...seated, { sign: freeSign(seated), people: together }];
  }
  return seated;
}

/** Somebody goes; a group that nobody is left of goes too. One that one person is left of stays, to be told. */
export function removePerson(groups: readonly Group[], id: string): Group[] {
  return groups
    .map(group =>
      group.people.includes(id) ? { ...group, people: group.people.filter(one => one !== id) } : group,
    )
    .filter(({ people }) => people.length > 0);
}

/**
 * Somebody changes places, or gets a first one; `to` null: to a table of their own. `empty`: so many tables stand
 * there, also where nobody sits yet. Null: there is no such table.
 */
export function movePerson(
  groups: readonly Group[],
  id: string,
  to: number | null,
  empty = 0,
): Group[] | null {
  const target = groups.find(({ sign }) => sign === to);
  if (target?.people.includes(id)) {
    return [...groups];
  }
  const rest = removePerson(groups, id);
  if (target !== undefined) {
    return rest.map(group => (group.sign === to ? { ...group, people: [...group.people, id] } : group));
  }
  if (to !== null && to > empty) {
    return null;
  }
  return [...rest, { sign: to ?? freeSign(rest, empty), people: [id] }];
}

export function groupOf(groups: readonly Group[], id: string): Group | undefined {
  return groups.find(({ people }) => people.includes(id));
}

/** Sides by person; who is not among them has none. */
export function sidesOf(people: readonly Sitter[]): (id: string) => string {
  const sides = new Map(people.map(({ id, side }) => [id, side]));
  return id => sides.get(id) ?? '';
}

/** The first number above `above` that no table has. */
export function freeSign(groups: readonly Group[], above = 0): number {
  const taken = new Set(groups.map(({ sign }) => sign));
  let sign = above + 1;
  while (taken.has(sign)) {
    sign += 1;
  }
  return sign;
}

/** The first one that is least by the first of these measures that tells them apart. */
export function least<T>(items: readonly T[], ...measures: ((item: T) => number)[]): T | null {
  const measured = items.map(item => ({ item, values: measures.map(measure => measure(item)) }));
  measured.sort((one, other) => {
    const at = one.values.findIndex((value, index) => value !== other.values[index]);
    return at < 0 ? 0 : (one.values[at] ?? 0) - (other.values[at] ?? 0);
  });
  return measured[0]?.item ?? null;
}
