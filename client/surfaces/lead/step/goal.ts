import { activityOf } from '#shared/activities/activities.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { sameText, type Text } from '#shared/text.ts';
import { firstAhead } from '#shared/workshop/plan/nextMeeting.ts';
import type { CourseSession, CourseStep } from '../plan/course.ts';

type Phase = NonNullable<CourseStep['texts']>['phases'][number];

/** What „Dalej" will do now, so that the button can say it. */
export type Goal =
  | { kind: 'start' | 'open'; step: CourseStep }
  | { kind: 'phase' | 'reveal'; phase: Phase; hidden: number; ballot: boolean }
  | { kind: 'shelf'; column: string; name: Text; hidden: number }
  | { kind: 'close'; step: CourseStep; ballot: boolean }
  | { kind: 'endSession'; ballot: boolean }
  /** Of a step that belongs to no meeting. */
  | { kind: 'closeApart' }
  | { kind: 'waitingScreen' }
  | { kind: 'done' }
  | { kind: 'loading' };

/** Reads the same rules the server follows for `step:advance`. */
export function goalOf(course: readonly CourseSession[], now: NowStep | null): Goal {
  if (now === null) {
    const first = firstAhead(course.flatMap(session => session.steps));
    return first === undefined ? { kind: 'done' } : { kind: 'start', step: first };
  }
  const session = course.find(one => one.steps.some(step => step.id === now.id));
  const present = session?.steps.find(step => step.id === now.id);
  if (session === undefined || present === undefined || present.texts === null) {
    return { kind: 'loading' };
  }
  if (now.status === 'waiting') {
    return { kind: 'open', step: present };
  }
  const apart = present.outside !== undefined;
  const rest = apart ? [] : session.steps.slice(session.steps.indexOf(present) + 1);
  const next = rest.find(step => !step.skipped);
  if (now.status === 'closed') {
    return next === undefined ? { kind: 'waitingScreen' } : { kind: 'open', step: next };
  }
  const phase = present.texts.phases[now.phase + 1];
  if (phase !== undefined) {
    const hidden = total(now.counts.hidden);
    const opens = phase.visibility === 'all' && phase.reveal === 'all' && now.visibility !== 'all';
    const shows = opens && !isForLeadAlone(present.texts.config);
    const ballot = shows && isVote(now, present.texts.config);
    return { kind: ballot || (shows && hidden > 0) ? 'reveal' : 'phase', phase, hidden, ballot };
  }
  const shelf = nextShelf(present.texts.config, now);
  if (shelf !== null) {
    return shelf;
  }
  if (apart) {
    return { kind: 'closeApart' };
  }
  // A vote that was revealed by an earlier phase is over already; one that no phase reveals ends with the step.
  const led = present.texts.phases.every(({ visibility }) => visibility === 'all');
  const ballot =
    isBallot(now.activity) ||
    isVote(now, present.texts.config) ||
    (led && takesBallots(now, present.texts.config));
  return next === undefined ? { kind: 'endSession', ballot } : { kind: 'close', step: next, ballot };
}

/** The first shelf with cards that the room still waits for; null where everything is shown at once. */
function nextShelf(config: unknown, { revealed, counts }: NowStep): Goal | null {
  if (!Array.isArray(revealed)) {
    return null;
  }
  const left = columnsOf(config)
    .map(({ id, name }) => ({ column: id, name, hidden: totalOf(counts.hidden[id] ?? {}) }))
    .find(({ column, hidden }) => hidden > 0 && !revealed.includes(column));
  return left === undefined ? null : { kind: 'shelf', ...left };
}

function columnsOf(config: unknown): { id: string; name: Text }[] {
  const columns = typeof config === 'object' && config !== null && 'columns' in config ? config.columns : [];
  return Array.isArray(columns) && columns.length > 0 ? columns : [{ id: '', name: sameText('') }];
}

/** People give ballots now: they become totals when the next phase shows them, or when the step closes. */
function isVote(now: NowStep, config: unknown): boolean {
  return takesBallots(now, config) && now.visibility !== 'all';
}

/** A survey whose totals the room never sees. */
export function isForLeadAlone(config: unknown): boolean {
  return typeof config === 'object' && config !== null && 'show' in config && config.show === 'never';
}

/** Whether people vote in a step of this configuration: pins that people add are no votes. */
function takesBallots(now: NowStep, config: unknown): boolean {
  return (activityOf(now.activity)?.ballot?.(config) ?? null) !== null;
}

/** A pulse at the door and a survey are no votes: closing them needs no question. */
function isBallot(type: string): boolean {
  return (activityOf(type)?.secret ?? []).some(kind => !NO_VOTE.has(kind));
}

const NO_VOTE: ReadonlySet<string> = new Set(['pulse', 'answer']);

/** Sum of counts by column and side. */
export function total(counts: NowStep['counts']['hidden']): number {
  return Object.values(counts).reduce((sum, per) => sum + totalOf(per), 0);
}

/** Sum of counts by side. */
export function totalOf(per: Readonly<Record<string, number>>): number {
  return Object.values(per).reduce((sum, count) => sum + count, 0);
}
