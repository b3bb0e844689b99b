import { crc32 } from 'node:zlib';

/** First bytes of every log and snapshot; the last one is the version of the framing. */
export const HEADER: Uint8Array = new Uint8Array([0x59, 0x57, 0x4c, 0x4f, 0x47, 0x00, 0x00, 0x01]);

/** What a frame is: a step of the workshop, a document update to be skipped, or "nothing is missing before this". */
export const FRAME_KIND = { record: 1, void: 2, cleanShutdown: 3 } as const;
export type FrameKind = (typeof FRAME_KIND)[keyof typeof FRAME_KIND];

const KINDS = Object.values(FRAME_KIND);

export interface Frame {
  kind: FrameKind;
  /** Of the record itself, of the record a void is about, or of the last record. At most 2^48 - 1. */
  seq: number;
  payload: Uint8Array;
}

/** What a file of frames holds. */
export interface Scan {
  /** `unfinished`: the file was being created; `foreign`: not ours; `newer`: framing of a later version. */
  header: 'whole' | 'unfinished' | 'foreign' | 'newer';
  frames: Frame[];
  /** Bytes up to the end of the last good frame. */
  goodLength: number;
  /** What follows: nothing, a batch that did not get to the disk, or a gap in what had got there (disk damage). */
  rest: 'nothing' | 'torn' | 'damaged';
}

/** u32 length of payload | u32 crc32 over all that follows | u8 kind | u48 seq; little-endian. */
const HEAD_LENGTH = 15;

/**
 * Set in the kind of the first frame of a batch. A batch is written only after the one before is on disk, so such
 * a frame proves that everything before it *was* there. Frames of one batch prove nothing about each other: after
 * a power cut any of its sectors may be missing.
 */
const BATCH_START = 0x80;

/** The longest payload that is written: far above any record, far below what a Buffer holds. */
export const PAYLOAD_LIMIT = 256 * 1024 * 1024;

/** The chunks of one batch, ready for one write. */
export function encodeBatch(frames: readonly Frame[]): Uint8Array[] {
  return frames.flatMap((frame, index) => [encodeHead(frame, index === 0), frame.payload]);
}

/**
 * Reads frames up to the first bad one and says what the bytes after it mean. Payloads are views on `bytes`.
 */
export function scan(bytes: Uint8Array): Scan {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = judgeHeader(buffer);
  if (header !== 'whole') return { header, frames: [], goodLength: 0, rest: 'nothing' };

  const frames: Frame[] = [];
  let position = HEADER.length;
  while (position < buffer.length) {
    const frame = frameAt(buffer, position);
    if (!frame) break;
    frames.push(frame);
    position += HEAD_LENGTH + frame.payload.length;
  }
  if (position === buffer.length) return { header, frames, goodLength: position, rest: 'nothing' };
  const lastSeq = frames.at(-1)?.seq ?? 0;
  const rest = hasBatchAfter(buffer, position + 1, lastSeq) ? 'damaged' : 'torn';
  return { header, frames, goodLength: position, rest };
}

function encodeHead(frame: Frame, startsBatch: boolean): Uint8Array {
  if (frame.payload.length > PAYLOAD_LIMIT) throw new RangeError(`a frame of ${frame.payload.length} bytes`);
  const head = Buffer.alloc(HEAD_LENGTH);
  head.writeUInt32LE(frame.payload.length, 0);
  head.writeUInt8(frame.kind | (startsBatch ? BATCH_START : 0), 8);
  head.writeUIntLE(frame.seq, 9, 6);
  head.writeUInt32LE(crc32(frame.payload, crc32(head.subarray(8))), 4);
  return head;
}

function frameAt(buffer: Buffer, position: number): Frame | null {
  if (position + HEAD_LENGTH > buffer.length) return null;
  const kind = kindOf(buffer.readUInt8(position + 8));
  if (!kind) return null;
  const end = position + HEAD_LENGTH + buffer.readUInt32LE(position);
  if (end > buffer.length) return null;
  if (crc32(buffer.subarray(position + 8, end)) !== buffer.readUInt32LE(position + 4)) return null;
  return {
    kind,
    seq: buffer.readUIntLE(position + 9, 6),
    payload: buffer.subarray(position + HEAD_LENGTH, end),
  };
}

function kindOf(byte: number): FrameKind | null {
  const kind = byte & ~BATCH_START;
  return KINDS.find(known => known === kind) ?? null;
}

function hasBatchAfter(buffer: Buffer, from: number, lastSeq: number): boolean {
  for (let position = from; position + HEAD_LENGTH <= buffer.length; position++) {
    if ((buffer.readUInt8(position + 8) & BATCH_START) === 0) continue;
    const frame = frameAt(buffer, position);
    if (frame && frame.seq >= lastSeq) return true;
  }
  return false;
}

function judgeHeader(buffer: Buffer): Scan['header'] {
  const start = buffer.subarray(0, HEADER.length);
  if (start.equals(HEADER)) return 'whole';
  // Created, but its first bytes never got to the disk: cut short, or long enough and empty.
  if (start.length < HEADER.length && start.equals(HEADER.subarray(0, start.length))) return 'unfinished';
  if (buffer.every(byte => byte === 0)) return 'unfinished';
  const magic = HEADER.length - 1;
  return start.subarray(0, magic).equals(HEADER.subarray(0, magic)) ? 'newer' : 'foreign';
}
