import type { ActivityTable } from '#shared/activities/activities.ts';
import type { Change } from '../change.ts';
import type { Command } from '../commands.ts';
import { personOf, planStepOf, stepStateOf, workshopOf } from '../lookUp.ts';
import { type PaperSet, read, type State } from '../state.ts';
import { activityOfStep, attributionOf, isKeyed } from '../steps/stepFacts.ts';
import { type Context, DONE, type Handled, refused } from '../transition.ts';
import { hashKey } from './entryPlace.ts';

/** Printed cards of one step: what a typed code finds, and how many entries came from it. */

/** Of one step; as many as a workshop has people. */
const MOST_SETS = 400;

/** The code itself is on paper alone; half of the hash is enough to find it again. */
const HASH_LENGTH = 32;

/** What was printed under this code; undefined: nothing. */
export function paperSetOf(state: State, step: string, code: string): PaperSet | undefined {
  return read<PaperSet>(state.get(paperKey(state, step, code)));
}

/** What a printed card may tell of its author now, for the console; nothing here: who it is. */
export function onPaper(
  state: State,
  step: string,
  activities: ActivityTable,
): { paper?: 'side' | 'nothing' } {
  const plan = planStepOf(state, step);
  const secret = (plan && activityOfStep(plan, activities)?.secret) ?? [];
  const attribution = attributionOf(state, step, activities);
  const erased = attribution === 'unsigned' && stepStateOf(state, step)?.status === 'closed';
  if (secret.length > 0 || attribution === 'anonymous' || erased) {
    return { paper: 'nothing' };
  }
  return isKeyed(attribution) ? { paper: 'side' } : {};
}

/** Codes that are about to be printed. None of them is kept, only what they hash to. */
export function decidePaper(
  change: Change,
  { step, cards }: Extract<Command, { type: 'paper:print' }>,
  context: Context,
): Handled {
  if (change.count(`paper/${step}`) + cards.length > MOST_SETS) {
    return refused('too-many-codes');
  }
  // Where no author is stored no code leads to one either.
  const holders = onPaper(change, step, context.activities).paper === undefined;
  for (const { code, person } of cards) {
    if (person !== null && !holders) {
      return refused('not-allowed');
    }
    if (person !== null && personOf(change, person)?.status !== 'here') {
      return refused('no-such-person');
    }
    if (paperSetOf(change, step, code) !== undefined) {
      return refused('code-taken');
    }
    change.set(paperKey(change, step, code), {
      v: 1,
      person,
      side: null,
      round: 0,
      wrote: {},
    } satisfies PaperSet);
  }
  return DONE;
}

/** Where on a card something stands. */
interface PaperPlace {
  kind: string;
  column: string;
}

/** How many entries of a card were typed in this round of its step. */
export function writtenOn(set: PaperSet, round: number): number {
  return countOf(set, round, () => true);
}

/** Whether a card holds as many entries as it may: of this kind, or in this column. */
export function isPaperFull(
  set: PaperSet,
  round: number,
  { kind, column }: PaperPlace,
  most: { kind: number; column: number | null },
): boolean {
  const ofKind = countOf(set, round, place => place.startsWith(`${kind}/`));
  const inColumn = countOf(set, round, place => place === `${kind}/${column}`);
  return ofKind >= most.kind || (most.column !== null && inColumn >= most.column);
}

function countOf(set: PaperSet, round: number, counts: (place: string) => boolean): number {
  const places = set.round === round ? Object.entries(set.wrote) : [];
  return places.reduce((sum, [place, count]) => sum + (counts(place) ? count : 0), 0);
}

/** One more entry of this card. `side`: as it was ticked on it. */
export function countOnPaper(
  change: Change,
  at: { step: string; code: string; round: number; side: string | null },
  { kind, column }: PaperPlace,
): void {
  const set = paperSetOf(change, at.step, at.code);
  if (set === undefined) {
    return;
  }
  const wrote = set.round === at.round ? set.wrote : {};
  const place = `${kind}/${column}`;
  change.set(paperKey(change, at.step, at.code), {
    ...set,
    side: at.side,
    round: at.round,
    wrote: { ...wrote, [place]: (wrote[place] ?? 0) + 1 },
  });
}

/** The step stores no authors from now on: no code leads to a person, nor to a side any more. */
export function forgetHolders(change: Change, step: string): boolean {
  let forgot = false;
  for (const [hash, value] of [...change.list(`paper/${step}`)]) {
    const set = value as PaperSet;
    if (set.person !== null || set.side !== null) {
      change.set(`paper/${step}/${hash}`, { ...set, person: null, side: null });
      forgot = true;
    }
  }
  return forgot;
}

/** Two people turn out to be one: cards of either are that one's. */
export function mergeHolders(change: Change, id: string, into: string): void {
  for (const [step] of [...change.list('plan')]) {
    for (const [hash, value] of [...change.list(`paper/${step}`)]) {
      const set = value as PaperSet;
      if (set.person === id) {
        change.set(`paper/${step}/${hash}`, { ...set, person: into });
      }
    }
  }
}

/** Where the state keeps what was printed under a code. */
export function paperKey(state: State, step: string, code: string): string {
  const hash = hashKey(`${workshopOf(state)?.id} ${step} ${code}`);
  return `paper/${step}/${hash.slice(0, HASH_LENGTH)}`;
}
