import type { CourseStep } from './course.ts';

/** Where `plan:move` would put a step; `before` null is the end of its session. */
interface Move {
  before: string | null;
}

export interface Moves {
  up: Move | null;
  down: Move | null;
  /** From 1. */
  place: number;
}

/** One place up or down among the steps that have not begun: those that have stay where they are. */
export function movesOf(steps: readonly CourseStep[], id: string): Moves {
  const index = steps.findIndex(step => step.id === id);
  const above = steps[index - 1];
  const below = steps[index + 1];
  return {
    up: above !== undefined && isFree(above) ? { before: above.id } : null,
    down: below === undefined || !isFree(below) ? null : { before: steps[index + 2]?.id ?? null },
    place: index + 1,
  };
}

function isFree(step: CourseStep): boolean {
  return step.status === 'waiting' && step.openedAt === null;
}
