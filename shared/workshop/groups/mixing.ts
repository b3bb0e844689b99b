import { shuffled } from '#shared/activities/activity.ts';
import type { RandomBytes } from '#shared/ids.ts';
import { type FormGroups, type Group, isPair, type Sitter, type Ties, unitsOf } from './grouping.ts';
import { pairUp } from './pairing.ts';
import { type Draft, improve, worse } from './swapping.ts';

/** In small rooms several beginnings are tried, in large ones one is good enough and takes long enough. */
const MANY = { upTo: 24, starts: 12 } as const;
const SOME = { upTo: 120, starts: 3 } as const;

/**
 * Groups of about this size, by these rules in this order: who belongs together stays together; as many groups as
 * possible hold more than one side, and as mixed as can be; people meet whom they have not met; who is to be kept
 * apart is. Sizes differ by at most one: only the first two rules may break that. Nobody sits alone unless nobody
 * else is there.
 */
export function mixedGroups(size: number): FormGroups {
  return (people, ties, random) => {
    if (people.length === 0) {
      return [];
    }
    const starts = people.length <= MANY.upTo ? MANY.starts : people.length <= SOME.upTo ? SOME.starts : 1;
    let best: Draft | null = null;
    for (let start = 0; start < (size === 2 ? 1 : starts); start += 1) {
      const units = unitsOf(shuffled(people, random), ties.together);
      const draft = size === 2 ? paired(units, ties, random) : dealt(units, tablesFor(people.length, size));
      const improved = improve(draft, ties);
      best = best === null || worse(best, improved, ties) ? improved : best;
    }
    return numbered((best ?? []).map(units => units.flat()));
  };
}

/** How many tables people of this number take: none for one person as long as there is another one. */
export function tablesFor(people: number, size: number): number {
  return Math.max(1, Math.min(Math.round(people / size), Math.floor(people / 2)));
}

/** One side at each table; `size`: a large side takes several. Somebody who belongs to another one sits with them. */
export function sideGroups(size: number | null): FormGroups {
  return (people, ties, random) => {
    const bySide = new Map<string, Sitter[]>();
    for (const unit of unitsOf(people, ties.together)) {
      const side = sideOfUnit(unit);
      bySide.set(side, [...(bySide.get(side) ?? []), ...unit]);
    }
    const sides = [...bySide].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, some]) => some);
    const tables = sides.flatMap(some =>
      size === null
        ? [some.map(({ id }) => id)]
        : mixedGroups(size)(some, ties, random).map(group => [...group.people]),
    );
    return tables.map((ids, index) => ({ sign: index + 1, people: ids }));
  };
}

/** The side most of them are of, of several the first one of the alphabet. */
export function sideOfUnit(unit: readonly Sitter[]): string {
  const count = (side: string) => unit.filter(sitter => sitter.side === side).length;
  const sides = [...new Set(unit.map(({ side }) => side))].sort();
  return sides.sort((one, other) => count(other) - count(one))[0] ?? '';
}

function numbered(tables: readonly (readonly Sitter[])[]): Group[] {
  return tables.map((sitters, index) => ({ sign: index + 1, people: sitters.map(({ id }) => id) }));
}

/** Those who belong together at a table of their own, all others in the best pairs there are. */
function paired(units: readonly Sitter[][], ties: Ties, random: RandomBytes): Draft {
  const bound = units.filter(unit => unit.length > 1);
  const free = units.filter(unit => unit.length === 1).flat();
  const { pairs, third } = pairUp(free, ties, random);
  const draft: Sitter[][][] = [
    ...bound.map(unit => [unit]),
    ...pairs.map(([one, other]) => [[one], [other]]),
  ];
  if (third === null) {
    return draft;
  }
  const places = draft.map(group => ({ group, people: group.flat() }));
  const cost = ({ people }: { people: Sitter[] }) => [
    people.length,
    people.every(({ side }) => side === people[0]?.side) && people[0]?.side !== third.side ? 0 : 1,
    people.filter(({ side }) => side === third.side).length,
    people.reduce((sum, { id }) => sum + ties.met(id, third.id), 0),
    people.filter(({ id }) => isPair(ties.apart, id, third.id)).length,
  ];
  const [place] = places.sort((one, other) => compare(cost(one), cost(other)));
  return place === undefined
    ? [[[third]]]
    : draft.map(group => (group === place.group ? [...group, [third]] : group));
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

/** As cards are dealt: the largest units first, then side by side, each to the smallest table. */
function dealt(units: readonly Sitter[][], count: number): Draft {
  const sizes = new Map<string, number>();
  for (const { side } of units.flat()) {
    sizes.set(side, (sizes.get(side) ?? 0) + 1);
  }
  const rank = (unit: readonly Sitter[]) => sizes.get(unit[0]?.side ?? '') ?? 0;
  const order = [...units].sort(
    (one, other) =>
      other.length - one.length ||
      rank(other) - rank(one) ||
      (one[0]?.side ?? '').localeCompare(other[0]?.side ?? ''),
  );
  const tables = Array.from({ length: count }, (): Sitter[][] => []);
  for (const unit of order) {
    const [table] = [...tables].sort((one, other) => one.flat().length - other.flat().length);
    table?.push(unit);
  }
  // A large unit may leave somebody alone: with one table less nobody is.
  const alone = tables.some(table => table.flat().length < 2);
  return alone && count > 1 ? dealt(units, count - 1) : tables;
}
