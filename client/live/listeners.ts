/** Who wants to know: the subscribe half of a `useSyncExternalStore` source. */
export class Listeners {
  readonly #all = new Set<() => void>();

  /** Bound once, because React resubscribes whenever the function is another one. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#all.add(listener);
    return () => {
      this.#all.delete(listener);
    };
  };

  tell(): void {
    for (const listener of [...this.#all]) {
      listener();
    }
  }
}
