import { type Mended, type Mending, mendDoc } from '#shared/activities/mendDoc.ts';
import { readTexts } from '#shared/activities/records.ts';
import type { LiveDocument } from './liveDocument.ts';

/** After an accepted update the document is looked through so much later. */
const MEND_MS = 250;
/** And never for more than this share of the time, however large it is. */
const MOST_SHARE = 0.05;

/** What one seat did to one step's document, as often as it was mended. */
export interface Harm {
  step: string;
  /** Null: nobody can be named; a deletion and a second writer in the same moment look alike. */
  seat: string | null;
  times: number;
}

export interface MenderOptions {
  /** What a document should hold; null where nothing is known of its activity. */
  mending(step: string): Omit<Mending, 'lastKept'> | null;
  /** The newest kept version of a text. */
  keptText(step: string, record: string): string | undefined;
  /** Asks for `mend` in the workshop's order. */
  inTurn(mend: () => void): void;
  /** The update that puts things right: to the journal, as one record. */
  append(document: LiveDocument, update: Uint8Array, harm: readonly string[]): void;
  /** Seats that wrote what no honest client writes. */
  struck(step: string, seats: readonly string[]): void;
  mendMs?: number;
}

interface Watch {
  document: LiveDocument;
  timer: NodeJS.Timeout | null;
  /** Something was accepted since it was last looked through. */
  dirty: boolean;
  /** Seats whose updates were stray since then. */
  stray: Set<string>;
  /** Words at the last look: newer than any kept version. */
  words: ReadonlyMap<string, string>;
  lastMs: number;
}

/** Looks through co-written documents after updates, and before whatever builds on them, and puts them right. */
export class Mender {
  readonly #options: MenderOptions;
  readonly #watches = new Map<string, Watch>();

  constructor(options: MenderOptions) {
    this.#options = options;
  }

  /** Before an update is applied: remembers the words that stand. */
  watch(document: LiveDocument): void {
    if (!this.#watches.has(document.docId)) {
      const words = readTexts(document.decided);
      const fresh = { document, timer: null, dirty: false, stray: new Set<string>(), words, lastMs: 0 };
      this.#watches.set(document.docId, fresh);
    }
  }

  /** After an update was applied; `stray`: it changed what no honest client changes. */
  touch(document: LiveDocument, seat: string | null, stray: boolean): void {
    const watch = this.#watches.get(document.docId);
    if (watch === undefined) {
      return;
    }
    watch.dirty = true;
    if (stray && seat !== null) {
      watch.stray.add(seat);
    }
    if (watch.timer === null) {
      const wait = Math.max(this.#options.mendMs ?? MEND_MS, watch.lastMs / MOST_SHARE);
      watch.timer = setTimeout(() => {
        watch.timer = null;
        this.#options.inTurn(() => this.#mend(watch));
      }, wait).unref();
    }
  }

  /** Now, in turn: what is decided next builds on these documents. `strayOnly`: only where harm is known. */
  mendAll(strayOnly = false): void {
    for (const watch of this.#watches.values()) {
      if (watch.stray.size > 0 || !strayOnly) {
        this.#mend(watch);
      }
    }
  }

  stop(): void {
    for (const watch of this.#watches.values()) {
      clearTimeout(watch.timer ?? undefined);
      watch.timer = null;
    }
  }

  #mend(watch: Watch): void {
    if (!watch.dirty) {
      return;
    }
    const { document } = watch;
    const mending = this.#options.mending(document.stepId);
    if (mending === null) {
      return;
    }
    const start = performance.now();
    let mended: Mended = { rows: 0, texts: 0, cut: 0 };
    const update = document.repair(doc => {
      mended = mendDoc(doc, { ...mending, lastKept: record => this.#lastWords(watch, record) });
    });
    watch.dirty = false;
    watch.words = readTexts(document.decided);
    watch.lastMs = performance.now() - start;
    const seats = [...watch.stray];
    watch.stray.clear();
    if (update === null) {
      return;
    }
    this.#options.append(document, update, seats);
    if (mended.rows + mended.texts > 0) {
      this.#options.struck(document.stepId, seats);
    }
  }

  #lastWords({ document, words }: Watch, record: string): string | undefined {
    return words.get(record) ?? this.#options.keptText(document.stepId, record);
  }
}
