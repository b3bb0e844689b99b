import { CLOSE, type CloseCode } from '#shared/protocol/wire.ts';
import type { Effect } from '#shared/workshop/change.ts';
import type { StateValue } from '#shared/workshop/state.ts';
import type { StateMap } from '#shared/workshop/stateMap.ts';
import type { DocUpdate } from '../storage/journal.ts';
import type { DocBudget, DocLevel } from './docSize.ts';
import { LiveDocument, type ServerWriting, type ShownUpdate } from './liveDocument.ts';

/** More clientIDs than any honest device opens in one workshop; each costs every reconnect a little. */
const CLAIMS_PER_OWNER = 500;

/** The documents of one workshop and the owners of the clientIDs that write them. */
export class LiveDocuments {
  readonly #decided: StateMap;
  readonly #open = new Map<string, LiveDocument>();
  /** Contents of documents nobody opened yet. */
  readonly #sleeping: Map<string, Uint8Array>;
  /** ClientIDs seen in memory; `claim/<id>` records them with their first durable update. */
  readonly #claims = new Map<number, string>();
  readonly #claimsOf = new Map<string, number>();
  readonly #budget: DocBudget | undefined;

  constructor(decided: StateMap, contents: ReadonlyMap<string, Uint8Array>, budget?: DocBudget) {
    this.#decided = decided;
    this.#budget = budget;
    this.#sleeping = new Map(contents);
    for (const [id, value] of decided.list('claim')) {
      this.#own(Number(id), String(value.owner));
    }
  }

  /** Whether any socket has a document open. */
  get watched(): boolean {
    return [...this.#open.values()].some(document => document.watched);
  }

  /** The live document of an id, opened at need. `put`: changes of a step that is opened by this very record. */
  get(docId: string, put?: ReadonlyMap<string, StateValue>): LiveDocument | null {
    const known = this.#open.get(docId);
    if (known !== undefined) {
      return known;
    }
    const step = this.#stepOf(docId, put ?? new Map());
    if (step === null) {
      return null;
    }
    const document = new LiveDocument(docId, step, this.#sleeping.get(docId) ?? null, this.#budget);
    this.#sleeping.delete(docId);
    this.#open.set(docId, document);
    return document;
  }

  /** The live document of a step; null where it has none. */
  ofStep(step: string): LiveDocument | null {
    const docId = this.#decided.get(`step/${step}`)?.docId;
    return typeof docId === 'string' ? this.get(docId) : null;
  }

  /** The server's own rows and words, written into the decided documents; same record as the decision itself. */
  write(effects: readonly Effect[], put: Map<string, StateValue>): DocUpdate[] {
    const updates: DocUpdate[] = [];
    for (const [docId, writing] of writingsOf(effects)) {
      const document = this.get(docId, put);
      const bytes = document?.write(writing) ?? null;
      if (document && bytes !== null) {
        updates.push({ docId, bytes });
        this.record(put, document.decided.clientID, 'server');
      }
    }
    return updates;
  }

  /** Records whose clientIDs an update was written under. */
  recordAll(clientIds: readonly number[], owner: string): Map<string, StateValue> {
    const put = new Map<string, StateValue>();
    for (const clientId of clientIds) {
      this.record(put, clientId, owner);
    }
    return put;
  }

  /** How large the documents in use are, by step. */
  *levels(): Iterable<[step: string, level: DocLevel]> {
    for (const document of this.#open.values()) {
      yield [document.stepId, document.size.level];
    }
  }

  levelOf(step: string): DocLevel {
    return this.ofStep(step)?.size.level ?? 'fine';
  }

  ownerOf(clientId: number): string | undefined {
    return this.#claims.get(clientId);
  }

  /** Claims a clientID in memory; false when it is somebody else's, or one too many. */
  claim(clientId: number, owner: string): boolean {
    const known = this.#claims.get(clientId);
    if (known !== undefined) {
      return known === owner;
    }
    if ((this.#claimsOf.get(owner) ?? 0) >= CLAIMS_PER_OWNER) {
      return false;
    }
    this.#own(clientId, owner);
    return true;
  }

  /** Puts a claim on record with the first durable update of its clientID. */
  record(put: Map<string, StateValue>, clientId: number, owner: string): void {
    this.#own(clientId, owner);
    if (this.#decided.get(`claim/${clientId}`) === undefined) {
      put.set(`claim/${clientId}`, { v: 1, owner });
    }
  }

  #own(clientId: number, owner: string): void {
    if (!this.#claims.has(clientId)) {
      this.#claimsOf.set(owner, (this.#claimsOf.get(owner) ?? 0) + 1);
    }
    this.#claims.set(clientId, owner);
  }

  show(updates: ReadonlyMap<string, readonly ShownUpdate[]>): void {
    for (const [docId, list] of updates) {
      this.get(docId)?.show(list);
    }
  }

  /** Ends sockets: of some seats (`CLOSE.noSeat`), or all of them to be loaded anew. */
  end(code: CloseCode, seats: ReadonlySet<string> | null): void {
    for (const document of this.#open.values()) {
      document.end(code, seats);
    }
  }

  /** Everybody comes back to what is on disk. */
  reload(): void {
    this.end(CLOSE.loading, null);
  }

  #stepOf(docId: string, put: ReadonlyMap<string, StateValue>): string | null {
    for (const [step, value] of this.#decided.list('step')) {
      if (value.docId === docId) {
        return step;
      }
    }
    for (const [key, value] of put) {
      if (key.startsWith('step/') && value.docId === docId) {
        return key.slice('step/'.length);
      }
    }
    return null;
  }
}

/** What a decision writes into each document, rows and words together: one update each. */
function writingsOf(effects: readonly Effect[]): Map<string, ServerWriting> {
  const writings = new Map<string, ServerWriting>();
  for (const effect of effects) {
    if (effect.type === 'rows') {
      const { put, del } = effect;
      writings.set(effect.docId, { ...writings.get(effect.docId), put, del });
    } else if (effect.type === 'texts') {
      writings.set(effect.docId, { ...writings.get(effect.docId), texts: effect.put });
    }
  }
  return writings;
}
