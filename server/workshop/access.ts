import type * as Y from 'yjs';
import type { ClauseRemark } from '#shared/agreement/dissent.ts';
import type { Answer, CloseCode, View } from '#shared/protocol/wire.ts';
import type { Actor } from '#shared/workshop/actor.ts';
import type { AnyCommand } from '#shared/workshop/commands.ts';
import type { present } from '#shared/workshop/documents/documents.ts';
import type { Seat, State } from '#shared/workshop/state.ts';

/** What the rest of the server may do with a workshop in memory; `liveWorkshop.ts` implements it. */
export interface WorkshopAccess {
  readonly id: string;
  /** Everything decided, durable or not: authority for `can`. */
  readonly decided: State;
  /** Everything on disk: what may be shown. */
  readonly shown: State;
  /** Parses nothing: the command is already of a known type. Resolves when durable and shown. */
  decide(command: AnyCommand, actor: Actor): Promise<Answer>;
  /** The seat behind a public seat id, if it exists and is not revoked. */
  seat(seatId: string): Seat | undefined;
  /** A connected socket that wants views; `send` gets everything whole first. */
  attach(listener: ViewListener): Detach;
  openDoc(docId: string): Promise<DocAccess | CloseCode>;
  /** A document as it would be frozen now, from what is on disk; null while nothing is written, or no such one. */
  present(document: string): Promise<ReturnType<typeof present>>;
  /** Whether there is anything of it to read. */
  written(document: string): boolean;
  /** What people said against its clauses and nobody settled: for facilitators, before they freeze it. */
  dissent(document: string): ClauseRemark[];
}

export type Detach = () => void;

export interface ViewListener {
  actor: Actor;
  send(view: View): void;
  ended(reason: 'removed' | 'revoked' | 'left' | 'erased'): void;
  /** The workshop is read again from disk: the connection ends and comes back by itself. */
  lost(): void;
}

/** Loads workshops on demand and unloads idle ones. */
export interface WorkshopsAccess {
  /** Null when there is no such workshop; throws JournalUnreadable or JournalLocked. */
  get(workshopId: string): Promise<WorkshopAccess | null>;
}

/** What honest clients write into a document; the gate refuses everything else at the door. */
export interface DocShape {
  /** Whether they write rows; otherwise nothing but words into texts that the server made. */
  rows: boolean;
  /** Further roots of their own. */
  roots: readonly string[];
}

/** One step's document, as the sync server sees it. */
export interface DocAccess {
  readonly docId: string;
  /** What may be sent: only durable content. The sync server reads it and never writes it. */
  readonly shown: Y.Doc;
  /** Everything decided, durable or not: what an update is judged by. The sync server never writes it. */
  readonly decided: Y.Doc;
  /** `any`: whatever Yjs can merge. */
  readonly shape: DocShape | 'any';
  /**
   * Runs `judge` in the workshop's one order: nothing else is decided meanwhile, and while a barrier command
   * (open, phase, close, freeze) waits for the disk it waits too. `judge` must be synchronous.
   */
  turn<T>(judge: () => T): Promise<T>;
  /**
   * What this actor may do with the document now, by the decided state. `ended`: could write it once. `full`: the
   * document has reached its budget. `later`: the disk takes nothing at present.
   */
  may(actor: Actor): 'write' | 'read' | 'ended' | 'full' | 'later' | 'nothing';
  /** Whether this actor may write into the words of one record; null: into all of them. By the decided state. */
  wordsRule(actor: Actor): ((record: string) => boolean) | null;
  /** Next expected clock of a client, frames waiting for disk included. */
  acceptedClock(clientId: number): number;
  /** Owner of a clientID: a person id, a seat id, `server`, or undefined when nobody claimed it. */
  ownerOf(clientId: number): string | undefined;
  /** Claims a clientID in memory; false when it belongs to somebody else. */
  claim(clientId: number, owner: string): boolean;
  /**
   * Takes a judged update into the decided document and the journal (call inside `turn`). Resolves when it is
   * on disk and shown; a refusal is a close code. `origin` comes back in `onShown`.
   */
  accept(
    update: Uint8Array,
    actor: Actor,
    clientIds: readonly number[],
    origin: object,
  ): Promise<CloseCode | null>;
  /** Called once per tick with one merged update and, if a single connection wrote it, that origin. */
  onShown(listener: (update: Uint8Array, origin: object | null) => void): Detach;
  /**
   * Sockets must end with this code: all of them (`seats` null: the document must be loaded anew or is gone), or
   * those of seats that lost their place.
   */
  onEnded(listener: (code: CloseCode, seats: ReadonlySet<string> | null) => void): Detach;
}
