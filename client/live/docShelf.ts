import { keepTrying } from './keepTrying.ts';
import { Listeners } from './listeners.ts';
import type { StepDoc, StepDocSnapshot } from './stepDoc.ts';
import { readJson, type Store } from './store.ts';

/** Leaving and coming back within this time (a switch of views) keeps the document open. */
const LINGER_MS = 1_500;

interface Shelved {
  users: number;
  cowrite: boolean;
  stepDoc: StepDoc | null;
  closing: ReturnType<typeof setTimeout> | undefined;
}

export interface DocShelfOptions {
  /** `<workshop>.<seatId>` */
  name: string;
  seat: string;
  store: Store;
  lost: (words: string) => void;
}

/** The documents one seat has open: one connection per document, however many views read it. */
export class DocShelf {
  readonly #options: DocShelfOptions;
  readonly #listeners = new Listeners();
  readonly #shelved = new Map<string, Shelved>();
  #closed = false;

  constructor(options: DocShelfOptions) {
    this.#options = options;
  }

  readonly subscribe = (listener: () => void): (() => void) => this.#listeners.subscribe(listener);

  get(docId: string): StepDocSnapshot | null {
    return this.#shelved.get(docId)?.stepDoc?.snapshot ?? null;
  }

  /** Opens a document or joins those who have it open. Gives back how to leave it. */
  use(docId: string): () => void {
    const shelved = this.#shelved.get(docId) ?? this.#put(docId);
    clearTimeout(shelved.closing);
    shelved.users += 1;
    return () => {
      shelved.users -= 1;
      if (shelved.users === 0) {
        shelved.closing = setTimeout(() => this.#take(docId), LINGER_MS);
      }
    };
  }

  setCowrite(docId: string, cowrite: boolean): void {
    const shelved = this.#shelved.get(docId);
    if (shelved !== undefined) {
      shelved.cowrite = cowrite;
      shelved.stepDoc?.setCowrite(cowrite);
    }
  }

  /** The course of things moved on: what was refused may be allowed now. */
  retry(): void {
    for (const { stepDoc } of this.#shelved.values()) {
      stepDoc?.retry();
    }
  }

  wake(): void {
    for (const { stepDoc } of this.#shelved.values()) {
      stepDoc?.wake();
    }
  }

  /** Whether an open document shows this record; null where no document is open. */
  shows(record: string): boolean | null {
    const open = [...this.#shelved.values()].flatMap(({ stepDoc }) => (stepDoc === null ? [] : [stepDoc]));
    return open.length === 0 ? null : open.some(({ snapshot }) => snapshot.rows.has(record));
  }

  /** Our clock since which a document holds something the server does not have on disk. */
  unsavedSince(): number | null {
    const since = [...this.#shelved.values()].flatMap(({ stepDoc }) => stepDoc?.snapshot.unsavedSince ?? []);
    return since.length === 0 ? null : Math.min(...since);
  }

  /** Words of documents that are no longer open for writing, left over from an earlier life of this page. */
  takeOrphans(current: string | null): void {
    const prefix = this.#wordsKey('');
    for (const key of this.#options.store.keys(prefix)) {
      const docId = key.slice(prefix.length);
      if (docId !== current && !this.#shelved.has(docId)) {
        const words = readJson<string>(this.#options.store, key, '');
        this.#options.store.remove(key);
        this.#deleteCopy(docId);
        if (words !== '') {
          this.#options.lost(words);
        }
      }
    }
  }

  /** With `forget` the copies on the phone go too: the seat was left. */
  close(forget: boolean): void {
    this.#closed = true;
    for (const { stepDoc, closing } of this.#shelved.values()) {
      clearTimeout(closing);
      stepDoc?.close(forget);
    }
    this.#shelved.clear();
  }

  #put(docId: string): Shelved {
    const shelved: Shelved = { users: 0, cowrite: false, stepDoc: null, closing: undefined };
    this.#shelved.set(docId, shelved);
    void this.#load(docId, shelved);
    return shelved;
  }

  /** Yjs is a chunk of its own: the first screen does not wait for it. */
  async #load(docId: string, shelved: Shelved): Promise<void> {
    const { StepDoc: Loaded } = await keepTrying(() => import('./stepDoc.ts'));
    if (this.#closed || this.#shelved.get(docId) !== shelved) {
      return;
    }
    shelved.stepDoc = new Loaded({
      docId,
      seat: this.#options.seat,
      changed: () => this.#listeners.tell(),
      lost: this.#options.lost,
      keep: words => this.#keep(docId, words),
    });
    shelved.stepDoc.setCowrite(shelved.cowrite);
    this.#listeners.tell();
  }

  #take(docId: string): void {
    const shelved = this.#shelved.get(docId);
    this.#shelved.delete(docId);
    shelved?.stepDoc?.close(shelved.stepDoc.snapshot.unsavedSince === null);
    this.#listeners.tell();
  }

  #keep(docId: string, words: string): void {
    const key = this.#wordsKey(docId);
    if (words === '') {
      this.#options.store.remove(key);
    } else {
      this.#options.store.set(key, JSON.stringify(words));
    }
  }

  #wordsKey(docId: string): string {
    return `${this.#options.name}.words.${docId}`;
  }

  #deleteCopy(docId: string): void {
    try {
      window.indexedDB.deleteDatabase(`${docId}.${this.#options.seat}`);
    } catch {
      // No IndexedDB, no copy.
    }
  }
}
