import { setTimeout as pause, setImmediate as whateverCame } from 'node:timers/promises';

/**
 * Pieces of work that each hold up something others need: the one thread of the process, a core of the machine. One after
 * the other, and between them everybody else has the rest of the time: whoever asks for many pieces at once waits, the
 * room does not.
 */
export class Turns {
  readonly #share: number;
  readonly #mostRestMs: number;
  #before: Promise<unknown> = Promise.resolve();

  /** `share`: of the time, at most, as a fraction of one. After a long piece nobody waits longer than `mostRestMs`. */
  constructor(share: number, mostRestMs = Number.POSITIVE_INFINITY) {
    this.#share = share;
    this.#mostRestMs = mostRestMs;
  }

  /** Does it in its turn; rejects as the work throws. */
  take<T>(work: () => T | Promise<T>): Promise<T> {
    let took = 0;
    const inTurn = async () => {
      // What arrived together with the request is answered before the work begins.
      await whateverCame();
      const start = performance.now();
      try {
        return await work();
      } finally {
        took = performance.now() - start;
      }
    };
    const done = this.#before.then(inTurn);
    const rest = () => pause(Math.min(took * (1 / this.#share - 1), this.#mostRestMs));
    this.#before = done.then(rest, rest);
    return done;
  }
}
