import * as z from 'zod/mini';
import { words } from '#shared/activities/words.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { makeRandomId, RECORD_ID } from '#shared/ids.ts';
import { keyOf, together } from '#shared/workshop/entries/sources.ts';
import type { Source } from '#shared/workshop/state.ts';
import type { RunRecord } from '#shared/workshop/steps/stepRun.ts';
import {
  type Circle,
  isAlive,
  type Member,
  MOST_MEMBERS,
  peopleIn,
  standingOf,
  TOPIC_LENGTH,
} from './circle.ts';
import { fits, withCircle } from './circleRows.ts';
import { type At, allCircles, isGone, keep, MOST_CIRCLES, mayCall } from './circleRun.ts';

const recordId = z.string().check(z.regex(RECORD_ID));

/** Two circles become one, one becomes two. */
export const joiningActs = [
  /** Whoever calls this circle together would like it to go into another one. */
  z.strictObject({ act: z.literal('ask'), into: recordId }),
  z.strictObject({ act: z.literal('unask') }),
  /** Whoever calls the other one together answers, on that one's record. */
  z.strictObject({ act: z.literal('agree'), circle: recordId }),
  z.strictObject({ act: z.literal('refuse'), circle: recordId }),
  /** Facilitators, when both have said yes aloud; and back, when it was a mistake. */
  z.strictObject({ act: z.literal('merge'), into: recordId }),
  z.strictObject({ act: z.literal('part') }),
  z.strictObject({
    text: words(TOPIC_LENGTH),
    act: z.literal('split'),
    people: z.array(z.string().check(z.maxLength(40))).check(z.minLength(1), z.maxLength(MOST_MEMBERS)),
  }),
] as const;
type JoiningAct = z.infer<(typeof joiningActs)[number]>;

export function runJoining(at: At, act: JoiningAct): ErrorCode | null {
  switch (act.act) {
    case 'ask':
      return ask(at, act.into);
    case 'unask':
      return mayCall(at) ? keep(at.run, at.record, { ...at.circle, asks: '' }) : 'only-convenor';
    case 'agree':
      return agree(at, act.circle);
    case 'refuse':
      return refuse(at, act.circle);
    case 'merge':
      return at.doer.leads ? merge(at, act.into) : 'only-convenor';
    case 'part':
      return at.doer.leads ? part(at) : 'not-allowed';
    case 'split':
      return split(at, act.people, act.text);
  }
}

function ask(at: At, into: string): ErrorCode | null {
  const { run, record, circle } = at;
  if (!mayCall(at)) {
    return 'only-convenor';
  }
  const other = allCircles(run).get(into);
  if (other === undefined || into === circle.id) {
    return 'no-such-entry';
  }
  if (!isAlive(circle) || !isAlive(other.circle)) {
    return 'circle-over';
  }
  // The other one had asked already: both have said yes by now.
  if (other.circle.asks === circle.id) {
    return merge({ ...at, record: other.record, circle: other.circle }, circle.id);
  }
  return keep(run, record, { ...circle, asks: into });
}

/** `at` is the circle that takes the other one in. */
function agree(at: At, asking: string): ErrorCode | null {
  const other = allCircles(at.run).get(asking);
  if (other === undefined || other.circle.asks !== at.circle.id) {
    return 'no-such-entry';
  }
  return mayCall(at)
    ? merge({ ...at, record: other.record, circle: other.circle }, at.circle.id)
    : 'only-convenor';
}

function refuse(at: At, asking: string): ErrorCode | null {
  const other = allCircles(at.run).get(asking);
  if (other === undefined || other.circle.asks !== at.circle.id) {
    return 'no-such-entry';
  }
  return mayCall(at) ? keep(at.run, other.record, { ...other.circle, asks: '' }) : 'only-convenor';
}

/** The circle goes into another one with its people and all it grew from; its record stays and says where it went. */
function merge({ run, record, circle }: At, into: string): ErrorCode | null {
  const circles = allCircles(run);
  const other = circles.get(into);
  if (other === undefined || into === circle.id) {
    return 'no-such-entry';
  }
  if (!isAlive(circle) || !isAlive(other.circle)) {
    return 'circle-over';
  }
  const members = united(other.circle.members, circle.members);
  const here = members.filter(({ at, by }) => at > 0 && !isGone(run, by));
  const { most } = run.config;
  if (members.length > MOST_MEMBERS || (most !== null && here.length > most)) {
    return 'circle-full';
  }
  const taken = keep(
    run,
    other.record,
    {
      ...other.circle,
      members,
      convenor: other.circle.convenor || circle.convenor,
      asks: other.circle.asks === circle.id ? '' : other.circle.asks,
    },
    together([...sourcesOf(other.record), { step: run.step, id: circle.id }, ...sourcesOf(record)]),
  );
  if (taken !== null) {
    return taken;
  }
  for (const { record: asking, circle: third } of circles.values()) {
    if (third.asks === circle.id && third.id !== into && third.id !== circle.id) {
      keep(run, asking, { ...third, asks: into });
    }
  }
  return keep(run, record, { ...circle, status: 'merged', into, asks: '', near: [], slot: '', spot: '' });
}

/** Everybody once; whoever joined one of them is in. */
function united(one: readonly Member[], other: readonly Member[]): Member[] {
  const members = new Map(one.map(member => [member.by, member]));
  for (const member of other) {
    if ((members.get(member.by)?.at ?? 0) === 0) {
      members.set(member.by, member);
    }
  }
  return [...members.values()];
}

/** A circle that was merged stands by itself again, with those who came from it and are still in the other one. */
function part({ run, record, circle }: At): ErrorCode | null {
  const other = allCircles(run).get(circle.into);
  if (circle.status !== 'merged' || other === undefined || !isAlive(other.circle)) {
    return 'circle-over';
  }
  const came = new Map(circle.members.map(({ by, at }) => [by, at]));
  const stays = other.circle.members.filter(({ by, at }) => came.get(by) !== at);
  const back = circle.members.filter(({ by, at }) =>
    other.circle.members.some(one => one.by === by && one.at === at),
  );
  const gone = new Set([keyOf({ step: run.step, id: circle.id }), ...sourcesOf(record).map(keyOf)]);
  const left = keep(
    run,
    other.record,
    withPeople(other.circle, stays),
    sourcesOf(other.record).filter(source => !gone.has(keyOf(source))),
  );
  return left ?? keep(run, record, { ...withPeople(circle, back), status: 'open', into: '' });
}

/** Too many for one table, or two wishes under one name: some of them begin a circle of their own. */
function split(at: At, people: readonly string[], text: string): ErrorCode | null {
  const { run, record, circle } = at;
  if (!mayCall(at)) {
    return 'only-convenor';
  }
  if (!isAlive(circle)) {
    return 'circle-over';
  }
  const going = new Set(people);
  if (people.some(person => standingOf(circle, person) !== 'in')) {
    return 'bad-request';
  }
  if (going.size >= peopleIn(circle).length) {
    return 'bad-request';
  }
  if (run.records().size >= MOST_CIRCLES) {
    return 'too-many-entries';
  }
  const members = circle.members.filter(({ by }) => going.has(by));
  const id = `c.${makeRandomId(run.random)}`;
  const part = withCircle(
    {
      id,
      kind: record.row.kind,
      text,
      group: null,
      from: together([{ step: run.step, id: circle.id }, ...sourcesOf(record)]),
    },
    {
      ...withPeople({ ...circle, id, text }, members),
      status: 'open',
      into: '',
      asks: '',
      near: [],
      slot: '',
      spot: '',
    },
  );
  if (!fits(part)) {
    return 'too-large';
  }
  run.put(part);
  return keep(
    run,
    record,
    withPeople(
      circle,
      circle.members.filter(({ by }) => !going.has(by)),
    ),
  );
}

function withPeople(circle: Circle, members: readonly Member[]): Circle {
  const stays = members.some(({ by, at }) => at > 0 && by === circle.convenor);
  return { ...circle, members, convenor: stays ? circle.convenor : '' };
}

function sourcesOf({ row, from }: RunRecord): readonly Source[] {
  return row.from ?? from;
}
