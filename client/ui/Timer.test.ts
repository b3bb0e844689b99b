import { expect, test } from 'vitest';
import { formatTimer } from './Timer.tsx';

test('a running second is shown until it has passed', () => {
  expect(formatTimer(384_000)).toBe('6:24');
  expect(formatTimer(383_001)).toBe('6:24');
  expect(formatTimer(48_000)).toBe('0:48');
});

test('zero stays zero for its whole second, then time is counted upwards with a plus', () => {
  expect(formatTimer(0)).toBe('0:00');
  expect(formatTimer(-999)).toBe('0:00');
  expect(formatTimer(-80_000)).toBe('+1:20');
});

test('a room counts in minutes, never in hours', () => {
  expect(formatTimer(90 * 60_000)).toBe('90:00');
});
