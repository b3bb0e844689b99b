import type { StateValue } from '#shared/workshop/state.ts';
import { encodeBatch, FRAME_KIND, HEADER, scan } from './frames.ts';
import type { JournalRecord, Recovered } from './journal.ts';
import { decodeEnd, decodeRecord, encodeEnd, encodeRecord } from './recordCodec.ts';

/** Bytes of content after which a frame of a snapshot is full; one large document still is one frame. */
const FRAME_BYTES = 256 * 1024;

/** The file of a snapshot, write by write: records that put everything there is, then an end that counts them. */
export function* encodeSnapshot({ seq, entries, docs }: Recovered): Generator<Uint8Array[]> {
  yield [HEADER];
  let frames = 0;
  for (const record of chunked(seq, entries, docs)) {
    frames++;
    yield encodeBatch([encodeRecord(record)]);
  }
  yield encodeBatch([encodeEnd(seq, frames)]);
}

/** The content of a snapshot, or null when any byte of it is wrong or missing. Documents are views on `bytes`. */
export function decodeSnapshot(bytes: Uint8Array): Recovered | null {
  try {
    return decode(bytes);
  } catch {
    return null;
  }
}

function decode(bytes: Uint8Array): Recovered | null {
  const { header, frames, rest } = scan(bytes);
  const end = frames.pop();
  if (header !== 'whole' || rest !== 'nothing' || end?.kind !== FRAME_KIND.cleanShutdown) return null;
  if (decodeEnd(end) !== frames.length) return null;

  const recovered: Recovered = { seq: end.seq, entries: new Map(), docs: new Map() };
  for (const frame of frames) {
    if (frame.kind !== FRAME_KIND.record || frame.seq !== end.seq) return null;
    const { put, docUpdates } = decodeRecord(frame);
    for (const [key, value] of Object.entries(put)) recovered.entries.set(key, value);
    for (const update of docUpdates) recovered.docs.set(update.docId, update.bytes);
  }
  return recovered;
}

function* chunked(
  seq: number,
  entries: ReadonlyMap<string, StateValue>,
  docs: ReadonlyMap<string, Uint8Array>,
): Generator<JournalRecord> {
  const empty = { seq, at: 0, audit: { seat: null, type: 'snapshot', object: '' }, del: [] };
  let put: [string, StateValue][] = [];
  let bytes = 0;
  for (const [key, value] of entries) {
    put.push([key, value]);
    bytes += key.length + JSON.stringify(value).length;
    if (bytes < FRAME_BYTES) continue;
    yield { ...empty, put: Object.fromEntries(put), docUpdates: [] };
    put = [];
    bytes = 0;
  }
  if (put.length > 0) yield { ...empty, put: Object.fromEntries(put), docUpdates: [] };
  for (const [docId, update] of docs) yield { ...empty, put: {}, docUpdates: [{ docId, bytes: update }] };
}
