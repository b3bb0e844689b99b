import type { Before } from '#shared/activities/survey/before.ts';
import type { Question } from '#shared/activities/survey/surveyConfig.ts';
import type { Spread } from '#shared/activities/survey/totals.ts';

export type SpreadQuestion = Extract<Question, { kind: 'scale' | 'number' }>;

export function isSpread(question: Question): question is SpreadQuestion {
  return question.kind === 'scale' || question.kind === 'number';
}

/** From where to where an axis goes: a scale is whole, a number as far as anybody went. */
export function axisOf(
  question: SpreadQuestion,
  total: Spread,
  before: Before | undefined,
): [number, number] {
  if (question.kind === 'scale') {
    return [1, 5];
  }
  const highest = question.min + total.counts.findLastIndex(count => count > 0);
  const needed = Math.max(highest, before?.high ?? question.min, question.min + LEAST_STEPS);
  return [question.min, Math.min(question.max, Math.ceil(needed))];
}

/** Fewer marks than this would look like a switch. */
const LEAST_STEPS = 5;
/** More marks than this stand too near each other on a wall. */
const MOST_MARKS = 25;

/** Whole values of an axis that get a mark. */
export function marksOf([low, high]: [number, number]): number[] {
  const step = Math.ceil((high - low) / MOST_MARKS);
  return Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, place) => low + place * step);
}

/** Where a value stands on an axis, in percent; never beside it. */
export function placeOn([low, high]: [number, number], value: number): number {
  return Math.min(100, Math.max(0, ((value - low) / (high - low)) * 100));
}
