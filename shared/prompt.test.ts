import { expect, test } from 'vitest';
import { promptOf } from './prompt.ts';
import type { PlanTextStep } from './protocol/answers.ts';
import { sameText } from './text.ts';

const phase = (prompt: string | null, more: object = {}) =>
  ({ prompt: prompt === null ? null : sameText(prompt), ...more }) as PlanTextStep['phases'][number];
const texts = {
  prompt: sameText('Co masz?'),
  promptEasy: sameText('Co masz? Napisz.'),
  promptFormal: sameText('Co Państwo mają?'),
  phases: [phase(null), phase('Co nowego?'), phase('Wybierz.', { promptEasy: sameText('Wybierz jedno.') })],
} as unknown as PlanTextStep;
const asked = (at: number, easy: boolean, formal: boolean) => promptOf(texts, at, { easy, formal }).pl;

test('the wording belongs to the prompt that is asked; easy language goes before „Państwo"', () => {
  expect(asked(0, false, false)).toBe('Co masz?');
  expect(asked(0, false, true)).toBe('Co Państwo mają?');
  expect(asked(0, true, true)).toBe('Co masz? Napisz.');
  expect(asked(7, true, false)).toBe('Co masz? Napisz.');
});

test('a phase that asks something else never gets the easier words of its step', () => {
  expect(asked(1, true, true)).toBe('Co nowego?');
  expect(asked(2, true, true)).toBe('Wybierz jedno.');
  expect(asked(2, false, true)).toBe('Wybierz.');
});
