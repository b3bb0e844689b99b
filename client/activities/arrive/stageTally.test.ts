import { expect, test } from 'vitest';
import { medianOf, readTally } from './stageTally.ts';

test('the middle answer, between two values their mean', () => {
  expect(medianOf([0, 1, 3, 4, 1])).toBe(4);
  expect(medianOf([1, 0, 0, 0, 1])).toBe(3);
  expect(medianOf([0, 1, 1, 0, 0])).toBe(2.5);
});

test('nobody answered, or something else: no result', () => {
  expect(readTally({ few: 0 })).toBeNull();
  expect(readTally(null)).toBeNull();
  expect(readTally({ few: 3 })).toEqual({ few: 3 });
  expect(readTally({ n: 5, counts: [1, 1, 1, 1, 1] })).toEqual({ n: 5, counts: [1, 1, 1, 1, 1] });
});
