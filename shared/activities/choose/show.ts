import type { Onlooker, Seen } from '#shared/activities/activity.ts';
import type { ChooseConfig } from './chooseConfig.ts';
import { type LateOption, lateOptions } from './lateOptions.ts';
import { type GoMarks, readMarks } from './ranking.ts';
import { type ChooseResult, readResult, standing } from './result.ts';

/** What is shown of a vote beside its options (part `results`, `run`). */
export interface ChooseShown {
  /** Ballots given so far, and people who may give one. */
  cast: number;
  voters: number;
  round: number;
  /** What talk said after the reveal. */
  marks: GoMarks;
  late: LateOption[];
  /** The round whose result goes on, where this one was closed empty; null: none or this one. */
  stands: ChooseResult | null;
  /** Facilitators only: who has given a ballot, never what is in it. */
  who: string[];
  /** Facilitators only: results of earlier rounds. */
  earlier: ChooseResult[];
}

export function show(seen: Seen<ChooseConfig>, onlooker: Onlooker): ChooseShown {
  const leads = onlooker === 'facilitators';
  const results = seen.results.flatMap(value => readResult(value) ?? []);
  const present = results.find(({ round }) => round === seen.round);
  const stands = present === undefined ? null : standing(seen.results);
  return {
    cast: seen.ballots.length,
    voters: Math.max(seen.ballots.length, seen.voters),
    round: seen.round,
    marks: stands === null ? {} : readMarks(seen.run.get('go'), stands.round),
    late: lateOptions(seen.run),
    stands: stands === null || stands.round === seen.round ? null : stands,
    who: leads ? seen.ballots.map(({ person }) => person).sort() : [],
    earlier: leads ? results.filter(({ round }) => round < seen.round) : [],
  };
}
