import * as z from 'zod/mini';
import { words } from '#shared/activities/words.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { CLIENT_ID, makeRandomId, RECORD_ID } from '#shared/ids.ts';
import type { StepRun } from '#shared/workshop/steps/stepRun.ts';
import type { ChooseConfig } from './chooseConfig.ts';
import { lateKey, lateOptions } from './lateOptions.ts';
import { readMarks } from './ranking.ts';

/** Most characters of an option a facilitator adds. */
export const OPTION_LENGTH = 140;
/** More than anybody can choose from; also what a result has room for. */
export const MOST_OPTIONS = 120;
const MOST_LATE = 60;

const text = words(OPTION_LENGTH);
const late = z.string().check(z.regex(CLIENT_ID));
const option = z.string().check(z.regex(RECORD_ID));

/** What facilitators do in this step beside merging and setting aside. */
export const actsSchema = z.discriminatedUnion('act', [
  /** Another option, before the vote; `late`: one of those that came too late for the last round. */
  z.strictObject({ act: z.literal('add'), text, late: z.optional(late) }),
  /** An idea that came too late. */
  z.strictObject({ act: z.literal('later'), text }),
  z.strictObject({ act: z.literal('drop'), late }),
  /** What was talked over: this one goes on, or waits; null: as the dots say. */
  z.strictObject({ act: z.literal('go'), option, on: z.nullable(z.boolean()) }),
  /** Ballots given so far count for nothing, e.g. because two options turned out to be one. */
  z.strictObject({ act: z.literal('again') }),
]);
type Act = z.infer<typeof actsSchema>;

export function direct(run: StepRun<ChooseConfig>, act: Act): ErrorCode | null {
  switch (act.act) {
    case 'add':
      return add(run, act.text, act.late ?? null);
    case 'later':
      return later(run, act.text);
    case 'drop':
      return drop(run, act.late);
    case 'go':
      return go(run, act.option, act.on);
    case 'again':
      run.forgetBallots();
      return null;
  }
}

/** Whether options may still come: nobody votes yet, and there is no result of this round they would be missing in. */
function isAhead(run: StepRun<ChooseConfig>): boolean {
  const voting = run.phase.write && run.phase.visibility !== 'all';
  return !voting && run.ballots().length === 0 && !isRevealed(run);
}

function isRevealed(run: StepRun<ChooseConfig>): boolean {
  return run.get(REVEALED)?.round === run.state.round;
}

const REVEALED = 'revealed';

/** Remembers that the room has seen the totals of this round, and which round's result goes on. */
export function noteReveal(run: StepRun<ChooseConfig>, cast: number): void {
  const { round } = run.state;
  run.set(REVEALED, { v: 1, round, voted: cast > 0 ? round : (run.get(REVEALED)?.voted ?? null) });
}

/** The round that talk is about: the last one somebody voted in, as `standing` has it. */
function standingRound(run: StepRun<ChooseConfig>): number {
  const voted = run.get(REVEALED)?.voted;
  return typeof voted === 'number' ? voted : run.state.round;
}

function add(run: StepRun<ChooseConfig>, words: string, late: string | null): ErrorCode | null {
  if (!isAhead(run)) {
    return 'votes-are-in';
  }
  if (run.records().size >= MOST_OPTIONS) {
    return 'too-many-entries';
  }
  run.put({ id: `n.${makeRandomId(run.random)}`, kind: 'option', text: words, group: null });
  if (late !== null) {
    run.remove(lateKey(late));
  }
  return null;
}

function later(run: StepRun<ChooseConfig>, words: string): ErrorCode | null {
  if (lateOptions(run.keys()).length >= MOST_LATE) {
    return 'too-many-entries';
  }
  run.set(lateKey(makeRandomId(run.random)), { v: 1, text: words });
  return null;
}

function drop(run: StepRun<ChooseConfig>, late: string): ErrorCode | null {
  if (run.get(lateKey(late)) === undefined) {
    return 'no-such-entry';
  }
  run.remove(lateKey(late));
  return null;
}

function go(run: StepRun<ChooseConfig>, option: string, on: boolean | null): ErrorCode | null {
  if (!isRevealed(run)) {
    return 'vote-under-way';
  }
  if (!run.records().has(option)) {
    return 'no-such-entry';
  }
  const round = standingRound(run);
  const { [option]: _before, ...others } = readMarks(run.get('go'), round);
  run.set('go', { v: 1, round, marks: on === null ? others : { ...others, [option]: on } });
  return null;
}
