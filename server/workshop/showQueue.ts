/** A quiet workshop shows at once; a busy one gathers for a tick, so that everybody is written to once. */
const TICKS: readonly { listeners: number; ms: number }[] = [
  { listeners: 30, ms: 16 },
  { listeners: 100, ms: 33 },
  { listeners: Number.POSITIVE_INFINITY, ms: 50 },
];

/** Durable records on their way to be shown, in the order they were announced; leading-edge ticks. */
export class ShowQueue<T> {
  readonly #show: (batch: readonly T[]) => void;
  readonly #listeners: () => number;
  #announced = 0;
  #shown = 0;
  #ready: T[] = [];
  /** Takes back the flush that was arranged; null when none is. */
  #cancelFlush: (() => void) | null = null;
  #flushedAt = 0;
  #urgent = false;
  #waiting: { upTo: number; resolve: () => void }[] = [];

  constructor(show: (batch: readonly T[]) => void, listeners: () => number) {
    this.#show = show;
    this.#listeners = listeners;
  }

  /** Takes a place in the order; `ready` must be called in the same order. */
  announce(): number {
    this.#announced += 1;
    return this.#announced;
  }

  ready(_ticket: number, item: T): void {
    this.#ready.push(item);
    this.#schedule();
  }

  /** Resolves when everything announced so far has been shown; nothing waits for a tick meanwhile. */
  settled(): Promise<void> {
    if (this.#shown >= this.#announced) {
      return Promise.resolve();
    }
    this.#urgent = true;
    this.#reschedule();
    const upTo = this.#announced;
    return new Promise(resolve => this.#waiting.push({ upTo, resolve }));
  }

  /** The journal failed: nothing more will be shown, nobody waits for ever. */
  abandon(): void {
    this.#cancel();
    this.#ready = [];
    this.#shown = this.#announced;
    this.#release();
  }

  #schedule(): void {
    if (this.#cancelFlush !== null || this.#ready.length === 0) {
      return;
    }
    const tick = TICKS.find(one => this.#listeners() <= one.listeners)?.ms ?? 50;
    const wait = this.#urgent ? 0 : this.#flushedAt + tick - performance.now();
    // Node's clearImmediate given a Timeout breaks its queue of immediates: each handle is cleared by its own kind.
    if (wait <= 0) {
      const immediate = setImmediate(() => this.#flush());
      this.#cancelFlush = () => clearImmediate(immediate);
    } else {
      const timeout = setTimeout(() => this.#flush(), wait);
      this.#cancelFlush = () => clearTimeout(timeout);
    }
  }

  #reschedule(): void {
    this.#cancel();
    this.#schedule();
  }

  #cancel(): void {
    this.#cancelFlush?.();
    this.#cancelFlush = null;
  }

  #flush(): void {
    this.#cancelFlush = null;
    this.#flushedAt = performance.now();
    const batch = this.#ready;
    this.#ready = [];
    this.#shown += batch.length;
    this.#show(batch);
    this.#release();
    this.#schedule();
  }

  #release(): void {
    const free = this.#waiting.filter(one => one.upTo <= this.#shown);
    this.#waiting = this.#waiting.filter(one => one.upTo > this.#shown);
    this.#urgent = this.#waiting.length > 0;
    for (const one of free) {
      one.resolve();
    }
  }
}
