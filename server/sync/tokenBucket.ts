import type { Rate } from './limits.ts';

/** Tells how long the next frame of a kind has to wait; never drops anything. */
export class TokenBucket {
  private readonly rate: Rate;
  private tokens: number;
  private filledAt: number;
  private throttledSince: number | null = null;

  constructor(rate: Rate, now: number) {
    this.rate = rate;
    this.tokens = rate.burst;
    this.filledAt = now;
  }

  /** Milliseconds to wait before the next frame; 0: a token was taken. */
  take(now: number): number {
    const gained = ((now - this.filledAt) / 1000) * this.rate.perSecond;
    this.tokens = Math.min(this.rate.burst, this.tokens + gained);
    this.filledAt = now;
    if (this.tokens >= 1) {
      this.tokens -= 1;
      return 0;
    }
    this.throttledSince ??= now;
    return Math.max(1, Math.ceil(((1 - this.tokens) / this.rate.perSecond) * 1000));
  }

  /** A frame came when there was no need to wait: whatever was behind has been made good. */
  caughtUp(): void {
    this.throttledSince = null;
  }

  /** Milliseconds for which frames have come faster than the rate without a break. */
  behind(now: number): number {
    return this.throttledSince === null ? 0 : now - this.throttledSince;
  }
}
