import { isPair, type Sitter, type Ties } from './grouping.ts';

/** Tables of units; a unit is one person, or people who stay together. */
export type Draft = Sitter[][][];

/** Each outweighs all that can come together of the next: a group of one side, two of a side, a meeting, who is apart. */
const UNMIXED = 1e12;
const SAME_SIDE = 1e8;
const MEETING = 1e3;

/** What is to be made small, in this order. */
interface Cost {
  unmixed: number;
  sizes: number;
  rest: number;
}

/**
 * Exchanges units of the same size between tables as long as that makes anything better, and lets a unit change its
 * table where that mixes sides or evens out sizes. Each change makes the cost smaller, so it ends.
 */
export function improve(draft: Draft, ties: Ties): Draft {
  const link = linksOf(draft.flat(2), ties);
  const tables = draft.map(table => [...table]);
  while (exchangeAll(tables, link) || shiftOne(tables)) {
    // Until neither helps any more.
  }
  return tables;
}

function exchangeAll(tables: Draft, link: Link): boolean {
  let better = false;
  for (const [at, one] of tables.entries()) {
    for (const other of tables.slice(at + 1)) {
      better = exchange(one, other, link) || better;
    }
  }
  return better;
}

/** Only where no exchange helps: sizes stay even as long as they can. */
function shiftOne(tables: Draft): boolean {
  return tables.some(from => tables.some(to => from !== to && shift(from, to)));
}

/** Whether `one` is worse than `other`. */
export function worse(one: Draft, other: Draft, ties: Ties): boolean {
  const a = costOf(one, ties);
  const b = costOf(other, ties);
  return a.unmixed !== b.unmixed
    ? a.unmixed > b.unmixed
    : a.sizes !== b.sizes
      ? a.sizes > b.sizes
      : a.rest > b.rest;
}

function costOf(draft: Draft, ties: Ties): Cost {
  const cost: Cost = { unmixed: 0, sizes: 0, rest: 0 };
  for (const people of draft.map(table => table.flat())) {
    cost.unmixed += isUnmixed(people) ? 1 : 0;
    cost.sizes += people.length ** 2;
    for (const [index, one] of people.entries()) {
      for (const other of people.slice(index + 1)) {
        cost.rest += costOfTwo(one, other, ties);
      }
    }
  }
  return cost;
}

/** Meetings are squared, so that two pairs meet a second time rather than one a third time. */
function costOfTwo(one: Sitter, other: Sitter, { met, apart }: Ties): number {
  const same = one.side === other.side ? SAME_SIDE : 0;
  return same + met(one.id, other.id) ** 2 * MEETING + (isPair(apart, one.id, other.id) ? 1 : 0);
}

type Link = (one: Sitter, other: Sitter) => number;

/** The first exchange between two tables that helps, again and again. */
function exchange(one: Sitter[][], other: Sitter[][], link: Link): boolean {
  let better = false;
  for (let index = 0; index < one.length; index += 1) {
    for (let against = 0; against < other.length; against += 1) {
      const mine = one[index] as Sitter[];
      const theirs = other[against] as Sitter[];
      if (mine.length === theirs.length && gain(one, other, mine, theirs, link) > 0) {
        one[index] = theirs;
        other[against] = mine;
        better = true;
      }
    }
  }
  return better;
}

/** By how much the cost falls when two units change places. */
function gain(one: Sitter[][], other: Sitter[][], mine: Sitter[], theirs: Sitter[], link: Link): number {
  const mixed =
    Number(isUniform(one, mine, mine)) +
    Number(isUniform(other, theirs, theirs)) -
    Number(isUniform(one, mine, theirs)) -
    Number(isUniform(other, theirs, mine));
  return (
    mixed * UNMIXED +
    sum(mine, one, mine, link) +
    sum(theirs, other, theirs, link) -
    sum(mine, other, theirs, link) -
    sum(theirs, one, mine, link)
  );
}

/** What these people cost with those of a table, without one unit of it. */
function sum(some: readonly Sitter[], table: Sitter[][], without: Sitter[], link: Link): number {
  let total = 0;
  for (const unit of table) {
    if (unit !== without) {
      for (const other of unit) {
        for (const one of some) {
          total += link(one, other);
        }
      }
    }
  }
  return total;
}

/** Whether a table is of one side when a unit of it is replaced. */
function isUniform(table: Sitter[][], without: Sitter[], by: Sitter[]): boolean {
  const side = by[0]?.side;
  const isOther = (sitter: Sitter) => sitter.side !== side;
  return !by.some(isOther) && !table.some(unit => unit !== without && unit.some(isOther));
}

/** What each two cost, worked out once: it is asked for very often. */
function linksOf(people: readonly Sitter[], ties: Ties): Link {
  const places = new Map(people.map((sitter, index) => [sitter, index]));
  const costs = new Float64Array(people.length ** 2).fill(-1);
  return (one, other) => {
    const at = (places.get(one) ?? 0) * people.length + (places.get(other) ?? 0);
    const known = costs[at] ?? -1;
    const cost = known < 0 ? costOfTwo(one, other, ties) : known;
    costs[at] = cost;
    return cost;
  };
}

/** A unit goes to another table, which leaves two people at its own. */
function shift(from: Sitter[][], to: Sitter[][]): boolean {
  const size = from.flat().length;
  const there = to.flat();
  const before = Number(isUnmixed(from.flat())) + Number(isUnmixed(there));
  for (const [index, unit] of from.entries()) {
    const left = from.filter(one => one !== unit).flat();
    if (left.length < 2) {
      continue;
    }
    const after = Number(isUnmixed(left)) + Number(isUnmixed([...there, ...unit]));
    // As far apart as before or less: n² + m² falls when the larger one gives less than the difference.
    const evener = unit.length < size - there.length;
    if (after < before || (after === before && evener)) {
      from.splice(index, 1);
      to.push(unit);
      return true;
    }
  }
  return false;
}

function isUnmixed(people: readonly Sitter[]): boolean {
  const [first] = people;
  return people.every(({ side }) => side === first?.side);
}
