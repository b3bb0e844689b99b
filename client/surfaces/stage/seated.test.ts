import { expect, test } from 'vitest';
import type { NowPart } from '#shared/protocol/parts.ts';
import { seatedSides, tableForm, thinSides } from './seated.ts';

function room(expected: number[], roster: number[], online: number[]): NowPart {
  const ids = ['A', 'B', 'C', 'D'].slice(0, expected.length);
  const counts = (numbers: number[]) => Object.fromEntries(ids.map((id, index) => [id, numbers[index] ?? 0]));
  const sides = ids.map((id, index) => ({ id, name: id, short: id, wished: expected[index] ?? 0 }));
  return {
    workshop: {
      id: 'w',
      title: '',
      town: '',
      lang: 'pl',
      status: 'running',
      sides,
      rehearsal: false,
      address: 'ty',
    },
    joining: { open: true, code: null },
    wifi: null,
    stage: { theme: 'light', names: false, blank: false, code: true },
    here: { expected: counts(expected), roster: counts(roster), online: counts(online) },
    step: null,
    window: null,
    readOnly: false,
    troubles: [],
    hands: { count: 0, people: [] },
  };
}

test('at the first meeting a sleeping phone still sits, later only who came again', () => {
  const now = room([5, 5], [4, 6], [2, 6]);
  const seated = (first: boolean) => seatedSides(now, first).map(({ here, missing }) => [here, missing]);
  expect(seated(true)).toEqual([
    [4, 1],
    [6, 0],
  ]);
  expect(seated(false)).toEqual([
    [2, 3],
    [6, 0],
  ]);
});

test('one row up to 12 on a side and 24 in all, two rows to 18, then numbers', () => {
  const form = (...counts: number[]) => tableForm(seatedSides(room(counts, counts, counts), true));
  expect(form(12, 12)).toBe('row');
  expect(form(13, 5)).toBe('rows');
  expect(form(9, 9, 9)).toBe('rows');
  expect(form(19, 2)).toBe('numbers');
});

test('the side with the fewest of its people is named first', () => {
  const sides = seatedSides(room([3, 3, 3], [3, 2, 1], [0, 0, 0]), true);
  expect(thinSides(sides).map(({ id }) => id)).toEqual(['C', 'B']);
});
