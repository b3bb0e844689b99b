import * as Y from 'yjs';
import { CLOSE } from '#shared/protocol/wire.ts';
import type { DocAccess } from '../workshop/access.ts';
import { Awareness } from './awareness.ts';
import type { Connection } from './connection.ts';
import type { SyncLimits } from './limits.ts';
import { SYNC, syncFrame } from './messages.ts';

/** State vector of an empty document: no clients. */
const NOTHING_YET = 0;

/** The connections of one document: what is shown goes out from here, encoded once for all. */
export class Room {
  readonly doc: DocAccess;
  readonly awareness: Awareness;
  private readonly limits: SyncLimits;
  private readonly now: () => number;
  private readonly connections = new Set<Connection>();
  private readonly detach: (() => void)[];
  /** The whole document as an answer to a client that has nothing, until the document changes. */
  private whole: Buffer | null = null;
  private vector: Uint8Array | null = null;

  constructor(doc: DocAccess, limits: SyncLimits, now: () => number) {
    this.doc = doc;
    this.limits = limits;
    this.now = now;
    this.awareness = new Awareness(
      limits,
      frames => this.postAwareness(frames),
      () => this.connections.size,
    );
    this.detach = [
      doc.onShown((update, origin) => this.show(update, origin)),
      doc.onEnded((code, seats) => {
        for (const connection of this.connections) {
          if (seats === null || seats.has(connection.actor.seat ?? '')) {
            connection.close(code);
          }
        }
      }),
    ];
  }

  get size(): number {
    return this.connections.size;
  }

  /** From now on the connection receives what is shown. Of too many of one seat the oldest goes, dead or not. */
  join(connection: Connection): void {
    this.connections.add(connection);
    const { seat } = connection.actor;
    const ofSeat = [...this.connections].filter(one => one.actor.seat === seat);
    for (const oldest of ofSeat.slice(0, Math.max(0, ofSeat.length - this.limits.seatConnections))) {
      oldest.close(CLOSE.tooFast);
    }
  }

  leave(connection: Connection): void {
    this.connections.delete(connection);
    connection.presence.leave();
  }

  /** Stops listening to the document; the last connection has left. */
  end(): void {
    this.awareness.end();
    for (const detach of this.detach) {
      detach();
    }
  }

  /** Sync step 2 for a client that has what `stateVector` says. Throws when that is no state vector. */
  answer(stateVector: Uint8Array): Buffer {
    if (stateVector.length !== 1 || stateVector[0] !== NOTHING_YET) {
      return syncFrame(SYNC.step2, Y.encodeStateAsUpdate(this.doc.shown, stateVector));
    }
    this.whole ??= syncFrame(SYNC.step2, Y.encodeStateAsUpdate(this.doc.shown));
    return this.whole;
  }

  /** Our sync step 1: asks a client for what it has beyond the shown document. */
  question(): Buffer {
    return syncFrame(SYNC.step1, this.stateVector());
  }

  /** Once a second: those who may no longer read go, those who may write now are asked for what they have. */
  check(connection: Connection): void {
    const may = this.doc.may(connection.actor);
    if (may === 'nothing') {
      connection.close(CLOSE.notAllowed);
      return;
    }
    if (may === 'write') {
      connection.mayWrite();
    }
    const { lag } = connection;
    if (lag !== null && this.now() - lag.since > this.limits.lagMs) {
      connection.wire.terminate();
    }
  }

  /** What waited in the socket has gone out: one difference makes up for everything withheld. */
  catchUp(connection: Connection): void {
    const { lag } = connection;
    if (lag === null) {
      return;
    }
    connection.lag = null;
    connection.wire.send(syncFrame(SYNC.step2, Y.encodeStateAsUpdate(this.doc.shown, lag.stateVector)));
    if (connection.seesPeople) {
      for (const frame of this.awareness.all()) {
        connection.wire.send(frame);
      }
    }
  }

  private show(update: Uint8Array, origin: object | null): void {
    this.whole = null;
    this.vector = null;
    const frame = syncFrame(SYNC.update, update);
    for (const connection of this.connections) {
      if (this.doc.may(connection.actor) === 'nothing') {
        connection.close(CLOSE.notAllowed);
        continue;
      }
      // Before its step 1 is answered an update would only wait in the client; the answer will contain it.
      if (!connection.isSynced || connection === origin || connection.lag !== null) {
        continue;
      }
      connection.wire.send(frame);
      if (connection.wire.bufferedBytes > this.limits.laggingBytes) {
        connection.lag = { stateVector: this.stateVector(), since: this.now() };
      }
    }
  }

  private postAwareness(frames: readonly Buffer[]): void {
    for (const connection of this.connections) {
      if (!connection.seesPeople || connection.wire.bufferedBytes > this.limits.laggingBytes) {
        continue;
      }
      if (this.doc.may(connection.actor) === 'nothing') {
        connection.close(CLOSE.notAllowed);
        continue;
      }
      for (const frame of frames) {
        connection.wire.send(frame);
      }
    }
  }

  private stateVector(): Uint8Array {
    this.vector ??= Y.encodeStateVector(this.doc.shown);
    return this.vector;
  }
}
