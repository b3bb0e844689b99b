import { makeRandomId, platformRandom } from '#shared/ids.ts';
import { Listeners } from './listeners.ts';
import { readJson, type Store } from './store.ts';

/** One entry whose author the server never stored: only this phone knows that it is one's own. */
export interface KeptEntry {
  entry: string;
  kind: string;
  data: Record<string, unknown>;
  /** The secret that lets this phone change or withdraw it. */
  key: string;
  withdrawn: boolean;
  at: number;
}

const NONE: readonly KeptEntry[] = [];

/**
 * Secrets of entries without an author (attribution `side` and `anonymous`), with the entry's own words, so that
 * one's own cards can be shown and edited although the server cannot say whose they are.
 */
export class EditKeys {
  readonly #name: string;
  readonly #store: Store;
  readonly #listeners = new Listeners();
  readonly #cache = new Map<string, readonly KeptEntry[]>();

  /** `name` is `<workshop>.<seatId>`. */
  constructor(name: string, store: Store) {
    this.#name = name;
    this.#store = store;
  }

  readonly subscribe = (listener: () => void): (() => void) => this.#listeners.subscribe(listener);

  /** Own entries of a step in the order they were written; the same array until something changes. */
  list(step: string): readonly KeptEntry[] {
    const cached = this.#cache.get(step);
    if (cached !== undefined) {
      return cached;
    }
    const stored = readJson<unknown>(this.#store, this.#keyOf(step), []);
    const list = Array.isArray(stored) && stored.length > 0 ? (stored as KeptEntry[]) : NONE;
    this.#cache.set(step, list);
    return list;
  }

  /** The secret of an entry; undefined where the server stores its author. */
  keyOf(step: string, entry: string): string | undefined {
    return this.list(step).find(one => one.entry === entry)?.key;
  }

  /** Keeps a new entry and returns its fresh secret. */
  make(step: string, entry: string, kind: string, data: Record<string, unknown>): string {
    const key = makeRandomId(platformRandom);
    this.#write(step, [...this.list(step), { entry, kind, data, key, withdrawn: false, at: Date.now() }]);
    return key;
  }

  /** Changes what is kept of an entry; entries that are not kept are left alone. */
  change(step: string, entry: string, change: Partial<Pick<KeptEntry, 'data' | 'withdrawn'>>): void {
    if (this.keyOf(step, entry) !== undefined) {
      this.#write(
        step,
        this.list(step).map(one => (one.entry === entry ? { ...one, ...change } : one)),
      );
    }
  }

  /** The server refused it, so there is nothing to edit. */
  drop(step: string, entry: string): void {
    this.#write(
      step,
      this.list(step).filter(one => one.entry !== entry),
    );
  }

  #keyOf(step: string): string {
    return `${this.#name}.keys.${step}`;
  }

  #write(step: string, list: readonly KeptEntry[]): void {
    this.#cache.set(step, list);
    this.#store.set(this.#keyOf(step), JSON.stringify(list));
    this.#listeners.tell();
  }
}
