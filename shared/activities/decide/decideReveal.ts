import { type CastBallot, shuffled } from '#shared/activities/activity.ts';
import type { RandomBytes } from '#shared/ids.ts';
import type { StepRun } from '#shared/workshop/steps/stepRun.ts';
import type { DecideConfig, DecideRule } from './decideConfig.ts';
import { CONCERN_LEVELS, levelsOf } from './decideLevels.ts';
import { neededVoices } from './decideRule.ts';
import {
  type Check,
  checkedRecord,
  keepCheck,
  keepProposal,
  keepRemarks,
  proposalState,
  type Remark,
  ruleOf,
} from './decideState.ts';

/** What one person gave, as the schema of ballots let it in. */
export interface Voice {
  level: number;
  remark: string;
  signed: boolean;
}

/** Total: a ballot of another proposal or another wording is none. */
export function voiceOf(data: Record<string, unknown>, record: string, version: number): Voice | null {
  const { proposal, level, remark, signed } = data;
  return proposal === record && data.version === version && typeof level === 'number'
    ? { level, remark: typeof remark === 'string' ? remark.trim() : '', signed: signed === true }
    : null;
}

/**
 * The check that runs becomes counts and shuffled remarks. Ballots stay until something is stamped or checked anew,
 * so that a facilitator knows whom to ask; what is kept of them here has no person in it but those who signed.
 */
export function revealRunning(run: StepRun<DecideConfig>): void {
  const record = checkedRecord(run);
  const state = record === null ? null : proposalState(run, record);
  if (record === null || state?.stage !== 'check') {
    return;
  }
  const cast = run.ballots().flatMap(ballot => {
    const voice = voiceOf(ballot.data, record, state.version);
    return voice === null ? [] : [{ ...ballot, voice }];
  });
  const number = state.checks + 1;
  keepCheck(run, record, number, countVoices(run, cast, state.version));
  const remarks = gatherRemarks(cast, `c${number}`, run.config.named, run.random);
  keepRemarks(run, record, number, remarks);
  keepProposal(run, record, {
    stage: 'shown',
    checks: number,
    concern: remarks.find(({ status }) => status === 'open')?.id ?? null,
  });
}

type Counted = CastBallot & { voice: Voice };

function countVoices(run: StepRun<DecideConfig>, cast: readonly Counted[], version: number): Check {
  const rule: DecideRule = ruleOf(run) ?? run.config.rule;
  const counts: Record<string, number> = {};
  for (const level of levelsOf(run.config)) {
    counts[level] = cast.filter(({ voice }) => voice.level === level).length;
  }
  const sides = run.words.sides.map(({ id }) => id);
  const of = (side: string) => cast.filter(ballot => ballot.side === side);
  const short = sides.filter(side => {
    const present = Math.max(run.peopleHere.get(side) ?? 0, of(side).length);
    return of(side).length < neededVoices(rule, present);
  });
  const here = [...run.peopleHere.values()].reduce((sum, count) => sum + count, 0);
  return {
    v: 1,
    version,
    at: run.now,
    counts,
    voters: cast.length,
    present: Math.max(here, cast.length),
    sides,
    fives: sides.filter(side => of(side).some(({ voice }) => voice.level === 5)),
    short,
  };
}

/**
 * Remarks in an order nobody can read back, concerns first and of these the lowest level. The same words of several
 * people are one remark with their number.
 */
export function gatherRemarks(
  cast: readonly Counted[],
  prefix: string,
  named: boolean,
  random: RandomBytes,
): Remark[] {
  const written = shuffled(
    cast.filter(({ voice }) => voice.remark !== ''),
    random,
  ).sort((left, right) => rank(left.voice) - rank(right.voice));
  const remarks = new Map<string, Remark>();
  for (const { person, voice } of written) {
    const concern = CONCERN_LEVELS.has(voice.level);
    const key = `${concern} ${voice.remark.toLocaleLowerCase().replace(/\s+/g, ' ')}`;
    const known = remarks.get(key);
    const by = named && voice.signed ? [person] : [];
    if (known === undefined) {
      const id = `${prefix}.${remarks.size + 1}`;
      const status = concern ? 'open' : 'remark';
      remarks.set(key, { id, text: voice.remark, times: 1, by, status, hidden: false });
    } else {
      known.times += 1;
      known.by = [...known.by, ...by].sort();
    }
  }
  return [...remarks.values()];
}

/** Concerns by their level, everything else after them. */
function rank({ level }: Voice): number {
  return CONCERN_LEVELS.has(level) ? level : 9;
}
