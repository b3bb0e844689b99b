import type { CourseStep } from './course.ts';

const MINUTE = 60_000;

/** A step against the clock. */
export interface Slot {
  step: CourseStep;
  /** When it began or is expected to begin; null for a skipped one or while nobody knows the day. */
  at: number | null;
  /** Planned minutes, or the real ones of a closed step. */
  minutes: number;
}

export interface Schedule {
  slots: Slot[];
  /** When the session began; null before its first step. */
  start: number | null;
  /** When it will end if everything ahead takes its planned minutes. */
  end: number | null;
  /** When it would end had every step taken its minutes. */
  plannedEnd: number | null;
  /** Planned minutes of the whole session. */
  length: number;
}

/** The plan of one session against the clock: done steps with what they really took, the others from now on. */
export function scheduleOf(steps: readonly CourseStep[], now: number): Schedule {
  const taken = steps.filter(step => !step.skipped);
  const length = taken.reduce((sum, step) => sum + step.minutes, 0);
  const openings = taken.flatMap(step => (step.openedAt === null ? [] : [step.openedAt]));
  const start = openings.length === 0 ? null : Math.min(...openings);
  let cursor = start;
  const slots = steps.map((step): Slot => {
    if (step.skipped) {
      return { step, at: null, minutes: step.minutes };
    }
    const at = step.openedAt ?? cursor;
    cursor = endOf(step, at, now);
    return { step, at, minutes: minutesOf(step) };
  });
  return { slots, start, end: cursor, plannedEnd: start === null ? null : start + length * MINUTE, length };
}

function endOf(step: CourseStep, at: number | null, now: number): number | null {
  if (at === null) {
    return null;
  }
  if (step.status === 'closed' && step.closedAt !== null) {
    return step.closedAt;
  }
  const planned = at + step.minutes * MINUTE;
  return step.status === 'open' ? Math.max(planned, now) : Math.max(at, now) + step.minutes * MINUTE;
}

function minutesOf(step: CourseStep): number {
  const really = step.status === 'closed' && step.openedAt !== null && step.closedAt !== null;
  return really
    ? Math.max(1, Math.round(((step.closedAt ?? 0) - (step.openedAt ?? 0)) / MINUTE))
    : step.minutes;
}

/** Whole minutes the session runs behind the planned end; negative when ahead. */
export function driftOf(end: number | null, planned: number | null): number {
  return end === null || planned === null ? 0 : Math.round((end - planned) / MINUTE);
}

/** What may make up for lost minutes: one step ahead and by how much. */
export interface Remedy {
  step: CourseStep;
  by: number;
}

/** A break first, else the longest step that may be shortened; by at most half of what is longer than five minutes. */
export function remedyFor(steps: readonly CourseStep[], behind: number): Remedy | null {
  if (behind < 2) {
    return null;
  }
  const [step] = shortenable(steps);
  return step === undefined ? null : { step, by: Math.min(behind, spare(step)) };
}

/** Steps ahead that can lose minutes without harm: breaks first, then the longest. */
export function shortenable(steps: readonly CourseStep[]): CourseStep[] {
  return steps
    .filter(step => step.status === 'waiting' && !step.skipped && !step.essential && spare(step) > 0)
    .sort((one, other) => Number(other.isBreak) - Number(one.isBreak) || other.minutes - one.minutes);
}

/** Minutes a step can lose and still be worth doing. */
export function spare(step: CourseStep): number {
  return Math.max(0, Math.floor((step.minutes - 5) / 2));
}

/** Minutes of each phase after `delta` more or fewer in all; taken from the longest phase, each keeps one. */
export function changedMinutes(phases: readonly { minutes: number }[], delta: number): number[] {
  const minutes = phases.map(phase => phase.minutes);
  for (let left = Math.abs(delta); left > 0; left -= 1) {
    const longest = minutes.indexOf(Math.max(...minutes));
    const value = minutes[longest] ?? 0;
    if (delta < 0 && value <= 1) {
      break;
    }
    minutes[longest] = value + Math.sign(delta);
  }
  return minutes;
}
