import { expect, test } from 'vitest';
import { lookAgainAfter } from './useLife.ts';

test('a version is looked at again until nothing more can come, and after every failure', () => {
  expect(lookAgainAfter(null, true)).toBe(10_000);
  expect(lookAgainAfter({ state: 'withdrawn', sealing: false }, true)).toBe(10_000);
  expect(lookAgainAfter({ state: 'approving', sealing: true }, false)).toBe(1500);
  expect(lookAgainAfter({ state: 'signing', sealing: false }, false)).toBe(10_000);
  expect(lookAgainAfter({ state: 'superseded', sealing: false }, false)).toBeNull();
});
