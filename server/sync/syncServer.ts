import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type * as Y from 'yjs';
import { CHILD_ID, workshopOf } from '#shared/ids.ts';
import { CLOSE, DOC_PATH } from '#shared/protocol/wire.ts';
import type { Actor } from '#shared/workshop/actor.ts';
import type { DocAccess, WorkshopAccess, WorkshopsAccess } from '../workshop/access.ts';
import type { Described } from './awarenessState.ts';
import { Connection } from './connection.ts';
import { SYNC_LIMITS, type SyncLimits } from './limits.ts';
import { Room } from './room.ts';
import { Wire } from './wire.ts';

export interface SyncServerOptions {
  workshops: WorkshopsAccess;
  /** Who the request is, acting as the seat with this public id; null for nobody. */
  authenticate(request: IncomingMessage, as: string): Promise<Actor | null>;
  /** How others see this actor next to its cursor. */
  describe(workshop: WorkshopAccess, actor: Actor): Described;
  /** Monotonic milliseconds; by default `performance.now`. */
  clock?: () => number;
  limits?: Partial<SyncLimits>;
  /** Hears of what failed on our side; the client is told to try again. */
  onError?: (error: unknown) => void;
}

export interface SyncStats {
  connections: number;
  /** Documents with at least one connection. */
  documents: number;
  /** How often connections ended with each code since the start. */
  closed: Record<number, number>;
}

/** The documents' half of the wire: y-websocket's protocol on `/doc/<docId>?as=<seatId>`. */
export interface SyncServer {
  /** Takes over an upgrade whose Host, Origin and path are in order. Refusals from here on are close codes. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  stats(): SyncStats;
  /** Sends everybody away with 1012 and resolves when they are gone. */
  close(): Promise<void>;
}

/** RFC 6455: the server restarts; clients come back by themselves. */
const RESTARTING = 1012;

/** Where one request wants to go; null when the path names no document. */
function readAddress(request: IncomingMessage): { docId: string; as: string } | null {
  // The host is of no interest here, but URL wants one.
  if (!URL.canParse(request.url ?? '', 'http://localhost')) {
    return null;
  }
  const url = new URL(request.url ?? '', 'http://localhost');
  const docId = url.pathname.slice(DOC_PATH.length + 1);
  if (!url.pathname.startsWith(`${DOC_PATH}/`) || !CHILD_ID.test(docId)) {
    return null;
  }
  return { docId, as: url.searchParams.get('as') ?? '' };
}

/** Seats carry their workshop in their id; only the administrator's grant belongs to none. */
function isOfWorkshop(actor: Actor, workshopId: string): boolean {
  return actor.kind === 'administrator' || actor.seat === null || workshopOf(actor.seat) === workshopId;
}

export function createSyncServer(options: SyncServerOptions): SyncServer {
  const limits: SyncLimits = { ...SYNC_LIMITS, ...options.limits };
  const now = options.clock ?? (() => performance.now());
  /** By shown document: `openDoc` may hand out a new access to the same one. */
  const rooms = new Map<Y.Doc, Room>();
  const wires = new Set<Wire>();
  const connections = new Map<Connection, Room>();
  const closed: Record<number, number> = {};
  let allGone: (() => void) | null = null;
  let isClosing = false;

  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: limits.payloadBytes,
    perMessageDeflate: false,
  });

  const sweep = setInterval(() => {
    for (const wire of wires) {
      wire.tick();
    }
    for (const [connection, room] of connections) {
      room.check(connection);
    }
  }, limits.sweepMs);
  sweep.unref();

  function accept(wire: Wire): void {
    wires.add(wire);
    wire.onClose = code => {
      closed[code] = (closed[code] ?? 0) + 1;
      wires.delete(wire);
      if (wires.size === 0) {
        allGone?.();
      }
    };
  }

  /** From the open socket to its end. Frames that come meanwhile wait in the wire. */
  async function serve(wire: Wire, request: IncomingMessage): Promise<void> {
    const address = readAddress(request);
    if (address === null) {
      wire.close(CLOSE.noDocument);
      return;
    }
    const actor = await options.authenticate(request, address.as);
    if (actor === null) {
      wire.close(CLOSE.noSeat);
      return;
    }
    const workshopId = workshopOf(address.docId);
    if (!isOfWorkshop(actor, workshopId)) {
      wire.close(CLOSE.notAllowed);
      return;
    }
    const workshop = await options.workshops.get(workshopId);
    const doc = workshop === null ? CLOSE.noDocument : await workshop.openDoc(address.docId);
    if (workshop === null || typeof doc === 'number') {
      wire.close(typeof doc === 'number' ? doc : CLOSE.noDocument);
      return;
    }
    if (doc.may(actor) === 'nothing') {
      wire.close(CLOSE.notAllowed);
      return;
    }
    if (!wire.isRefused) {
      await stay(wire, actor, workshop, doc);
    }
  }

  async function stay(wire: Wire, actor: Actor, workshop: WorkshopAccess, doc: DocAccess): Promise<void> {
    const room = rooms.get(doc.shown) ?? new Room(doc, limits, now);
    rooms.set(doc.shown, room);
    const describe = () => options.describe(workshop, actor);
    const connection = new Connection(actor, wire, room, describe, limits, now);
    room.join(connection);
    connections.set(connection, room);
    try {
      await connection.run();
    } finally {
      connections.delete(connection);
      room.leave(connection);
      if (room.size === 0) {
        rooms.delete(doc.shown);
        room.end();
      }
    }
  }

  return {
    handleUpgrade(request, socket, head) {
      if (isClosing) {
        socket.destroy();
        return;
      }
      server.handleUpgrade(request, socket, head, ws => {
        const wire = new Wire(ws, socket, limits, now);
        accept(wire);
        serve(wire, request).catch(error => {
          options.onError?.(error);
          wire.close(CLOSE.loading);
        });
      });
    },

    stats() {
      return { connections: wires.size, documents: rooms.size, closed: { ...closed } };
    },

    async close() {
      isClosing = true;
      clearInterval(sweep);
      if (wires.size === 0) {
        return;
      }
      const gone = new Promise<void>(resolve => {
        allGone = resolve;
      });
      for (const wire of wires) {
        wire.close(RESTARTING);
      }
      const impatience = setTimeout(() => {
        for (const wire of wires) {
          wire.terminate();
        }
      }, limits.closeMs);
      await gone;
      clearTimeout(impatience);
    },
  };
}
