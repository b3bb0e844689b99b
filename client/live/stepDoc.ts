import { readVarUint } from 'lib0/decoding';
import { createEncoder, length, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import type { IndexeddbPersistence } from 'y-indexeddb';
import { type Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { messageYjsSyncStep1 } from 'y-protocols/sync';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { CLOSE, DOC_PATH, MESSAGE } from '#shared/protocol/wire.ts';
import { LostWords } from './lostWords.ts';
import { RowSource } from './rowSource.ts';
import { STALE_MS } from './wake.ts';

/** `refused`: not for this seat at the moment. `gone`: no seat or no such document, nothing to try. */
export type StepDocStatus = 'loading' | 'live' | 'offline' | 'refused' | 'gone';

/** One generation of a step's document, as views use it: immutable but for the document itself. */
export interface StepDocSnapshot {
  docId: string;
  /** Grows when the document was thrown away and opened afresh: bind editors to it anew. */
  generation: number;
  doc: Y.Doc;
  awareness: Awareness;
  rows: RowSource;
  status: StepDocStatus;
  /** Our clock since which something of ours is not on the server's disk; null: everything is. */
  unsavedSince: number | null;
}

export interface StepDocOptions {
  docId: string;
  seat: string;
  /** Told whenever the snapshot is another one. */
  changed: () => void;
  /** Words of ours in a document that had to be thrown away. */
  lost: (words: string) => void;
  /** Keeps unsaved words beyond the life of the page; '' forgets them. */
  keep: (words: string) => void;
}

const CONNECT_TIMEOUT_MS = 6_000;
const LONGEST_WAIT_MS = 4_000;
const AWARENESS_MS = 100;
/** Bytes of a sync step 2 without content; the server does not count it. */
const EMPTY_ANSWER = 5;
/** How long words may still arrive after co-writing ended before they count as lost. */
const GRACE_MS = 6_000;

/** The connection of one seat to one document; opens it afresh when the server says so. */
export class StepDoc {
  readonly #options: StepDocOptions;
  #current: Generation;
  #snapshot: StepDocSnapshot;
  #cowrite = false;
  #refusals = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #grace: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(options: StepDocOptions) {
    this.#options = options;
    this.#current = this.#open();
    this.#snapshot = this.#draw(0, 'loading');
  }

  get snapshot(): StepDocSnapshot {
    return this.#snapshot;
  }

  /** Whether clients write this document now: only then is there a copy on the phone. */
  setCowrite(cowrite: boolean): void {
    if (cowrite === this.#cowrite) {
      return;
    }
    this.#cowrite = cowrite;
    clearTimeout(this.#grace);
    if (cowrite) {
      this.#current.copyToPhone(this.#copyName());
      this.retry();
    } else {
      this.#grace = setTimeout(() => {
        if (this.#current.unsavedSince !== null) {
          this.#afresh();
        } else {
          void this.#current.forgetCopy();
        }
      }, GRACE_MS);
    }
  }

  /** After sleep, or when something changed that may turn a refusal into a yes. */
  wake(): void {
    this.#current.wake();
    this.retry();
  }

  /** Asks again at once if the document was refused. */
  retry(): void {
    if (this.#snapshot.status === 'refused') {
      this.#afresh();
    }
  }

  /** Leaves the document; with `forget` its copy on the phone goes too. */
  close(forget: boolean): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#grace);
    if (forget) {
      void this.#current.forgetCopy();
    }
    this.#current.close();
  }

  #copyName(): string {
    return `${this.#options.docId}.${this.#options.seat}`;
  }

  #open(): Generation {
    const generation = new Generation(this.#options.docId, this.#options.seat, {
      changed: () => {
        if (this.#current === generation) {
          this.#tell(this.#snapshot.generation, generation.status);
        }
      },
      closed: code => this.#onClosed(code),
      keep: this.#options.keep,
    });
    if (this.#cowrite) {
      generation.copyToPhone(this.#copyName());
    }
    return generation;
  }

  #onClosed(code: number): void {
    if (code === CLOSE.noSeat || code === CLOSE.noDocument) {
      this.#rescue();
      this.#tell(this.#snapshot.generation, 'gone');
    } else if (this.#current.wasLive) {
      this.#afresh();
    } else {
      // Refused at the door: asking at once again would only be refused again.
      this.#rescue();
      this.#refusals += 1;
      this.#tell(this.#snapshot.generation, 'refused');
      this.#timer = setTimeout(() => this.retry(), Math.min(30_000, 1_000 * 2 ** this.#refusals));
    }
  }

  /** A refused update would be refused for ever: the document and its copy on the phone are thrown away. */
  #afresh(): void {
    if (this.#closed) {
      return;
    }
    clearTimeout(this.#timer);
    this.#rescue();
    this.#current.close();
    this.#current = this.#open();
    this.#tell(this.#snapshot.generation + 1, 'loading');
  }

  /** What did not get in is taken out before the document goes. */
  #rescue(): void {
    const words = this.#current.unsavedWords();
    void this.#current.forgetCopy();
    if (words !== '') {
      this.#options.keep('');
      this.#options.lost(words);
    }
  }

  #tell(generation: number, status: StepDocStatus): void {
    if (status === 'live') {
      this.#refusals = 0;
    }
    this.#snapshot = this.#draw(generation, status);
    this.#options.changed();
  }

  #draw(generation: number, status: StepDocStatus): StepDocSnapshot {
    const { doc, provider, rows, unsavedSince } = this.#current;
    const { docId } = this.#options;
    return { docId, generation, doc, awareness: provider.awareness, rows, status, unsavedSince };
  }
}

interface GenerationEvents {
  changed: () => void;
  closed: (code: number) => void;
  keep: (words: string) => void;
}

/** One Y.Doc with its provider and copy on the phone, from opening to throwing away. */
class Generation {
  readonly doc = new Y.Doc();
  readonly rows = new RowSource(this.doc);
  readonly provider: WebsocketProvider;
  status: StepDocStatus = 'loading';
  wasLive = false;
  unsavedSince: number | null = null;
  readonly #events: GenerationEvents;
  readonly #words = new LostWords();
  readonly #watch: ReturnType<typeof setInterval>;
  #copy: Promise<IndexeddbPersistence> | null = null;
  #copied: IndexeddbPersistence | null = null;
  /** Update frames sent on this connection, and how many of them the server has on disk. */
  #sent = 0;
  #durable = 0;
  #connectingSince = Date.now();
  #presence: ReturnType<typeof setTimeout> | undefined;

  constructor(docId: string, seat: string, events: GenerationEvents) {
    this.#events = events;
    const scheme = window.location.protocol === 'https:' ? 'wss' : 'ws';
    this.provider = new WebsocketProvider(`${scheme}://${window.location.host}${DOC_PATH}`, docId, this.doc, {
      params: { as: seat },
      disableBc: true,
      maxBackoffTime: LONGEST_WAIT_MS,
    });
    this.#listen();
    this.#quietAwareness();
    this.#watch = setInterval(() => this.#checkConnecting(), CONNECT_TIMEOUT_MS / 2);
  }

  /** Loads what this phone wrote and could not send, and keeps what it writes. */
  copyToPhone(name: string): void {
    this.#copy ??= import('y-indexeddb').then(({ IndexeddbPersistence: Persistence }) => {
      this.#copied = new Persistence(name, this.doc);
      return this.#copied;
    });
    // Without IndexedDB there is no copy, and everything else works.
    this.#copy.catch(() => {});
  }

  async forgetCopy(): Promise<void> {
    const copy = this.#copy;
    this.#copy = null;
    try {
      await (await copy)?.clearData();
    } catch {
      // It was never there.
    }
  }

  unsavedWords(): string {
    return this.unsavedSince === null ? '' : this.#words.text();
  }

  wake(): void {
    const { provider } = this;
    if (provider.shouldConnect && Date.now() - provider.wsLastMessageReceived > STALE_MS) {
      provider.disconnect();
      provider.connect();
    }
  }

  close(): void {
    clearInterval(this.#watch);
    clearTimeout(this.#presence);
    this.provider.destroy();
    this.provider.awareness.destroy();
    this.doc.destroy();
  }

  #listen(): void {
    const { provider, doc } = this;
    provider.on('status', ({ status }) => {
      if (status === 'connecting') {
        this.#connectingSince = Date.now();
      } else if (status === 'connected') {
        this.#sent = 0;
        this.#durable = 0;
      }
      this.#become(status === 'disconnected' ? 'offline' : this.status);
    });
    provider.on('sync', synced => {
      if (synced) {
        this.wasLive = true;
        this.#become('live');
      }
    });
    provider.on('closed', ({ code }) => this.#events.closed(code));
    doc.on('afterTransaction', transaction => {
      if (transaction.origin !== provider && transaction.origin !== this.#copied) {
        this.#words.note(transaction);
      }
    });
    doc.on('update', (_update: Uint8Array, origin: unknown) => {
      if (origin !== provider) {
        this.#noteOwn();
      }
    });
    const sync = provider.messageHandlers[MESSAGE.sync];
    provider.messageHandlers[MESSAGE.sync] = (encoder, decoder, from, emitSynced, type) => {
      const asked = decoder.arr[decoder.pos] === messageYjsSyncStep1;
      sync?.(encoder, decoder, from, emitSynced, type);
      // The server's sync step 1 is answered with everything it lacks: an update frame, unless it lacks nothing.
      if (asked && length(encoder) > EMPTY_ANSWER) {
        this.#sent += 1;
      }
    };
    provider.messageHandlers[MESSAGE.durable] = (_encoder, decoder) => {
      this.#durable = readVarUint(decoder);
      this.#settle();
    };
  }

  #noteOwn(): void {
    if (this.provider.wsconnected) {
      this.#sent += 1;
    }
    this.#events.keep(this.#words.text());
    if (this.unsavedSince === null) {
      this.unsavedSince = Date.now();
      this.#events.changed();
    }
  }

  #settle(): void {
    if (this.unsavedSince !== null && this.#durable >= this.#sent) {
      this.unsavedSince = null;
      this.#words.clear();
      this.#events.keep('');
      this.#events.changed();
    }
  }

  #become(status: StepDocStatus): void {
    if (status !== this.status) {
      this.status = status;
      this.#events.changed();
    }
  }

  /** The stock provider sends back every remote change it hears; ours says only what is its own. */
  #quietAwareness(): void {
    const { provider, doc } = this;
    const { awareness } = provider;
    awareness.off('update', provider._awarenessUpdateHandler);
    awareness.on('update', (change: Record<'added' | 'updated' | 'removed', number[]>, origin: unknown) => {
      const own = [...change.added, ...change.updated, ...change.removed].includes(doc.clientID);
      if (own && origin !== provider) {
        this.#presence ??= setTimeout(() => {
          this.#presence = undefined;
          this.#sayPresence();
        }, AWARENESS_MS);
      }
    });
  }

  #sayPresence(): void {
    const { ws, wsconnected, awareness } = this.provider;
    if (ws === null || !wsconnected) {
      return;
    }
    const encoder = createEncoder();
    writeVarUint(encoder, MESSAGE.awareness);
    writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [this.doc.clientID]));
    ws.send(toUint8Array(encoder));
  }

  /** A network that swallows packets leaves a WebSocket connecting for minutes. */
  #checkConnecting(): void {
    const { provider } = this;
    if (provider.wsconnecting && Date.now() - this.#connectingSince > CONNECT_TIMEOUT_MS) {
      provider.disconnect();
      provider.connect();
    }
  }
}
