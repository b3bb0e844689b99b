import { describe, expect, it } from 'vitest';
import { remaining, untilNextSecond } from './clock.ts';

describe('timer', () => {
  it('runs by the server’s clock, also over time', () => {
    expect(remaining({ length: 60_000, endsAt: 10_000, left: null }, 8_500)).toEqual({
      left: 1_500,
      state: 'running',
    });
    expect(remaining({ length: 60_000, endsAt: 10_000, left: null }, 12_000).left).toBe(-2_000);
    expect(remaining({ length: 60_000, endsAt: null, left: 7 }, 0)).toEqual({ left: 7, state: 'paused' });
    expect(remaining({ length: 60_000, endsAt: null, left: null }, 0).state).toBe('idle');
  });

  it('ticks when the shown second changes', () => {
    expect(untilNextSecond(1_500)).toBe(500);
    expect(untilNextSecond(2_000)).toBe(1_000);
    expect(untilNextSecond(-300)).toBe(700);
  });
});
