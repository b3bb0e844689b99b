/** After so long without a change a co-written text is kept as a version. */
const QUIET_MS = 30_000;

/** Tells when nobody has written in a step for a while. */
export class QuietSteps {
  readonly #quiet: (step: string) => void;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #ms: number;

  constructor(quiet: (step: string) => void, ms = QUIET_MS) {
    this.#quiet = quiet;
    this.#ms = ms;
  }

  /** Somebody wrote in this step just now. */
  touch(step: string): void {
    const known = this.#timers.get(step);
    if (known !== undefined) {
      known.refresh();
      return;
    }
    const timer = setTimeout(() => {
      this.#timers.delete(step);
      this.#quiet(step);
    }, this.#ms);
    this.#timers.set(step, timer.unref());
  }

  stop(): void {
    for (const timer of this.#timers.values()) {
      clearTimeout(timer);
    }
    this.#timers.clear();
  }
}
