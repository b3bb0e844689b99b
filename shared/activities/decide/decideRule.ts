import type { DecideRule } from './decideConfig.ts';
import type { Check, OutcomeWord } from './decideState.ts';

/** Why a rule does not hold, or what a facilitator should notice; the console has a sentence for each. */
export type Reason =
  /** Nothing was checked yet, or the sentence changed since. */
  | 'unchecked'
  /** Somebody is still at the rule's lowest level or below. */
  | 'lowest'
  /** A side has nobody who carries it. */
  | 'fives'
  /** Too few voices of a side. */
  | 'quorum'
  /** One person, or nobody: a trial run of the method. */
  | 'alone'
  /** Everybody could live with it and nobody carries it. */
  | 'threes';

export interface Verdict {
  /** What the rule makes of the levels; null: it decides nothing, people talk on. */
  word: OutcomeWord | null;
  reasons: Reason[];
}

/**
 * What the rule says of a check. A person stamps it; the rule only proposes, and no majority is in it: a single
 * concern outweighs any number of fives, so the smaller side is never outvoted.
 */
export function verdictOf(rule: DecideRule, check: Check | null, version: number, remarks: number): Verdict {
  if (check === null || check.version !== version) {
    return { word: null, reasons: ['unchecked'] };
  }
  const reasons: Reason[] = [];
  if (levelsUpTo(rule.lowest).some(level => countAt(check, level) > 0)) {
    reasons.push('lowest');
  }
  if (check.voters > 0 && countAt(check, 3) === check.voters) {
    reasons.push('threes');
  }
  // A side that has too few voices has not spoken yet: what it lacks is not a five.
  const heard = check.sides.filter(side => !check.short.includes(side));
  if (rule.fives === 'each-side' && heard.some(side => !check.fives.includes(side))) {
    reasons.push('fives');
  }
  if (check.short.length > 0) {
    reasons.push('quorum');
  }
  if (check.voters <= 1) {
    return { word: 'draft', reasons: ['alone', ...reasons] };
  }
  if (reasons.includes('lowest') || reasons.includes('fives')) {
    return { word: null, reasons };
  }
  if (check.short.length > 0) {
    return { word: 'toConfirm', reasons };
  }
  return { word: remarks > 0 ? 'remarks' : 'accepted', reasons };
}

/** Whether a person may stamp this word. Agreement only where the rule holds; to put aside or to try is always open. */
export function mayStamp(word: OutcomeWord, verdict: Verdict): boolean {
  if (word === 'accepted') {
    return verdict.word === 'accepted';
  }
  if (word === 'remarks') {
    return verdict.word === 'accepted' || verdict.word === 'remarks';
  }
  if (word === 'toConfirm') {
    return verdict.word === 'toConfirm';
  }
  return true;
}

/** Votes a side needs: its share of those present, and always one. */
export function neededVoices(rule: DecideRule, present: number): number {
  return Math.max(1, Math.ceil(rule.quorum * present));
}

export function countAt(check: Pick<Check, 'counts'>, level: number): number {
  const count = Object.hasOwn(check.counts, String(level)) ? check.counts[String(level)] : 0;
  return typeof count === 'number' && Number.isFinite(count) ? Math.max(0, count) : 0;
}

function levelsUpTo(lowest: number): number[] {
  return Array.from({ length: lowest }, (_, index) => index + 1);
}
