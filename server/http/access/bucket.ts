/** How many units a bucket holds and how many flow back each second. */
export interface Allowance {
  size: number;
  perSecond: number;
}

/** A leaky allowance: spend as long as something is left. */
export class Bucket {
  readonly #allowance: Allowance;
  #left: number;
  #at: number;

  constructor(allowance: Allowance, now: number) {
    this.#allowance = allowance;
    this.#left = allowance.size;
    this.#at = now;
  }

  /** Whether a whole unit is left at `now` (any monotonic milliseconds). */
  has(now: number): boolean {
    this.#refill(now);
    return this.#left >= 1;
  }

  /** Takes one unit; false when there was none. */
  take(now: number): boolean {
    const had = this.has(now);
    this.#left = Math.max(0, this.#left - 1);
    return had;
  }

  isFull(now: number): boolean {
    this.#refill(now);
    return this.#left >= this.#allowance.size;
  }

  #refill(now: number): void {
    const back = (Math.max(0, now - this.#at) / 1000) * this.#allowance.perSecond;
    this.#left = Math.min(this.#allowance.size, this.#left + back);
    this.#at = now;
  }
}
