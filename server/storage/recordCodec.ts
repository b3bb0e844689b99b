import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { FRAME_KIND, type Frame } from './frames.ts';
import type { DocUpdate, JournalRecord } from './journal.ts';

/** One update of one record, by position, that is skipped when documents are built. */
export interface VoidedUpdate {
  seq: number;
  /** Position in `docUpdates` of the record. */
  index: number;
}

/** A record as a frame: the JSON of everything but its document updates, then these as bytes. */
export function encodeRecord(record: JournalRecord): Frame {
  const { docUpdates, ...rest } = record;
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, JSON.stringify(rest));
  encoding.writeVarUint(encoder, docUpdates.length);
  for (const { docId, bytes } of docUpdates) {
    encoding.writeVarString(encoder, docId);
    encoding.writeVarUint8Array(encoder, bytes);
  }
  return { kind: FRAME_KIND.record, seq: record.seq, payload: encoding.toUint8Array(encoder) };
}

/**
 * The record of a frame; document updates are views on its payload.
 *
 * @throws Error when the payload is not one, although its checksum was right
 */
export function decodeRecord(frame: Frame): JournalRecord {
  const decoder = decoding.createDecoder(frame.payload);
  const rest: unknown = JSON.parse(decoding.readVarString(decoder));
  if (!isRecordRest(rest) || rest.seq !== frame.seq) throw new Error('not a journal record');
  const docUpdates: DocUpdate[] = [];
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    docUpdates.push({
      docId: decoding.readVarString(decoder),
      bytes: decoding.readVarUint8Array(decoder),
    });
  }
  if (decoding.hasContent(decoder)) throw new Error('bytes left after a journal record');
  return { ...rest, docUpdates };
}

/** A frame that says "skip this update". */
export function encodeVoid({ seq, index }: VoidedUpdate): Frame {
  return { kind: FRAME_KIND.void, seq, payload: oneNumber(index) };
}

/** @throws Error when the payload is not a position */
export function decodeVoid(frame: Frame): VoidedUpdate {
  return { seq: frame.seq, index: decoding.readVarUint(decoding.createDecoder(frame.payload)) };
}

/**
 * The last frame of a log closed in good order and of every snapshot.
 *
 * @param frames in a snapshot the number of frames before it, so that a missing one is noticed
 */
export function encodeEnd(seq: number, frames: number): Frame {
  return { kind: FRAME_KIND.cleanShutdown, seq, payload: oneNumber(frames) };
}

/** The number of frames that `encodeEnd` was given. */
export function decodeEnd(frame: Frame): number {
  return decoding.readVarUint(decoding.createDecoder(frame.payload));
}

function oneNumber(value: number): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, value);
  return encoding.toUint8Array(encoder);
}

function isRecordRest(value: unknown): value is Omit<JournalRecord, 'docUpdates'> {
  if (typeof value !== 'object' || value === null) return false;
  const { seq, at, audit, put, del } = value as Partial<JournalRecord>;
  return (
    Number.isSafeInteger(seq) &&
    typeof at === 'number' &&
    typeof audit === 'object' &&
    typeof put === 'object' &&
    put !== null &&
    Array.isArray(del)
  );
}
