import type { StepLink } from '#shared/activities/activity.ts';
import type { PlanTextStep, PlanTexts } from '#shared/protocol/answers.ts';
import type { PlanPart, WindowLine } from '#shared/protocol/parts.ts';
import { sameText, type Text } from '#shared/text.ts';
import { firstAhead } from '#shared/workshop/plan/nextMeeting.ts';

/** One step of the plan with its status and, once they are loaded, its texts. */
export interface CourseStep {
  id: string;
  title: Text;
  status: 'waiting' | 'open' | 'closed';
  skipped: boolean;
  outside?: { days: number; when: 'before' | 'after' };
  links?: readonly StepLink[];
  window?: WindowLine;
  answers?: number;
  paper?: 'side' | 'nothing';
  minutes: number;
  openedAt: number | null;
  closedAt: number | null;
  isBreak: boolean;
  essential: boolean;
  texts: PlanTextStep | null;
}

export interface CourseSession {
  title: Text;
  steps: CourseStep[];
}

/** Joins what the view says (ids, status) with what HTTP says (texts). */
export function courseOf(plan: PlanPart | null, texts: PlanTexts | null): CourseSession[] {
  const known = new Map(texts?.sessions.flatMap(session => session.steps).map(step => [step.id, step]));
  return (plan?.sessions ?? []).map((session, index) => ({
    title: texts?.sessions[index]?.title ?? sameText(''),
    steps: session.steps.map(step => {
      const own = known.get(step.id) ?? null;
      return {
        ...step,
        title: own?.title ?? sameText(''),
        isBreak: own?.activity === 'brief' && presetOf(own.config) === 'break',
        essential: own?.essential ?? false,
        texts: own,
      };
    }),
  }));
}

function presetOf(config: unknown): unknown {
  return typeof config === 'object' && config !== null && 'preset' in config ? config.preset : null;
}

/** Index of the session the room is in: that of the focus, else the one that comes next. */
export function presentSession(course: readonly CourseSession[], focus: string | null): number {
  const focused = course.findIndex(session => session.steps.some(step => step.id === focus));
  if (focused >= 0) {
    return focused;
  }
  const ahead = firstAhead(course.flatMap(session => session.steps));
  const next = course.findIndex(session => session.steps.some(step => step === ahead));
  return next >= 0 ? next : Math.max(0, course.length - 1);
}

/** Not closed and not skipped. */
export function isAhead(step: CourseStep): boolean {
  return step.status !== 'closed' && !step.skipped;
}

/** Every step in the order it happens, skipped ones left out. */
export function stepsInOrder(course: readonly CourseSession[]): CourseStep[] {
  return course.flatMap(session => session.steps.filter(step => !step.skipped));
}
