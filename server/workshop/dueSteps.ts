/** Longest wait of one `setTimeout`, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Alarm clocks of announced reveals and closings, one per step; after a restart the deadline runs on. */
export class DueSteps {
  readonly #now: () => number;
  readonly #ring: (step: string) => void;
  readonly #timers = new Map<string, NodeJS.Timeout>();

  constructor(now: () => number, ring: (step: string) => void) {
    this.#now = now;
    this.#ring = ring;
  }

  /** `at`: the server's clock, milliseconds since 1970. A later call for the same step replaces the earlier. */
  schedule(step: string, at: number): void {
    clearTimeout(this.#timers.get(step));
    const wait = Math.min(LONGEST_TIMER, Math.max(0, at - this.#now()));
    const timer = setTimeout(() => {
      this.#timers.delete(step);
      // Timers count another clock and may ring a little early: then what is due would be refused, and never come.
      if (this.#now() < at) {
        this.schedule(step, at);
      } else {
        this.#ring(step);
      }
    }, wait);
    this.#timers.set(step, timer);
  }

  stop(): void {
    for (const timer of this.#timers.values()) {
      clearTimeout(timer);
    }
    this.#timers.clear();
  }
}
