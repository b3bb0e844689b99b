import * as Y from 'yjs';
import { deleteRow, putRow, writeText } from '#shared/activities/records.ts';
import type { CloseCode } from '#shared/protocol/wire.ts';
import type { WrittenText } from '#shared/workshop/change.ts';
import type { Row } from '#shared/workshop/state.ts';
import type { Detach } from './access.ts';
import { type DocBudget, DocSize } from './docSize.ts';
import { isStray } from './stray.ts';

/** An update that was decided, with the connection it came from. */
export interface ShownUpdate {
  bytes: Uint8Array;
  origin: object | null;
}

/** What the server writes into a document in one go. */
export interface ServerWriting {
  put?: readonly Row[];
  del?: readonly string[];
  texts?: readonly WrittenText[];
}

/**
 * One step's document, twice: `decided` has every accepted frame and every write of the server at once, `shown`
 * gets the same bytes when they are on disk. Only `shown` is ever sent.
 */
export class LiveDocument {
  readonly docId: string;
  readonly stepId: string;
  readonly decided: Y.Doc;
  readonly shown: Y.Doc;
  readonly size: DocSize;
  readonly #shownListeners = new Set<(update: Uint8Array, origin: object | null) => void>();
  readonly #endedListeners = new Set<(code: CloseCode, seats: ReadonlySet<string> | null) => void>();

  /** `content`: the document as the journal had it, one V1 update, or null for a new one. */
  constructor(docId: string, stepId: string, content: Uint8Array | null, budget?: DocBudget) {
    this.docId = docId;
    this.stepId = stepId;
    this.decided = new Y.Doc({ gc: true });
    this.shown = new Y.Doc({ gc: true });
    if (content !== null) {
      Y.applyUpdate(this.decided, content);
      Y.applyUpdate(this.shown, content);
    }
    this.size = new DocSize(this.decided, content?.length ?? 0, budget);
  }

  /**
   * Takes a client's judged update; whether it changed what no honest client changes. Throws as Yjs does, and then the
   * document may be half changed.
   */
  take(update: Uint8Array, clientRows: boolean): boolean {
    let stray = false;
    const look = (transaction: Y.Transaction) => {
      stray ||= isStray(this.decided, transaction, clientRows);
    };
    this.decided.on('afterTransaction', look);
    try {
      Y.applyUpdate(this.decided, update);
    } finally {
      this.decided.off('afterTransaction', look);
    }
    this.size.add(update.length);
    return stray;
  }

  /** Writes rows and co-written words as the server; the update to journal, or null when nothing changed. */
  write({ put = [], del = [], texts = [] }: ServerWriting): Uint8Array | null {
    return this.#asServer(() => {
      for (const id of del) {
        deleteRow(this.decided, id);
      }
      for (const row of put) {
        putRow(this.decided, row);
      }
      for (const { id, text } of texts) {
        writeText(this.decided, id, text);
      }
    });
  }

  /** Puts back what clients must not have changed; the update to journal, or null when all was well. */
  repair(mend: (doc: Y.Doc) => void): Uint8Array | null {
    return this.#asServer(() => mend(this.decided));
  }

  #asServer(change: () => void): Uint8Array | null {
    let update: Uint8Array | null = null;
    const keep = (bytes: Uint8Array) => {
      update = bytes;
    };
    this.decided.on('update', keep);
    this.decided.transact(change);
    this.decided.off('update', keep);
    this.size.add(lengthOf(update));
    return update;
  }

  /** Shows durable updates: one transaction, one merged update to every listener. */
  show(updates: readonly ShownUpdate[]): void {
    let merged: Uint8Array | null = null;
    const keep = (bytes: Uint8Array) => {
      merged = bytes;
    };
    this.shown.on('update', keep);
    this.shown.transact(() => {
      for (const update of updates) {
        Y.applyUpdate(this.shown, update.bytes);
      }
    });
    this.shown.off('update', keep);
    const only = updates[0]?.origin ?? null;
    const origin = updates.every(update => update.origin === only) ? only : null;
    if (merged !== null) {
      for (const listener of this.#shownListeners) {
        listener(merged, origin);
      }
    }
  }

  onShown(listener: (update: Uint8Array, origin: object | null) => void): Detach {
    this.#shownListeners.add(listener);
    return () => this.#shownListeners.delete(listener);
  }

  onEnded(listener: (code: CloseCode, seats: ReadonlySet<string> | null) => void): Detach {
    this.#endedListeners.add(listener);
    return () => this.#endedListeners.delete(listener);
  }

  end(code: CloseCode, seats: ReadonlySet<string> | null): void {
    for (const listener of [...this.#endedListeners]) {
      listener(code, seats);
    }
  }

  get watched(): boolean {
    return this.#shownListeners.size > 0;
  }
}

function lengthOf(update: Uint8Array | null): number {
  return update?.length ?? 0;
}
