import { setTimeout as pause } from 'node:timers/promises';

/**
 * Pieces of work that each hold up the one thread of the process for some milliseconds. One after the other, and between
 * them everybody else has the rest of the time: whoever asks for many pieces at once waits, the room does not.
 */
export class Turns {
  readonly #share: number;
  #before: Promise<unknown> = Promise.resolve();

  /** `share`: of the time, at most, as a fraction of one. */
  constructor(share: number) {
    this.#share = share;
  }

  /** Does it in its turn; rejects as the work throws. */
  take<T>(work: () => T): Promise<T> {
    let took = 0;
    const done = this.#before.then(() => {
      const start = performance.now();
      try {
        return work();
      } finally {
        took = performance.now() - start;
      }
    });
    const rest = () => pause(took * (1 / this.#share - 1));
    this.#before = done.then(rest, rest);
    return done;
  }
}
