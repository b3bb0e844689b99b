// Free of schemas: phones load it.

interface Ladder {
  questions: readonly unknown[];
  order?: readonly number[] | undefined;
}

/** Which question a phase asks. */
export function questionAt({ questions, order }: Ladder, phase: number): number {
  return Math.min(order?.[phase] ?? phase, questions.length - 1);
}

/** Notes of one person to one question: enough to add a forgotten one, too few to fill a wall. */
export const NOTES_EACH = 3;
