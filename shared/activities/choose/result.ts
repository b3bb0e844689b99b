import type { CastBallot } from '#shared/activities/activity.ts';
import { dotsOf, field, isCount } from './ballot.ts';

/** Whether an option has dots from every side; how many from which is said nowhere. */
export type Balance = 'all' | 'some';

export interface OptionTotal {
  id: string;
  dots: number;
  people: number;
  /** Null where a side has too few voters to say it. */
  balance: Balance | null;
}

/** What a vote leaves, `result/<step>/<round>`: totals, and no trace of who gave what. */
export interface ChooseResult {
  round: number;
  /** Ballots given, and people who could give one. */
  cast: number;
  of: number;
  /** Too few to show totals: they would tell single ballots. */
  few: boolean;
  /** Somebody tries it out alone. */
  rehearsal: boolean;
  /** Options with dots only, those with most first. */
  options: OptionTotal[];
}

/**
 * From how many ballots totals are shown. Answers about oneself are shown from five (reference, 2.3); dots are about
 * options, the method means them for six people, and turnout is seldom full. With two ballots each person could
 * subtract their own and read the other's; from three on nobody can without the help of a second.
 */
export const FEWEST_BALLOTS = 3;
/** Voters of each side from which it is said whether an option has dots of every side (method, mik.2.08). */
export const FEWEST_OF_SIDE = 3;

interface Vote {
  round: number;
  /** People who could vote. */
  voters: number;
  /** Ids of options that can be chosen now. */
  options: ReadonlySet<string>;
  /** Sides at the table. */
  sides: readonly string[];
  /** Whether balance is asked for. */
  balance: boolean;
}

/** Counts a vote. Dots on options that were set aside meanwhile count for nothing. */
export function countVote(ballots: readonly CastBallot[], vote: Vote): ChooseResult {
  const cast = ballots.length;
  const of = Math.max(cast, vote.voters);
  const rehearsal = cast === 1 && of === 1;
  const few = cast < FEWEST_BALLOTS && !rehearsal;
  const base = { round: vote.round, cast, of, few, rehearsal };
  return few ? { ...base, options: [] } : { ...base, options: totalsOf(ballots, vote) };
}

function totalsOf(ballots: readonly CastBallot[], vote: Vote): OptionTotal[] {
  const totals = new Map<string, { dots: number; people: number; sides: Set<string> }>();
  for (const { side, data } of ballots) {
    for (const [option, dots] of dotsOf(data)) {
      if (vote.options.has(option)) {
        const total = totals.get(option) ?? { dots: 0, people: 0, sides: new Set() };
        total.sides.add(side);
        totals.set(option, { ...total, dots: total.dots + dots, people: total.people + 1 });
      }
    }
  }
  const sides = sidesOf(ballots, vote.sides);
  const said = vote.balance && sides.size > 1 && [...sides.values()].every(count => count >= FEWEST_OF_SIDE);
  return [...totals]
    .map(([id, { dots, people, sides: given }]): OptionTotal => {
      const balance = given.size === sides.size ? 'all' : 'some';
      return { id, dots, people, balance: said ? balance : null };
    })
    .sort((left, right) => right.dots - left.dots || (left.id < right.id ? -1 : 1));
}

/** Voters by side, of every side at the table. */
function sidesOf(ballots: readonly CastBallot[], here: readonly string[]): Map<string, number> {
  const voters = new Map(here.map(side => [side, 0]));
  for (const { side } of ballots) {
    voters.set(side, (voters.get(side) ?? 0) + 1);
  }
  return voters;
}

/** A kept result. Total: null for anything else. */
export function readResult(value: unknown): ChooseResult | null {
  const [round, cast, of] = ['round', 'cast', 'of'].map(name => field(value, name));
  const options = field(value, 'options');
  if (!isCount(round) || !isCount(cast) || !isCount(of) || !Array.isArray(options)) {
    return null;
  }
  return {
    round,
    cast,
    of,
    few: field(value, 'few') !== false,
    rehearsal: field(value, 'rehearsal') === true,
    options: options.flatMap(readTotal),
  };
}

function readTotal(value: unknown): OptionTotal[] {
  const [id, dots, people, balance] = ['id', 'dots', 'people', 'balance'].map(name => field(value, name));
  return typeof id === 'string' && isCount(dots) && isCount(people)
    ? [{ id, dots, people, balance: balance === 'all' || balance === 'some' ? balance : null }]
    : [];
}

/** The result that counts: the last one somebody voted in; an empty round takes nothing away from it. */
export function standing(results: readonly unknown[]): ChooseResult | null {
  const known = results.flatMap(value => readResult(value) ?? []);
  return known.findLast(({ cast }) => cast > 0) ?? known.at(-1) ?? null;
}
