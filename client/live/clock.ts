import type { Timer } from '#shared/workshop/state.ts';

export interface Remaining {
  /** Milliseconds left; negative when over time. */
  left: number;
  state: 'idle' | 'running' | 'paused';
}

/** What a timer shows at `now`, the server's clock. */
export function remaining(timer: Timer, now: number): Remaining {
  if (timer.endsAt !== null) {
    return { left: timer.endsAt - now, state: 'running' };
  }
  return timer.left === null ? { left: timer.length, state: 'idle' } : { left: timer.left, state: 'paused' };
}

/** Milliseconds until the shown second changes, so that all screens change together. */
export function untilNextSecond(left: number): number {
  const part = ((left % 1_000) + 1_000) % 1_000;
  return part === 0 ? 1_000 : part;
}
