import { shuffled } from '#shared/activities/activity.ts';
import type { RandomBytes } from '#shared/ids.ts';
import { assign } from './assignment.ts';
import { isPair, least, type Sitter, type Ties } from './grouping.ts';

/** Two of one side together cost more than all meetings of a workshop, meetings more than what is kept apart. */
const SAME_SIDE = 1e9;
const MEETING = 1e3;
/** Trials that change nothing before the pairs are taken as they are, and trials in all. */
const PATIENCE = 6;
const MOST_TRIALS = 30;

type Two = readonly [Sitter, Sitter];

/**
 * Pairs across sides as far as there are people for it, of people who have met least; whoever is left of an odd
 * number is `third`, and joins a pair.
 */
export function pairUp(
  people: readonly Sitter[],
  ties: Ties,
  random: RandomBytes,
): { pairs: Two[]; third: Sitter | null } {
  const mixed = shuffled(people, random);
  const third = mixed.length % 2 === 0 ? null : thirdOne(mixed, ties);
  const pairs = cheapestPairs(
    mixed.filter(sitter => sitter !== third),
    ties,
    random,
  );
  return { pairs, third };
}

/** The third of a group of three: of the largest side, so that no pair loses its other side, and whoever met fewest. */
function thirdOne(people: readonly Sitter[], { met }: Ties): Sitter | null {
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
function cheapestPairs(people: readonly Sitter[], ties: Ties, random: RandomBytes): Two[] {
  const half = people.length / 2;
  const [largest = []] = bySide(people);
  // Half of the table apart, people of one side face each other only where that side is more than half of the room.
  const row = bySide(people).flat();
  let pairs = matched(row.slice(0, half), row.slice(half), ties);
  const atLeast = Math.max(0, largest.length - half) * SAME_SIDE;
  let patience = PATIENCE;
  for (let trial = 0; trial < MOST_TRIALS && patience > 0 && costOf(pairs, ties) > atLeast; trial += 1) {
    const turned = pairs.map(([one, other]): Two => ((random(1)[0] ?? 0) % 2 ? [other, one] : [one, other]));
    const better = matched(
      turned.map(([one]) => one),
      turned.map(([, other]) => other),
      ties,
    );
    patience = costOf(better, ties) < costOf(pairs, ties) ? PATIENCE : patience - 1;
    pairs = better;
  }
  return pairs;
}

function matched(left: readonly Sitter[], right: readonly Sitter[], ties: Ties): Two[] {
  const columns = assign(left.map(one => right.map(other => cost(one, other, ties))));
  return left.map((one, index): Two => [one, right[columns[index] ?? 0] ?? one]);
}

/** Squared, so that two pairs meet a second time rather than one a third time. */
function cost(one: Sitter, other: Sitter, ties: Ties): number {
  const meetings = ties.met(one.id, other.id) ** 2;
  const apart = isPair(ties.apart, one.id, other.id) ? 1 : 0;
  return (one.side === other.side ? SAME_SIDE : 0) + meetings * MEETING + apart;
}

function costOf(pairs: readonly Two[], ties: Ties): number {
  return pairs.reduce((sum, [one, other]) => sum + cost(one, other, ties), 0);
}
