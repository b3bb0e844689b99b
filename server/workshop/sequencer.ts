/**
 * The one order of a workshop. Tasks run at once and one after another; a barrier may wait (for the disk), and
 * meanwhile everything else waits behind it.
 */
export class Sequencer {
  #held = false;
  readonly #waiting: (() => void)[] = [];

  /** Runs a synchronous task in turn; at once when nothing holds the order. */
  turn<T>(task: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#enter(() => {
        try {
          resolve(task());
        } catch (error) {
          reject(error);
        }
        return null;
      });
    });
  }

  /** Runs a task that may wait; nothing else runs before it is done. */
  barrier<T>(task: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#enter(() => task().then(resolve, reject));
    });
  }

  #enter(start: () => Promise<void> | null): void {
    const run = () => {
      const done = start();
      if (done === null) {
        return;
      }
      this.#held = true;
      void done.finally(() => {
        this.#held = false;
        this.#drain();
      });
    };
    if (this.#held || this.#waiting.length > 0) {
      this.#waiting.push(run);
    } else {
      run();
    }
  }

  #drain(): void {
    while (!this.#held) {
      const next = this.#waiting.shift();
      if (next === undefined) {
        return;
      }
      next();
    }
  }
}
