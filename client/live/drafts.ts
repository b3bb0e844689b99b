import { Listeners } from './listeners.ts';
import type { Store } from './store.ts';

/** Half-written texts, one per field: they survive a reload, sleep and a phone call. */
export class Drafts {
  readonly #name: string;
  readonly #store: Store;
  readonly #listeners = new Listeners();
  readonly #cache = new Map<string, string>();

  /** `name` is `<workshop>.<seatId>`. */
  constructor(name: string, store: Store) {
    this.#name = name;
    this.#store = store;
  }

  readonly subscribe = (listener: () => void): (() => void) => this.#listeners.subscribe(listener);

  get(step: string, field: string): string {
    const key = this.#keyOf(step, field);
    const cached = this.#cache.get(key);
    if (cached !== undefined) {
      return cached;
    }
    const kept = this.#store.get(key) ?? '';
    this.#cache.set(key, kept);
    return kept;
  }

  /** An empty text leaves nothing behind on the phone. */
  set(step: string, field: string, text: string): void {
    const key = this.#keyOf(step, field);
    this.#cache.set(key, text);
    if (text === '') {
      this.#store.remove(key);
    } else {
      this.#store.set(key, text);
    }
    this.#listeners.tell();
  }

  /** These words were sent: what was typed while they were on their way stays, whole. */
  sent(step: string, field: string, words: string): void {
    const now = this.get(step, field);
    if (now.startsWith(words)) {
      this.set(step, field, now.slice(words.length));
    }
  }

  #keyOf(step: string, field: string): string {
    return `${this.#name}.draft.${step}.${field}`;
  }
}
