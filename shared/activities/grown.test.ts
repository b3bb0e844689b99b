import { expect, test } from 'vitest';
import type { Harvested } from './activity.ts';
import { grownOf } from './grown.ts';

const record = (step: string, id: string, ...earlier: string[]): Harvested => ({
  id,
  kind: 'thought',
  text: id,
  side: null,
  by: null,
  place: null,
  weight: 0,
  from: [{ step, id }, ...earlier.map(one => ({ step: 'karty', id: one }))],
  data: {},
});

test('what somebody went on with stands once, as it is known last, in that order', () => {
  const inputs = [
    record('karty', 'a'),
    record('karty', 'b'),
    record('karty', 'left'),
    record('zgoda', 'd2', 'b'),
    record('zgoda', 'd1', 'a'),
  ];
  expect(grownOf(inputs).map(({ record: { id }, from }) => [id, from.map(one => one.id)])).toEqual([
    ['d2', ['b']],
    ['d1', ['a']],
  ]);
});

test('records of one step that name each other, and records of nowhere, stay what they are', () => {
  const merged = record('karty', 'a', 'b');
  const nowhere = { ...record('karty', 'late'), from: [] };
  expect(grownOf([merged, record('karty', 'b'), nowhere]).map(one => one.record.id)).toEqual([
    'a',
    'b',
    'late',
  ]);
});
