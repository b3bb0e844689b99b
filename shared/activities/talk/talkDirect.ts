import * as z from 'zod/mini';
import { words } from '#shared/activities/words.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { makeRandomId } from '#shared/ids.ts';
import { seatingOf } from '#shared/workshop/groups/seating.ts';
import type { RunValue } from '#shared/workshop/state.ts';
import type { StepRun } from '#shared/workshop/steps/stepRun.ts';
import { questionAt } from './ladder.ts';
import type { TalkConfig } from './talkConfig.ts';
import { inTurn, type Round, turnOf } from './turns.ts';

/** Longest voice as it comes; the step's own length is asked for when it is known. */
const MOST_CHARACTERS = 400;

export const talkActSchema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('voice'), text: words(MOST_CHARACTERS) }),
  z.strictObject({ act: z.literal('start') }),
  /** `person`: who speaks as the presser saw it, so that two presses on two devices move the turn once. */
  z.strictObject({ act: z.literal('next'), person: z.string() }),
  z.strictObject({ act: z.literal('stop') }),
]);
export type TalkAct = z.infer<typeof talkActSchema>;

/** Key of the round in the step's memory. */
const ROUND = 'turns';

const roundSchema = z.object({
  v: z.literal(1),
  order: z.array(z.string()),
  sides: z.array(z.string()),
  phase: z.int(),
  at: z.int(),
  since: z.number(),
  seconds: z.number(),
});

/** The round that runs; null where there is none, or what is kept is none. */
export function readRound(run: ReadonlyMap<string, RunValue>): Round | null {
  return asRound(run.get(ROUND));
}

function asRound(value: RunValue | undefined): Round | null {
  const parsed = z.safeParse(roundSchema, value);
  return parsed.success && parsed.data.at >= 0 ? parsed.data : null;
}

export function directTalk(run: StepRun<TalkConfig>, act: TalkAct): ErrorCode | null {
  if (act.act === 'stop') {
    run.remove(ROUND);
    return null;
  }
  if (!allTogether(run)) {
    return 'not-allowed';
  }
  switch (act.act) {
    case 'voice':
      return addVoice(run, act.text);
    case 'start':
      return start(run);
    case 'next':
      return next(run, act.person);
  }
}

/** Voices and turns are for the whole room: not while people sit in groups, and not where it would be hidden. */
function allTogether({ phase }: StepRun<TalkConfig>): boolean {
  return phase.visibility === 'all' && seatingOf(phase) === null;
}

/** A voice from the room: nobody's name is asked, it counts for no side. */
function addVoice(run: StepRun<TalkConfig>, text: string): ErrorCode | null {
  const { voices, length } = run.config;
  const taken = [...run.records().values()].filter(({ row }) => row.kind === 'voice').length;
  if (taken >= voices) {
    return voices === 0 ? 'not-allowed' : 'voices-are-full';
  }
  if ([...text].length > length) {
    return 'text-too-long';
  }
  run.put({
    id: makeRandomId(run.random),
    kind: 'voice',
    text,
    group: null,
    place: String(questionAt(run.config, run.state.phase)),
    weight: 0,
    data: {},
  });
  return null;
}

function start(run: StepRun<TalkConfig>): ErrorCode | null {
  const { turns } = run.config;
  if (turns === undefined) {
    return 'not-allowed';
  }
  const people = inTurn(run.present);
  if (people.length === 0) {
    return 'no-such-person';
  }
  run.set(ROUND, {
    v: 1,
    order: people.map(({ id }) => id),
    sides: people.map(({ side }) => side),
    phase: run.state.phase,
    at: 0,
    since: run.now,
    seconds: turns.seconds,
  });
  return null;
}

/** The next one speaks; after the last one the round is over. */
function next(run: StepRun<TalkConfig>, person: string): ErrorCode | null {
  const round = asRound(run.get(ROUND));
  if (round === null) {
    return 'not-allowed';
  }
  const { now, next: following } = turnOf(round, run.ready);
  if (now === null) {
    run.remove(ROUND);
    return null;
  }
  if (round.order[now] === person) {
    run.set(ROUND, { v: 1, ...round, at: following ?? round.order.length, since: run.now });
  }
  return null;
}
