import type { Doer } from '#shared/activities/activity.ts';
import type { ErrorCode } from '#shared/errors.ts';
import type { Source } from '#shared/workshop/state.ts';
import type { RunRecord, StepRun } from '#shared/workshop/steps/stepRun.ts';
import {
  CIRCLE,
  type Circle,
  circlesOf,
  isAlive,
  type Member,
  MOST_MEMBERS,
  peopleIn,
  readCircle,
} from './circle.ts';
import { fits, withCircle } from './circleRows.ts';
import type { GatherConfig } from './gatherConfig.ts';

export type GatherRun = StepRun<GatherConfig>;

/** A circle that somebody does something to. */
export interface At {
  run: GatherRun;
  record: RunRecord;
  circle: Circle;
  doer: Doer;
}

/** Circles of one step; more than any room reads. */
export const MOST_CIRCLES = 400;

/** Every circle of the step with its record, in the order of publication. */
export function allCircles(run: GatherRun): Map<string, { record: RunRecord; circle: Circle }> {
  const circles = new Map<string, { record: RunRecord; circle: Circle }>();
  for (const [id, record] of run.records()) {
    if (record.row.kind === CIRCLE) {
      circles.set(id, { record, circle: readCircle(record.row) });
    }
  }
  return circles;
}

/** What `allCircles` gives, as circles alone. */
export function circleList(run: GatherRun): Circle[] {
  return Array.from(allCircles(run).values(), ({ circle }) => circle);
}

/** Puts a circle as it is now, and what it grew from; a refusal where the state could not keep it. */
export function keep(
  run: GatherRun,
  record: RunRecord,
  circle: Circle,
  from?: readonly Source[],
): ErrorCode | null {
  const row = { ...record.row, ...(from === undefined ? {} : { from: [...from] }) };
  const next = withCircle(row, circle);
  if (!fits(next)) {
    return 'too-large';
  }
  const { text, kind, area, slot, spot } = circle;
  const entry = Object.entries({ text, kind, area, slot, spot }).filter(([, value]) => value !== '');
  run.put(next, Object.fromEntries(entry));
  return null;
}

/** Whoever calls the circle together, and facilitators. */
export function mayCall({ circle, doer }: Pick<At, 'circle' | 'doer'>): boolean {
  return doer.leads || (doer.person !== null && doer.person === circle.convenor);
}

/** Facilitators have said that it stays as it is; they themselves may still write down what is said aloud. */
export function isFrozen(run: GatherRun): boolean {
  return run.get('frozen')?.on === true;
}

/** Taken off the list: they take no place, and what they called together waits for somebody else. */
export function isGone(run: GatherRun, person: string): boolean {
  return run.sideOf(person) === null;
}

export function peopleHere(run: GatherRun, circle: Circle): Member[] {
  return peopleIn(circle).filter(({ by }) => !isGone(run, by));
}

/** Why a person may not come into a circle; null when they may. */
export function refuseMember(run: GatherRun, circle: Circle, person: string): ErrorCode | null {
  const { most, perPerson } = run.config;
  if (run.sideOf(person) === null) {
    return 'no-such-person';
  }
  if (!isAlive(circle)) {
    return 'circle-over';
  }
  const isListed = circle.members.some(({ by }) => by === person);
  const full = most !== null && peopleHere(run, circle).length >= most;
  if (full || (!isListed && !hasRoom(circle))) {
    return 'circle-full';
  }
  const others = circleList(run).filter(({ id }) => id !== circle.id);
  return perPerson !== null && circlesOf(others, person) >= perPerson ? 'too-many-circles' : null;
}

/** Whether the record itself can name one more. */
export function hasRoom({ members }: Pick<Circle, 'members'>): boolean {
  return members.length < MOST_MEMBERS;
}

/** Another living circle has this cell. */
export function isCellTaken(run: GatherRun, slot: string, spot: string, except: string): boolean {
  return circleList(run).some(
    other => other.id !== except && isAlive(other) && other.slot === slot && other.spot === spot,
  );
}
