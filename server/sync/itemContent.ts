import * as decoding from 'lib0/decoding';
import type { ContentBounds } from './limits.ts';

/** The update is broken, or holds something that no honest client of ours writes. */
export class UpdateRefused extends Error {
  override name = 'UpdateRefused';
}

/** Content references of Yjs, V1. */
export const CONTENT = { deleted: 1, json: 2, string: 4, type: 7, any: 8 } as const;
/** Y.Array, Y.Map, Y.Text; the XML types have no reader here. */
const LAST_TYPE = 2;
/** Assigning this key in the decoder of lib0 changes the prototype of what it builds. */
const POISON = '__proto__';

/**
 * Reads over the content of one item and returns its length in clock ticks. An allow-list: no sub-documents, no
 * formatting, embeds or binary content, because plain text and records need none of them.
 */
export function skipContent(decoder: decoding.Decoder, ref: number, bounds: ContentBounds): number {
  switch (ref) {
    case CONTENT.deleted:
      return decoding.readVarUint(decoder);
    case CONTENT.json:
      return skipJson(decoder, bounds);
    case CONTENT.string:
      return readString(decoder, bounds.stringBytes).length;
    case CONTENT.type:
      if (decoding.readVarUint(decoder) > LAST_TYPE) {
        throw new UpdateRefused('type');
      }
      return 1;
    case CONTENT.any: {
      const count = decoding.readVarUint(decoder);
      for (let i = 0; i < count; i++) {
        skipAny(decoder, bounds, 0);
      }
      return count;
    }
    default:
      throw new UpdateRefused(`content ${ref}`);
  }
}

/** A key, root name or field name. */
export function readName(decoder: decoding.Decoder, bounds: ContentBounds): string {
  const name = readString(decoder, bounds.nameBytes);
  if (name === POISON) {
    throw new UpdateRefused('key');
  }
  return name;
}

function readString(decoder: decoding.Decoder, maxBytes: number): string {
  const start = decoder.pos;
  if (decoding.readVarUint(decoder) > maxBytes) {
    throw new UpdateRefused('long string');
  }
  decoder.pos = start;
  return decoding.readVarString(decoder);
}

function skipJson(decoder: decoding.Decoder, bounds: ContentBounds): number {
  const count = decoding.readVarUint(decoder);
  for (let i = 0; i < count; i++) {
    const json = readString(decoder, bounds.stringBytes);
    if (json !== 'undefined') {
      checkValue(JSON.parse(json), bounds.depth);
    }
  }
  return count;
}

function checkValue(value: unknown, depthLeft: number): void {
  if (typeof value !== 'object' || value === null) {
    return;
  }
  if (depthLeft === 0) {
    throw new UpdateRefused('depth');
  }
  for (const key of Object.keys(value)) {
    if (key === POISON) {
      throw new UpdateRefused('key');
    }
  }
  for (const inner of Object.values(value)) {
    checkValue(inner, depthLeft - 1);
  }
}

/** Type bytes of lib0's `any`; 127 undefined, 126 null, 121 false, 120 true carry nothing more. */
const ANY = {
  int: 125,
  float32: 124,
  float64: 123,
  bigint: 122,
  string: 119,
  object: 118,
  array: 117,
  bytes: 116,
};

/** Reads over one value; recursion ends at the depth bound, long before the stack does. */
function skipAny(decoder: decoding.Decoder, bounds: ContentBounds, depth: number): void {
  const type = decoding.readUint8(decoder);
  switch (type) {
    case 127:
    case 126:
    case 121:
    case 120:
      return;
    case ANY.int:
      decoding.readVarInt(decoder);
      return;
    case ANY.float32:
      decoding.readFloat32(decoder);
      return;
    case ANY.float64:
      decoding.readFloat64(decoder);
      return;
    case ANY.string:
      readString(decoder, bounds.stringBytes);
      return;
    case ANY.object:
    case ANY.array: {
      if (depth >= bounds.depth) {
        throw new UpdateRefused('depth');
      }
      const count = decoding.readVarUint(decoder);
      for (let i = 0; i < count; i++) {
        if (type === ANY.object) {
          readName(decoder, bounds);
        }
        skipAny(decoder, bounds, depth + 1);
      }
      return;
    }
    default:
      // bigint breaks JSON.stringify in every export; bytes have no reader.
      throw new UpdateRefused(`value ${type}`);
  }
}
