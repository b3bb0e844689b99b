import * as Y from 'yjs';

/** Budgets of one document: bytes of its whole state, and clientIDs, each of which costs every reconnect a little. */
export interface DocBudget {
  warnBytes: number;
  mostBytes: number;
  mostClients: number;
  /** Bytes that come in before a document past its warning is measured again. */
  measureEvery: number;
}

export const DOC_BUDGET: DocBudget = {
  warnBytes: 2 * 1024 * 1024,
  mostBytes: 5 * 1024 * 1024,
  mostClients: 5000,
  measureEvery: 64 * 1024,
};

/** `large`: facilitators are told. `full`: clients write no more. */
export type DocLevel = 'fine' | 'large' | 'full';

/**
 * How large a document is. Encoding it at every frame would cost more than the frame, so what comes in is only added
 * up: the sum is never too small. Past the warning it is measured, and then again after every 64 KB or eighth part.
 */
export class DocSize {
  readonly #doc: Y.Doc;
  readonly #budget: DocBudget;
  #measured: number;
  #added = 0;

  constructor(doc: Y.Doc, bytes: number, budget: DocBudget = DOC_BUDGET) {
    this.#doc = doc;
    this.#measured = bytes;
    this.#budget = budget;
  }

  add(bytes: number): void {
    this.#added += bytes;
    const due = Math.max(this.#budget.measureEvery, this.#measured / 8);
    if (this.#added >= due && this.#measured + this.#added > this.#budget.warnBytes) {
      this.measure();
    }
  }

  /** After something large was taken out. */
  measure(): void {
    this.#measured = Y.encodeStateAsUpdate(this.#doc).length;
    this.#added = 0;
  }

  get level(): DocLevel {
    const { warnBytes, mostBytes, mostClients } = this.#budget;
    if (this.#measured > mostBytes || this.#doc.store.clients.size > mostClients) {
      return 'full';
    }
    return this.#measured > warnBytes ? 'large' : 'fine';
  }
}
