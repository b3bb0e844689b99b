import type { RandomBytes } from '#shared/ids.ts';
import {
  addPeople,
  addPerson,
  bestGroup,
  type FormGroups,
  freeSign,
  type Group,
  isPair,
  least,
  type Sitter,
  sidesOf,
  type Ties,
  unitsOf,
} from './grouping.ts';
import { mixedGroups } from './mixing.ts';

/**
 * Those of one area at tables of about this size, by these rules in this order: who belongs together stays together;
 * nobody sits with another area as long as somebody of their own is there; within an area everything is as in mixed
 * groups. Whoever is from nowhere in particular, or alone from somewhere, fills the smallest tables; who does not fit there
 * gets mixed tables.
 */
export function areaGroups(size: number): FormGroups {
  return (people, ties, random) => {
    const { areas, free } = parted(people, ties);
    const groups = areas.flatMap(some => mixedGroups(size)(some, ties, random));
    const seated = groups.map(({ people: ids }, index): Group => ({ sign: index + 1, people: ids }));
    return spread(seated, free, ties, sidesOf(people), random, size);
  };
}

/** Units by the area most of them are from, in the order of the areas; and those who are from none, or alone. */
function parted(people: readonly Sitter[], ties: Ties): { areas: Sitter[][]; free: Sitter[] } {
  const byArea = new Map<string, Sitter[]>();
  const free: Sitter[] = [];
  for (const unit of unitsOf(people, ties.together)) {
    const area = areaOfUnit(unit);
    if (area === null) {
      free.push(...unit);
    } else {
      byArea.set(area, [...(byArea.get(area) ?? []), ...unit]);
    }
  }
  const all = [...byArea].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, some]) => some);
  return {
    areas: all.filter(some => some.length > 1),
    free: [...free, ...all.filter(some => some.length === 1).flat()],
  };
}

/** The area most of them are from, of several the first one; null: nobody said. */
function areaOfUnit(unit: readonly Sitter[]): string | null {
  const named = unit.flatMap(({ area }) => (area === undefined ? [] : [area])).sort();
  return least(named, area => -named.filter(one => one === area).length);
}

/** Free people: first to tables that lack somebody, then to tables of their own, and a few left over to the smallest. */
function spread(
  seated: readonly Group[],
  free: readonly Sitter[],
  ties: Ties,
  sideOf: (id: string) => string,
  random: RandomBytes,
  size: number,
): Group[] {
  let groups = [...seated];
  const waiting: Sitter[][] = [];
  const join = (unit: readonly Sitter[], open: readonly Group[]) => {
    const [first] = unit;
    const table = first === undefined ? null : bestGroup(open, first, ties, sideOf);
    groups = groups.map(one =>
      one.sign === table?.sign ? { ...one, people: [...one.people, ...unit.map(({ id }) => id)] } : one,
    );
    return table !== null;
  };
  for (const unit of unitsOf(free, ties.together)) {
    const open = groups.filter(({ people }) => people.length + unit.length <= size);
    if (!join(unit, open)) {
      waiting.push(unit);
    }
  }
  const rest = waiting.flat();
  // As many as would be fewer than half a table are no table.
  const ownTable = groups.length === 0 || (rest.length > 1 && rest.length / size >= 0.5);
  if (ownTable) {
    const own = mixedGroups(size)(rest, ties, random);
    return [...groups, ...own.map(group => ({ ...group, sign: group.sign + groups.length }))];
  }
  for (const unit of waiting) {
    join(unit, groups);
  }
  return groups;
}

/** Whoever came late: to whom they belong together with, else to their area, else to the smallest table. */
export function addByArea(
  groups: readonly Group[],
  late: readonly Sitter[],
  ties: Ties,
  sitters: readonly Sitter[],
  random: RandomBytes,
  size: number,
): Group[] {
  const areas = new Map(sitters.map(({ id, area }) => [id, area]));
  const sideOf = sidesOf(sitters);
  let seated = [...groups];
  const others: Sitter[] = [];
  for (const person of late) {
    const belongs = (id: string) => isPair(ties.together, id, person.id);
    const isNear = (id: string) => person.area !== undefined && areas.get(id) === person.area;
    const fit = [belongs, isNear]
      .map(rule => seated.filter(({ people }) => people.some(rule)))
      .find(some => some.length > 0);
    if (fit === undefined) {
      others.push(person);
    } else {
      seated = joinOneOf(seated, fit, person, ties, sideOf, size);
    }
  }
  return addPeople(seated, others, ties, sideOf, random, { form: areaGroups(size), size });
}

/** To one of these tables; those whom they have one too many of may get a new one with the newcomer. */
function joinOneOf(
  groups: readonly Group[],
  fit: readonly Group[],
  person: Sitter,
  ties: Ties,
  sideOf: (id: string) => string,
  size: number,
): Group[] {
  const known = new Set(fit.map(({ sign }) => sign));
  const joined = addPerson(fit, person, ties, sideOf, size);
  const bySign = new Map(joined.map(group => [group.sign, group]));
  // Numbered among these tables only, so its number may be another table's.
  const fresh = joined
    .filter(({ sign }) => !known.has(sign))
    .map(group => ({ ...group, sign: freeSign(groups) }));
  return [...groups.map(one => (known.has(one.sign) ? (bySign.get(one.sign) ?? one) : one)), ...fresh];
}
