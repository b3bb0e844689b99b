import { expect, test } from 'vitest';
import { fitMonths } from './stageTasks.ts';

test('months on the wall show as many tasks as two columns hold', () => {
  expect(fitMonths([8], 4)).toEqual({ perMonth: 9, shown: 1 });
  expect(fitMonths([24, 6], 2)).toEqual({ perMonth: 9, shown: 2 });
  expect(fitMonths([3, 3, 3, 3], 4)).toEqual({ perMonth: 9, shown: 4 });
  expect(fitMonths([9, 9, 9], 4)).toEqual({ perMonth: 4, shown: 2 });
  expect(
    fitMonths(
      Array.from({ length: 12 }, () => 20),
      2,
    ),
  ).toEqual({ perMonth: 2, shown: 4 });
});
