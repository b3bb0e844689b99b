import type { Timer } from '../state.ts';

export const MINUTE = 60_000;

/** A clock that stands: nobody is timed who answers at home. */
export function idleTimer(length: number): Timer {
  return { length, endsAt: null, left: null };
}

/** A clock that starts now. */
export function runningTimer(length: number, now: number): Timer {
  return { length, endsAt: now + length, left: null };
}
