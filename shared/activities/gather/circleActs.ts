import * as z from 'zod/mini';
import type { Doer } from '#shared/activities/activity.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { makeRandomId, RECORD_ID } from '#shared/ids.ts';
import type { RunRecord } from '#shared/workshop/steps/stepRun.ts';
import { CIRCLE, isAlive, MOST_NEAR, readCircle, standingOf } from './circle.ts';
import { type CircleEntry, cellSchema, circleSchema } from './circleEntry.ts';
import { joiningActs, runJoining } from './circleMerge.ts';
import { publishCircle } from './circleRows.ts';
import {
  type At,
  allCircles,
  type GatherRun,
  hasRoom,
  isCellTaken,
  isFrozen,
  isGone,
  keep,
  MOST_CIRCLES,
  mayCall,
  refuseMember,
} from './circleRun.ts';
import type { GatherConfig } from './gatherConfig.ts';

const recordId = z.string().check(z.regex(RECORD_ID));

export function actSchema(config: GatherConfig) {
  return z.discriminatedUnion('act', [
    /** Comes in, or says yes to whoever asked. */
    z.strictObject({ act: z.literal('join') }),
    /** Leaves, or says no. */
    z.strictObject({ act: z.literal('leave') }),
    /** Offers to call the circle together, and comes in by that. */
    z.strictObject({ act: z.literal('convene') }),
    /** Gives that back and stays. */
    z.strictObject({ act: z.literal('resign') }),
    /** Somebody who is away, or has not chosen: they answer for themselves. */
    z.strictObject({ act: z.literal('invite'), person: z.string().check(z.maxLength(40)) }),
    z.strictObject({ act: z.literal('edit'), data: circleSchema(config) }),
    z.strictObject({ act: z.literal('status'), status: z.enum(['open', 'asleep', 'closed']) }),
    cellSchema(config),
    /** Facilitators recommend similar topics to an idea that waits alone. */
    z.strictObject({ act: z.literal('suggest'), near: z.array(recordId).check(z.maxLength(MOST_NEAR)) }),
    ...joiningActs,
  ]);
}
type Act = z.infer<ReturnType<typeof actSchema>>;

/** What somebody does to one circle, on their own phone or said aloud to a facilitator. */
export function runCircleAct(run: GatherRun, record: RunRecord, doer: Doer, act: Act): ErrorCode | null {
  if (record.row.kind !== CIRCLE) {
    return 'no-such-entry';
  }
  if (isFrozen(run) && !doer.leads) {
    return 'circles-frozen';
  }
  const circle = readCircle(record.row);
  const at: At = { run, record, circle, doer };
  switch (act.act) {
    case 'join':
      return join(at);
    case 'leave':
      return leave(at);
    case 'convene':
      return convene(at);
    case 'resign':
      return resign(at);
    case 'invite':
      return invite(at, act.person);
    case 'edit':
      return edit(at, act.data);
    case 'status':
      return mayCall(at) ? setStatus(at, act.status) : 'only-convenor';
    case 'cell':
      return takeCell(at, act.slot, act.spot);
    case 'suggest':
      return suggest(at, act.near);
    default:
      return runJoining(at, act);
  }
}

function join(at: At): ErrorCode | null {
  const { run, record, circle, doer } = at;
  const { person } = doer;
  if (person === null) {
    return 'not-allowed';
  }
  if (standingOf(circle, person) === 'in') {
    return null;
  }
  const unfit = refuseMember(run, circle, person);
  return unfit ?? keep(run, record, { ...circle, members: withMember(at, person) });
}

/** Whoever was asked becomes one of them; everybody else comes last. */
function withMember({ run, circle }: At, person: string) {
  return [
    ...circle.members.filter(({ by }) => by !== person),
    { by: person, side: run.sideOf(person) ?? '', at: run.now },
  ];
}

function leave({ run, record, circle, doer: { person } }: At): ErrorCode | null {
  if (person === null || standingOf(circle, person) === null) {
    return 'bad-request';
  }
  if (circle.status === 'merged') {
    return 'circle-over';
  }
  return keep(run, record, {
    ...circle,
    members: circle.members.filter(({ by }) => by !== person),
    convenor: circle.convenor === person ? '' : circle.convenor,
  });
}

function convene(at: At): ErrorCode | null {
  const { run, record, circle, doer } = at;
  const { person } = doer;
  if (person === null) {
    return 'not-allowed';
  }
  if (circle.convenor === person) {
    return null;
  }
  if (!isAlive(circle)) {
    return 'circle-over';
  }
  if (circle.convenor !== '' && !isGone(run, circle.convenor)) {
    return 'has-convenor';
  }
  const isIn = standingOf(circle, person) === 'in';
  const unfit = isIn ? null : refuseMember(run, circle, person);
  return (
    unfit ??
    keep(run, record, {
      ...circle,
      members: isIn ? circle.members : withMember(at, person),
      convenor: person,
    })
  );
}

function resign({ run, record, circle, doer }: At): ErrorCode | null {
  if (circle.convenor === '' || (circle.convenor !== doer.person && !(doer.leads && doer.person === null))) {
    return 'only-convenor';
  }
  return keep(run, record, { ...circle, convenor: '' });
}

function invite(at: At, person: string): ErrorCode | null {
  const { run, record, circle } = at;
  if (!mayCall(at)) {
    return 'only-convenor';
  }
  const side = run.sideOf(person);
  if (side === null) {
    return 'no-such-person';
  }
  if (!isAlive(circle)) {
    return 'circle-over';
  }
  if (standingOf(circle, person) !== null) {
    return null;
  }
  return hasRoom(circle)
    ? keep(run, record, { ...circle, members: [...circle.members, { by: person, side, at: 0 }] })
    : 'circle-full';
}

/** A name that hurts, a better word: whoever calls them together writes it anew, or a facilitator. */
function edit(at: At, { text, kind, area }: CircleEntry): ErrorCode | null {
  const { run, record, circle } = at;
  return mayCall(at)
    ? keep(run, record, { ...circle, text, kind: kind ?? circle.kind, area: area ?? circle.area })
    : 'only-convenor';
}

function setStatus({ run, record, circle }: At, status: 'open' | 'asleep' | 'closed'): ErrorCode | null {
  if (circle.status === 'merged') {
    return 'circle-over';
  }
  const over = status === 'closed';
  return keep(run, record, {
    ...circle,
    status,
    ...(over ? { asks: '', near: [], slot: '', spot: '' } : {}),
  });
}

function takeCell(at: At, slot: string, spot: string): ErrorCode | null {
  const { run, record, circle } = at;
  if (!mayCall(at)) {
    return 'only-convenor';
  }
  if (run.config.grid === null || (slot === '') !== (spot === '')) {
    return 'not-allowed';
  }
  if (!isAlive(circle)) {
    return 'circle-over';
  }
  return slot !== '' && isCellTaken(run, slot, spot, circle.id)
    ? 'cell-taken'
    : keep(run, record, { ...circle, slot, spot });
}

function suggest({ run, record, circle, doer }: At, near: readonly string[]): ErrorCode | null {
  if (!doer.leads) {
    return 'not-allowed';
  }
  const circles = allCircles(run);
  const known = near.every(id => {
    const other = circles.get(id)?.circle;
    return other !== undefined && id !== circle.id && isAlive(other);
  });
  return known ? keep(run, record, { ...circle, near: [...new Set(near)] }) : 'no-such-entry';
}

/** Why a topic is not taken: it is frozen, full, its cell is somebody else's, or whoever sends it no longer calls. */
export function refuseCircle(
  run: GatherRun,
  data: CircleEntry,
  { author, entry }: { author: string | null; entry: string },
): ErrorCode | null {
  if (isFrozen(run)) {
    return 'circles-frozen';
  }
  const known = allCircles(run).get(entry)?.circle;
  if (known === undefined && !run.config.propose) {
    return 'not-allowed';
  }
  if (known === undefined && run.records().size >= MOST_CIRCLES) {
    return 'too-many-entries';
  }
  const { slot = '', spot = '' } = data;
  if ((slot === '') !== (spot === '')) {
    return 'bad-request';
  }
  if (slot !== '' && isCellTaken(run, slot, spot, entry)) {
    return 'cell-taken';
  }
  if (known !== undefined) {
    return known.convenor === author ? null : 'only-convenor';
  }
  const begun = { ...readCircle({ id: entry, kind: CIRCLE, text: data.text, group: null }) };
  return author === null ? null : refuseMember(run, begun, author);
}

/** Its author takes a topic back only as long as nobody else has come to it. */
export function refuseTakingBack(run: GatherRun, record: RunRecord): ErrorCode | null {
  const { members } = readCircle(record.row);
  return members.some(({ by, at }) => at > 0 && by !== record.by && !isGone(run, by)) ? 'not-allowed' : null;
}

export function directSchema() {
  return z.discriminatedUnion('act', [
    z.strictObject({ act: z.literal('add'), data: z.record(z.string(), z.unknown()) }),
    /** From now on it stays as it is, until it is thawed. */
    z.strictObject({ act: z.literal('freeze'), on: z.boolean() }),
  ]);
}
type Directed = z.infer<ReturnType<typeof directSchema>>;

export function runDirect(run: GatherRun, directed: Directed): ErrorCode | null {
  if (directed.act === 'freeze') {
    run.set('frozen', { v: 1, on: directed.on });
    return null;
  }
  const parsed = z.safeParse(circleSchema(run.config), directed.data);
  if (!parsed.success) {
    const code = parsed.error.issues.map(({ message }) => message).find(message => WORD_CODES.has(message));
    return (code as ErrorCode | undefined) ?? 'bad-request';
  }
  if (run.records().size >= MOST_CIRCLES) {
    return 'too-many-entries';
  }
  const { slot = '', spot = '' } = parsed.data;
  if (slot !== '' && isCellTaken(run, slot, spot, '')) {
    return 'cell-taken';
  }
  const id = `c.${makeRandomId(run.random)}`;
  const entry = { by: null, side: null, at: run.now, data: parsed.data };
  run.put(publishCircle({ id, entry: entry as never }, run.config));
  return null;
}

const WORD_CODES: ReadonlySet<string> = new Set<ErrorCode>(['text-empty', 'text-too-long']);
