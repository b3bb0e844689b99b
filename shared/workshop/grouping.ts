import { shuffled } from '#shared/activities/activity.ts';
import type { RandomBytes } from '#shared/ids.ts';
import type { Form } from '#shared/template/template.ts';
import { assign } from './assignment.ts';

/** Somebody to be seated; the first side counts. */
export interface Sitter {
  id: string;
  side: string;
}

/** People who sit together, and the number of their table: in one phase no two have the same. */
export interface Group {
  sign: number;
  people: readonly string[];
}

/** How often two people have sat together before. */
export type Met = (one: string, other: string) => number;

/** Forms all groups anew. The same people, meetings and random bytes give the same groups. */
export type FormGroups = (people: readonly Sitter[], met: Met, random: RandomBytes) => Group[];

/** Forms of a phase for which the program seats people. */
export const GROUPINGS: Readonly<Partial<Record<Form, FormGroups>>> = { pairs: formPairs };

/** Two of one side together cost more than all meetings of a workshop. */
const SAME_SIDE = 1e9;
/** Trials that change nothing before the pairs are taken as they are, and trials in all. */
const PATIENCE = 6;
const MOST_TRIALS = 30;

/** A pair and one who came late. */
const MOST_TOGETHER = 3;

type Pair = readonly [Sitter, Sitter];

/**
 * Pairs across sides as far as there are people for it, of people who have met least; an odd number makes one group
 * of three. Nobody sits alone unless nobody else is there.
 */
export function formPairs(people: readonly Sitter[], met: Met, random: RandomBytes): Group[] {
  const mixed = shuffled(people, random);
  if (mixed.length < 2) {
    return mixed.map(({ id }) => ({ sign: 1, people: [id] }));
  }
  const third = mixed.length % 2 === 0 ? null : thirdOne(mixed, met);
  const pairs = cheapestPairs(
    mixed.filter(sitter => sitter !== third),
    met,
    random,
  );
  const groups = pairs.map(([one, other], index) => ({ sign: index + 1, people: [one.id, other.id] }));
  return third === null ? groups : addPerson(groups, third, met, sidesOf(people));
}

/** The third of a group of three: of the largest side, so that no pair loses its other side, and whoever met fewest. */
function thirdOne(people: readonly Sitter[], met: Met): Sitter | null {
  const [largest] = bySide(people);
  const meetings = (one: Sitter) => people.reduce((sum, other) => sum + met(one.id, other.id), 0);
  return least(largest ?? [], meetings);
}

/** People of each side, the largest first. */
function bySide(people: readonly Sitter[]): Sitter[][] {
  const sides = new Map<string, Sitter[]>();
  for (const sitter of people) {
    const side = sides.get(sitter.side) ?? [];
    sides.set(sitter.side, side);
    side.push(sitter);
  }
  return [...sides.values()].sort((one, other) => other.length - one.length);
}

/**
 * With two sides of one size the first trial is the best there is. Otherwise people who sit left and right are mixed
 * again and again: each trial is the best for its halves, and never worse than the one before.
 */
function cheapestPairs(people: readonly Sitter[], met: Met, random: RandomBytes): Pair[] {
  const half = people.length / 2;
  const [largest = []] = bySide(people);
  // Half of the table apart, people of one side face each other only where that side is more than half of the room.
  const row = bySide(people).flat();
  let pairs = matched(row.slice(0, half), row.slice(half), met);
  const atLeast = Math.max(0, largest.length - half) * SAME_SIDE;
  let patience = PATIENCE;
  for (let trial = 0; trial < MOST_TRIALS && patience > 0 && costOf(pairs, met) > atLeast; trial += 1) {
    const turned = pairs.map(([one, other]): Pair => ((random(1)[0] ?? 0) % 2 ? [other, one] : [one, other]));
    const better = matched(
      turned.map(([one]) => one),
      turned.map(([, other]) => other),
      met,
    );
    patience = costOf(better, met) < costOf(pairs, met) ? PATIENCE : patience - 1;
    pairs = better;
  }
  return pairs;
}

function matched(left: readonly Sitter[], right: readonly Sitter[], met: Met): Pair[] {
  const columns = assign(left.map(one => right.map(other => cost(one, other, met))));
  return left.map((one, index): Pair => [one, right[columns[index] ?? 0] ?? one]);
}

/** Squared, so that two pairs meet a second time rather than one a third time. */
function cost(one: Sitter, other: Sitter, met: Met): number {
  return (one.side === other.side ? SAME_SIDE : 0) + met(one.id, other.id) ** 2;
}

function costOf(pairs: readonly Pair[], met: Met): number {
  return pairs.reduce((sum, [one, other]) => sum + cost(one, other, met), 0);
}

/**
 * Somebody comes late: to the smallest group, of these to one where another side sits, of these to people they have
 * met least. Where each group has three already, whoever came last to one of them gets a new table with the newcomer:
 * four are no pair any more.
 */
export function addPerson(
  groups: readonly Group[],
  person: Sitter,
  met: Met,
  sideOf: (id: string) => string,
): Group[] {
  const group = bestGroup(groups, person, met, sideOf);
  if (group === null) {
    return [...groups, { sign: freeSign(groups), people: [person.id] }];
  }
  if (group.people.length < MOST_TOGETHER) {
    return groups.map(one => (one === group ? { ...one, people: [...one.people, person.id] } : one));
  }
  const last = least(
    groups
      .filter(({ people }) => people.length === group.people.length)
      .map(({ people }) => people.at(-1) ?? ''),
    id => (sideOf(id) === person.side ? 1 : 0),
    id => met(id, person.id),
  );
  return [...removePerson(groups, last ?? ''), { sign: freeSign(groups), people: [last ?? '', person.id] }];
}

/** The group that somebody who sits in none, or alone, should join; null: there is none. */
export function bestGroup(
  groups: readonly Group[],
  person: Sitter,
  met: Met,
  sideOf: (id: string) => string,
): Group | null {
  return least(
    groups.filter(({ people }) => !people.includes(person.id)),
    ({ people }) => people.length,
    ({ people }) => (people.some(id => sideOf(id) !== person.side) ? 0 : 1),
    ({ people }) => people.reduce((sum, id) => sum + met(person.id, id), 0),
    ({ sign }) => sign,
  );
}

/** Several come at once: they sit down with whoever is alone, then with each other; a last one joins a group. */
export function addPeople(
  groups: readonly Group[],
  people: readonly Sitter[],
  met: Met,
  sideOf: (id: string) => string,
  random: RandomBytes,
  form: FormGroups,
): Group[] {
  const waiting = shuffled(people, random);
  let seated = [...groups];
  while (waiting.length > 0 && (waiting.length === 1 || seated.some(group => group.people.length === 1))) {
    seated = addPerson(seated, waiting.pop() as Sitter, met, sideOf);
  }
  for (const { people: together } of form(waiting, met, random)) {
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

/** Somebody changes places; `to` null: to a table of their own. Null: there is no such group. */
export function movePerson(groups: readonly Group[], id: string, to: number | null): Group[] | null {
  const target = groups.find(({ sign }) => sign === to);
  if (to !== null && target === undefined) {
    return null;
  }
  if (target?.people.includes(id)) {
    return [...groups];
  }
  const rest = removePerson(groups, id);
  return target === undefined
    ? [...rest, { sign: freeSign(rest), people: [id] }]
    : rest.map(group => (group.sign === to ? { ...group, people: [...group.people, id] } : group));
}

export function groupOf(groups: readonly Group[], id: string): Group | undefined {
  return groups.find(({ people }) => people.includes(id));
}

/** Sides by person; who is not among them has none. */
export function sidesOf(people: readonly Sitter[]): (id: string) => string {
  const sides = new Map(people.map(({ id, side }) => [id, side]));
  return id => sides.get(id) ?? '';
}

function freeSign(groups: readonly Group[]): number {
  const taken = new Set(groups.map(({ sign }) => sign));
  let sign = 1;
  while (taken.has(sign)) {
    sign += 1;
  }
  return sign;
}

/** The first one that is least by the first of these measures that tells them apart. */
function least<T>(items: readonly T[], ...measures: ((item: T) => number)[]): T | null {
  const measured = items.map(item => ({ item, values: measures.map(measure => measure(item)) }));
  measured.sort((one, other) => {
    const at = one.values.findIndex((value, index) => value !== other.values[index]);
    return at < 0 ? 0 : (one.values[at] ?? 0) - (other.values[at] ?? 0);
  });
  return measured[0]?.item ?? null;
}
