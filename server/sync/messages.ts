import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { MESSAGE } from '#shared/protocol/wire.ts';

/** Second number of a sync message, as y-protocols counts them. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

/** The messages a client may send; everything else is refused. */
export type Incoming =
  | { kind: 'step1'; stateVector: Uint8Array }
  | { kind: 'step2' | 'update'; update: Uint8Array }
  | { kind: 'awareness'; body: Uint8Array }
  | { kind: 'queryAwareness' };

/**
 * The envelope of a frame, its content unread; null when it is none of the allowed ones or has bytes left over.
 * `frame` must own its whole ArrayBuffer: lib0 checks lengths against the buffer, not against the view, and
 * would read a neighbour's bytes out of a pooled one.
 */
export function readMessage(frame: Uint8Array): Incoming | null {
  try {
    const decoder = decoding.createDecoder(frame);
    const message = readKnown(decoder);
    return decoder.pos === frame.length ? message : null;
  } catch {
    return null;
  }
}

function readKnown(decoder: decoding.Decoder): Incoming | null {
  switch (decoding.readVarUint(decoder)) {
    case MESSAGE.sync:
      return readSync(decoder);
    case MESSAGE.awareness:
      return { kind: 'awareness', body: decoding.readVarUint8Array(decoder) };
    case MESSAGE.queryAwareness:
      return { kind: 'queryAwareness' };
    default:
      return null;
  }
}

function readSync(decoder: decoding.Decoder): Incoming | null {
  const step = decoding.readVarUint(decoder);
  const bytes = decoding.readVarUint8Array(decoder);
  switch (step) {
    case SYNC.step1:
      return { kind: 'step1', stateVector: bytes };
    case SYNC.step2:
      return { kind: 'step2', update: bytes };
    case SYNC.update:
      return { kind: 'update', update: bytes };
    default:
      return null;
  }
}

/** A sync message ready for the wire. */
export function syncFrame(step: (typeof SYNC)[keyof typeof SYNC], bytes: Uint8Array): Buffer {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, bytes);
  return frameOf(encoding.toUint8Array(encoder));
}

/** One awareness entry; `json` is `null` for somebody who left. */
export interface AwarenessEntry {
  clientId: number;
  clock: number;
  json: string;
}

/** An awareness message ready for the wire. */
export function awarenessFrame(entries: readonly AwarenessEntry[]): Buffer {
  const body = encoding.createEncoder();
  encoding.writeVarUint(body, entries.length);
  for (const entry of entries) {
    encoding.writeVarUint(body, entry.clientId);
    encoding.writeVarUint(body, entry.clock);
    encoding.writeVarString(body, entry.json);
  }
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.awareness);
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(body));
  return frameOf(encoding.toUint8Array(encoder));
}

/** How many of this connection's update frames are on disk. */
export function durableFrame(count: number): Buffer {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.durable);
  encoding.writeVarUint(encoder, count);
  return frameOf(encoding.toUint8Array(encoder));
}

/**
 * The payload as one final, unmasked, binary WebSocket frame (RFC 6455, 5.2). Made once and written to every
 * receiver: header and payload in a single write.
 */
export function frameOf(payload: Uint8Array): Buffer {
  const size = payload.length;
  const headerSize = size < 126 ? 2 : size < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(headerSize + size);
  frame[0] = 0x82;
  if (headerSize === 2) {
    frame[1] = size;
  } else if (headerSize === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(size, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(size), 2);
  }
  frame.set(payload, headerSize);
  return frame;
}

/** Awareness of nobody: no stock client does anything with it, but it counts as a message. */
export const KEEP_ALIVE = awarenessFrame([]);
