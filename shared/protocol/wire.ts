import type { ErrorCode } from '#shared/errors.ts';
import type { Parts } from './parts.ts';

/** THE wire. A client of another version is told to reload. */
export const PROTOCOL_VERSION = 1;

/** socket.io path; query and auth carry no secret, the cookie does. */
export const LIVE_PATH = '/live';

/** WebSocket path of documents, followed by `/<docId>`. */
export const DOC_PATH = '/doc';

/** `auth` of the socket.io handshake: which of the cookie's seats this connection acts as. */
export interface LiveAuth {
  as: string;
  version: number;
}

/** Acknowledgement of a command. `seq` is the journal position after which it is on disk. */
export type Answer =
  | { ok: true; seq: number /** The server's clock. */; now: number; value?: unknown }
  | { ok: false; error: ErrorCode; now: number };

export interface ClientToServer {
  command: (command: unknown, ack: (answer: Answer) => void) => void;
}

export interface ServerToClient {
  view: (view: View) => void;
  /** This seat ended: removed, revoked, left, or the workshop was erased. */
  ended: (reason: 'removed' | 'revoked' | 'left' | 'erased' | 'outdated') => void;
}

/** One event down. Parts that did not change are absent; after a (re)connect all of an audience's parts come whole. */
export interface View {
  seq: number;
  /** The server's clock when it was sent: timers are `endsAt - now`. */
  now: number;
  parts: Partial<Parts>;
}

/** Close codes of document sockets. 44xx: throw the Y.Doc away and open a fresh one; 45xx: try again. */
export const CLOSE = {
  protocol: 4400,
  noSeat: 4401,
  notAllowed: 4403,
  noDocument: 4404,
  ended: 4409,
  newGeneration: 4410,
  tooLarge: 4413,
  loading: 4503,
  tooFast: 4529,
} as const;

export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE];

/** Message types of the y-websocket protocol, and ours. */
export const MESSAGE = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, durable: 100 } as const;

/** Limits that are told to people and checked by the server. */
export const LIMITS = {
  frameBytes: { participant: 64 * 1024, facilitator: 256 * 1024 },
  nameLength: 40,
  peoplePerWorkshop: 400,
} as const;
