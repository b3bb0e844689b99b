import { expect, it } from 'vitest';
import type { Row } from '#shared/workshop/state.ts';
import { mergedInto, takenIn } from './mergedInto.ts';

const row = (id: string, from: Row['from'] = []): Row => ({
  id,
  kind: 'resource',
  text: id,
  group: null,
  from,
});

it('finds the record of the same step that has the entry among its sources, and counts only those', () => {
  const both = row('b', [
    { step: 'bank', id: 'a' },
    { step: 'earlier', id: 'c' },
  ]);
  const rows = [row('c'), both];
  expect(mergedInto(rows, 'bank', 'a')).toBe(both);
  expect(mergedInto(rows, 'bank', 'c')).toBeUndefined();
  expect(takenIn(both, 'bank')).toBe(1);
});
