import { expect, test } from 'vitest';
import { type KnownLine, knownAfter } from './lineIds.ts';

const known = (...lines: string[]): KnownLine<string>[] => lines.map((line, id) => ({ id, line }));
const ids = (before: KnownLine<string>[], ...now: string[]) =>
  knownAfter(before, now, (one, other) => one === other, 10).map(({ id }) => id);

test('a line keeps its id while its words change, and when others come or go', () => {
  const three = known('a', 'b', 'c');
  expect(ids(three, 'a', 'b, longer', 'c')).toEqual([0, 1, 2]);
  expect(ids(three, 'a', 'b', 'c', 'd')).toEqual([0, 1, 2, 10]);
  expect(ids(three, 'b', 'c')).toEqual([1, 2]);
  expect(ids(three, 'a', 'c')).toEqual([0, 2]);
  expect(ids(three, 'x', 'a', 'b', 'c')).toEqual([10, 0, 1, 2]);
  expect(ids(three, 'a', 'b', 'x', 'y', 'c')).toEqual([0, 1, 10, 11, 2]);
  expect(ids([], 'a')).toEqual([10]);
  expect(ids(three)).toEqual([]);
});

test('no two lines have one id, whatever becomes of them', () => {
  const lists = ['', 'a', 'aa', 'ab', 'aab', 'aba', 'abab', 'bbaa'].map(word => [...word]);
  for (const before of lists) {
    for (const now of lists) {
      const after = ids(known(...before), ...now);
      expect(new Set(after).size).toBe(now.length);
    }
  }
});
