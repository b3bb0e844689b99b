import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DueSteps } from './dueSteps.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('a timer that rings before the clock has come waits on and rings once', () => {
  let clock = 1000;
  const rung: string[] = [];
  const due = new DueSteps(
    () => clock,
    step => rung.push(step),
  );
  due.schedule('s', 4000);
  clock = 3999;
  vi.advanceTimersByTime(3000);
  expect(rung).toEqual([]);
  clock = 4000;
  vi.advanceTimersByTime(1);
  expect(rung).toEqual(['s']);
  vi.advanceTimersByTime(10_000);
  expect(rung).toEqual(['s']);
  due.stop();
});
