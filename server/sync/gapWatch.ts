import type { SyncLimits } from './limits.ts';

/**
 * How patient we are with a connection whose updates have gaps. A fast typist sends more gapped frames before our
 * question arrives, so mainly the questions are counted; its answer clears everything.
 */
export class GapWatch {
  private readonly limits: Pick<SyncLimits, 'gapAsks' | 'gapFrames' | 'askAgainMs'>;
  private asks = 0;
  private frames = 0;
  /** When we asked last, in milliseconds; null: answered. */
  private askedAt: number | null = null;

  constructor(limits: Pick<SyncLimits, 'gapAsks' | 'gapFrames' | 'askAgainMs'>) {
    this.limits = limits;
  }

  /** A gapped frame came: ask for what is missing, wait for the answer, or give up. */
  gap(now: number): 'ask' | 'wait' | 'giveUp' {
    this.frames += 1;
    if (this.frames > this.limits.gapFrames) {
      return 'giveUp';
    }
    if (this.askedAt !== null && now - this.askedAt < this.limits.askAgainMs) {
      return 'wait';
    }
    this.askedAt = now;
    this.asks += 1;
    return this.asks > this.limits.gapAsks ? 'giveUp' : 'ask';
  }

  /** A sync step 2 without a gap came. */
  healed(): void {
    this.asks = 0;
    this.frames = 0;
    this.askedAt = null;
  }
}
