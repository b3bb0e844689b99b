import { LIMITS } from '#shared/protocol/wire.ts';

/** How often something may happen: refilled evenly, `burst` may be spent at once. */
export interface Rate {
  perSecond: number;
  burst: number;
}

/** What one update may contain; honest clients stay far below. */
export interface ContentBounds {
  /** Items, GC and skip structs together. */
  structs: number;
  /** Different clientIDs. */
  clients: number;
  /** UTF-8 bytes of one string or of one JSON text. */
  stringBytes: number;
  /** UTF-8 bytes of one key, root name or field name. */
  nameBytes: number;
  /** Objects and arrays within each other. */
  depth: number;
}

/** Everything the sync server counts and waits for. Milliseconds and bytes. */
export interface SyncLimits {
  frameBytes: { participant: number; facilitator: number };
  /** Only a guard: past it `ws` closes with 1009 and clients would loop. */
  payloadBytes: number;
  content: ContentBounds;
  /** Open connections of one seat to one document; the rates are per connection. */
  seatConnections: number;
  /** Different clientIDs one connection may write under (old offline copies bring theirs). */
  clientIds: number;

  updates: Rate;
  /** News of oneself; what comes faster replaces what waits, it does not queue up. */
  awareness: Rate;
  /** Sync step 1 and queries of awareness: each is answered with the whole thing. */
  requests: Rate;
  /** Awareness frames of any kind; most are the echo of every stock client. */
  chatter: Rate;
  /** Over the rate for so long: closed. */
  backlogMs: number;

  /** Frames and bytes read ahead of the one being judged, before reading pauses. */
  heldFrames: number;
  heldBytes: number;
  /** Accepted frames of one connection that wait for the disk, before reading pauses. */
  unsettledFrames: number;

  readOnlyStrikes: number;
  /** How often we ask one connection for what is missing before closing it. */
  gapAsks: number;
  /** Gapped frames without an answer to our question. */
  gapFrames: number;
  /** A question without an answer is repeated at the earliest after this. */
  askAgainMs: number;

  awarenessEntryBytes: number;
  /** One outgoing message: stock clients echo it, so it must fit into their frame. */
  awarenessMessageBytes: number;
  awarenessMs: number;

  /** Bytes waiting in a socket from which on edits are withheld and later sent as one difference. */
  laggingBytes: number;
  lagMs: number;
  /** Bytes waiting in a socket at which it is given up. */
  bufferedBytes: number;

  pingMs: number;
  missedPongs: number;
  /** A stock client reconnects after 30 s without a message, so a silent one gets an empty one. */
  quietMs: number;
  sweepMs: number;
  closeMs: number;
}

export const SYNC_LIMITS: SyncLimits = {
  frameBytes: LIMITS.frameBytes,
  payloadBytes: 1024 * 1024,
  content: { structs: 2000, clients: 64, stringBytes: 20 * 1024, nameBytes: 256, depth: 8 },
  seatConnections: 32,
  clientIds: 256,
  updates: { perSecond: 20, burst: 60 },
  awareness: { perSecond: 5, burst: 10 },
  requests: { perSecond: 0.5, burst: 3 },
  chatter: { perSecond: 40, burst: 200 },
  backlogMs: 10_000,
  heldFrames: 16,
  heldBytes: 256 * 1024,
  unsettledFrames: 64,
  readOnlyStrikes: 20,
  gapAsks: 20,
  gapFrames: 100,
  askAgainMs: 3000,
  awarenessEntryBytes: 2048,
  awarenessMessageBytes: 32 * 1024,
  awarenessMs: 100,
  laggingBytes: 256 * 1024,
  lagMs: 30_000,
  bufferedBytes: 4 * 1024 * 1024,
  pingMs: 20_000,
  missedPongs: 2,
  quietMs: 20_000,
  sweepMs: 1000,
  closeMs: 5000,
};
