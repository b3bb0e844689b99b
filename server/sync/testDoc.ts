import * as Y from 'yjs';
import { workshopOf } from '#shared/ids.ts';
import { CLOSE, type CloseCode } from '#shared/protocol/wire.ts';
import type { Actor } from '#shared/workshop/actor.ts';
import type { DocAccess, WorkshopAccess, WorkshopsAccess } from '../workshop/access.ts';

type Permission = ReturnType<DocAccess['may']>;

interface Waiting {
  update: Uint8Array;
  origin: object;
  resolve: (code: CloseCode | null) => void;
}

/** A document in memory for tests of the sync server: decided at once, shown when its pretended disk says so. */
export class TestDoc implements DocAccess {
  readonly docId: string;
  readonly decided = new Y.Doc();
  readonly shown = new Y.Doc();
  /** With `manual` nothing gets onto the disk until `flush`. */
  disk: 'instant' | 'manual' = 'instant';
  /** What somebody without an entry in `permissions` may. */
  everybody: Permission = 'write';
  /** By seat id. */
  readonly permissions = new Map<string, Permission>();
  readonly owners = new Map<number, string>();
  shape: DocAccess['shape'] = 'any';
  /** Keys of texts that nobody may write into. */
  readonly closedTexts = new Set<string>();
  accepted = 0;
  private order: Promise<unknown> = Promise.resolve();
  private waiting: Waiting[] = [];
  private readonly showListeners = new Set<(update: Uint8Array, origin: object | null) => void>();
  private readonly endListeners = new Set<(code: CloseCode, seats: ReadonlySet<string> | null) => void>();

  constructor(docId: string) {
    this.docId = docId;
  }

  turn<T>(judge: () => T): Promise<T> {
    const result = this.order.then(judge);
    this.order = result.catch(() => {});
    return result;
  }

  may(actor: Actor): Permission {
    return this.permissions.get(actor.seat ?? '') ?? this.everybody;
  }

  wordsRule(): ReturnType<DocAccess['wordsRule']> {
    return this.closedTexts.size === 0 ? null : record => !this.closedTexts.has(record);
  }

  acceptedClock(clientId: number): number {
    return Y.getState(this.decided.store, clientId);
  }

  ownerOf(clientId: number): string | undefined {
    return this.owners.get(clientId);
  }

  claim(clientId: number, owner: string): boolean {
    const present = this.owners.get(clientId) ?? owner;
    this.owners.set(clientId, present);
    return present === owner;
  }

  accept(
    update: Uint8Array,
    _actor: Actor,
    _clientIds: readonly number[],
    origin: object,
  ): Promise<CloseCode | null> {
    this.accepted += 1;
    Y.applyUpdate(this.decided, update);
    if (this.isPending) {
      throw new Error('the gate let through what cannot be applied whole');
    }
    return new Promise(resolve => {
      this.waiting.push({ update, origin, resolve });
      if (this.disk === 'instant') {
        queueMicrotask(() => this.flush());
      }
    });
  }

  onShown(listener: (update: Uint8Array, origin: object | null) => void): () => void {
    this.showListeners.add(listener);
    return () => this.showListeners.delete(listener);
  }

  onEnded(listener: (code: CloseCode, seats: ReadonlySet<string> | null) => void): () => void {
    this.endListeners.add(listener);
    return () => this.endListeners.delete(listener);
  }

  /** Everything waiting is on the disk now. */
  flush(): void {
    const { waiting } = this;
    this.waiting = [];
    const origins = new Set(waiting.map(one => one.origin));
    const [only] = origins;
    this.show(
      waiting.map(one => one.update),
      origins.size === 1 && only !== undefined ? only : null,
    );
    for (const one of waiting) {
      one.resolve(null);
    }
  }

  /** The server writes by itself, under its own clientID. */
  write(change: (doc: Y.Doc) => void): void {
    const before = Y.encodeStateVector(this.decided);
    this.decided.transact(() => change(this.decided));
    this.owners.set(this.decided.clientID, 'server');
    this.show([Y.encodeStateAsUpdate(this.decided, before)], null);
  }

  /** Ends the document, for everybody or for some seats. */
  end(code: CloseCode, seats: ReadonlySet<string> | null = null): void {
    for (const listener of this.endListeners) {
      listener(code, seats);
    }
  }

  /** Whether Yjs keeps structs or deletions that wait for others. */
  get isPending(): boolean {
    const { pendingStructs, pendingDs } = this.decided.store;
    return pendingStructs !== null || pendingDs !== null;
  }

  private show(updates: readonly Uint8Array[], origin: object | null): void {
    const listen = (update: Uint8Array) => {
      for (const listener of this.showListeners) {
        listener(update, origin);
      }
    };
    this.shown.on('update', listen);
    this.shown.transact(() => {
      for (const update of updates) {
        Y.applyUpdate(this.shown, update);
      }
    });
    this.shown.off('update', listen);
  }
}

/** One workshop that only has documents. */
export class TestWorkshops implements WorkshopsAccess {
  readonly docs = new Map<string, TestDoc>();
  /** Awaited before a document is handed out. */
  load: () => Promise<void> = () => Promise.resolve();

  add(docId: string): TestDoc {
    const doc = new TestDoc(docId);
    this.docs.set(docId, doc);
    return doc;
  }

  async get(workshopId: string): Promise<WorkshopAccess | null> {
    await this.load();
    const isOurs = [...this.docs.keys()].some(docId => workshopOf(docId) === workshopId);
    return isOurs ? this.workshop(workshopId) : null;
  }

  private workshop(id: string): WorkshopAccess {
    const empty = { get: () => undefined, list: () => [], count: () => 0 };
    return {
      id,
      decided: empty,
      shown: empty,
      decide: () => Promise.reject(new Error('no commands here')),
      seat: () => undefined,
      attach: () => () => {},
      openDoc: async docId => this.docs.get(docId) ?? CLOSE.noDocument,
      present: () => Promise.resolve(null),
      written: () => false,
      dissent: () => [],
    };
  }
}
