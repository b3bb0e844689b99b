import { type Allowance, Bucket } from './bucket.ts';

const SWEEP_AT = 2000;

/** An allowance for each seat, for what costs the machine something. */
export class SeatAllowance {
  readonly #allowance: Allowance;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  /** `now`: any monotonic milliseconds. */
  constructor(allowance: Allowance, now: () => number) {
    this.#allowance = allowance;
    this.#now = now;
  }

  /** Takes one unit of this seat's; false when it has to wait. */
  take(seat: string): boolean {
    const now = this.#now();
    if (this.#buckets.size >= SWEEP_AT) {
      for (const [key, bucket] of this.#buckets) {
        if (bucket.isFull(now)) {
          this.#buckets.delete(key);
        }
      }
    }
    let bucket = this.#buckets.get(seat);
    if (bucket === undefined) {
      bucket = new Bucket(this.#allowance, now);
      this.#buckets.set(seat, bucket);
    }
    return bucket.take(now);
  }
}
