import * as decoding from 'lib0/decoding';
import { CONTENT, readName, skipContent, UpdateRefused } from './itemContent.ts';
import type { ContentBounds } from './limits.ts';

/** A place in a document: the `clock`-th tick of a client. */
export interface Place {
  client: number;
  clock: number;
}

/** One struct: where it ends, and what of other clients must be there before it. */
export interface StructOutline {
  end: number;
  needs: readonly Place[];
  /** What it stands beside or inside, its own client's structs included; null at a root. */
  anchor: Place | null;
  /** A hole that the sender knows of. */
  skip: boolean;
  /** What it writes; null where nothing is left of it. */
  writes: Written | null;
}

/** What one item writes and where, as far as the update itself tells. */
export interface Written {
  /** A root by name; `inside` another type; `beside` an item whose place it shares. */
  place: { root: string } | 'inside' | 'beside';
  /** Under a key, not in a sequence. Beside an item this cannot be told. */
  keyed: boolean;
  /** Type of Yjs (0 array, 1 map, 2 text) that begins here; null for words and values. */
  type: number | null;
  /** Words, or what was deleted meanwhile, and no values. */
  words: boolean;
}

/** The structs of one client, without a break from `from` to `to`. */
export interface BlockOutline {
  client: number;
  from: number;
  to: number;
  structs: readonly StructOutline[];
}

export interface DeleteOutline {
  client: number;
  from: number;
  to: number;
}

/** What an update touches, without its content. */
export interface UpdateOutline {
  blocks: readonly BlockOutline[];
  deletes: readonly DeleteOutline[];
  /** Bytes before the delete set; a sync step 2 always brings the whole delete set along. */
  structBytes: number;
}

/** `doc.clientID` of Yjs is an unsigned 32-bit number. */
const LAST_CLIENT = 2 ** 32 - 1;
/** Far above what people can type, far below where clocks stop being exact. */
const LAST_CLOCK = 2 ** 31;

const FLAG = { origin: 0x80, rightOrigin: 0x40, parentSub: 0x20 } as const;
const REF_BITS = 0x1f;
const REF = { gc: 0, skip: 10 } as const;
const NOTHING_NEEDED: readonly Place[] = [];

/**
 * Reads an update (V1) the way Yjs does, building nothing, and refuses what only a hostile client writes. Our own
 * reader instead of `Y.decodeUpdate`, because that one overlooks what `applyUpdate` then stumbles over: a client
 * listed twice (the later list replaces the earlier), structs of length zero, items that lean on their own
 * future. Throws UpdateRefused or a decoding error.
 */
export function outlineUpdate(update: Uint8Array, bounds: ContentBounds): UpdateOutline {
  const decoder = decoding.createDecoder(update);
  const blocks = readBlocks(decoder, bounds);
  const structBytes = decoder.pos;
  const deletes = readDeletes(decoder);
  if (decoder.pos !== update.length) {
    throw new UpdateRefused('bytes left over');
  }
  return { blocks, deletes, structBytes };
}

function readBlocks(decoder: decoding.Decoder, bounds: ContentBounds): BlockOutline[] {
  const count = decoding.readVarUint(decoder);
  if (count > bounds.clients) {
    throw new UpdateRefused('clients');
  }
  const blocks = new Map<number, BlockOutline>();
  let structsLeft = bounds.structs;
  for (let i = 0; i < count; i++) {
    const structCount = decoding.readVarUint(decoder);
    const client = readClient(decoder);
    if (structCount === 0 || blocks.has(client)) {
      throw new UpdateRefused('block');
    }
    structsLeft -= structCount;
    if (structsLeft < 0) {
      throw new UpdateRefused('structs');
    }
    blocks.set(client, readBlock(decoder, client, structCount, bounds));
  }
  return [...blocks.values()];
}

function readBlock(
  decoder: decoding.Decoder,
  client: number,
  structCount: number,
  bounds: ContentBounds,
): BlockOutline {
  const from = decoding.readVarUint(decoder);
  const structs: StructOutline[] = [];
  let clock = from;
  for (let i = 0; i < structCount; i++) {
    const struct = readStruct(decoder, { client, clock }, bounds);
    if (struct.end <= clock || struct.end > LAST_CLOCK) {
      throw new UpdateRefused('length');
    }
    structs.push(struct);
    clock = struct.end;
  }
  return { client, from, to: clock, structs };
}

function readStruct(decoder: decoding.Decoder, at: Place, bounds: ContentBounds): StructOutline {
  const info = decoding.readUint8(decoder);
  const ref = info & REF_BITS;
  if (ref === REF.gc || info === REF.skip) {
    const end = at.clock + decoding.readVarUint(decoder);
    return { end, needs: NOTHING_NEEDED, anchor: null, skip: ref === REF.skip, writes: null };
  }
  const needs: Place[] = [];
  const left = (info & FLAG.origin) !== 0 ? readNeed(decoder, at, needs) : null;
  const right = (info & FLAG.rightOrigin) !== 0 ? readNeed(decoder, at, needs) : null;
  const hasNeighbour = left !== null || right !== null;
  const parent = hasNeighbour ? null : readParent(decoder, at, needs, bounds);
  const place = parent === null ? 'beside' : typeof parent === 'string' ? { root: parent } : 'inside';
  const anchor = left ?? right ?? (typeof parent === 'string' ? null : parent);
  const keyed = !hasNeighbour && (info & FLAG.parentSub) !== 0;
  if (keyed) {
    readName(decoder, bounds);
  }
  const type = ref === CONTENT.type ? decoding.peekVarUint(decoder) : null;
  const words = ref === CONTENT.string || ref === CONTENT.deleted;
  const end = at.clock + skipContent(decoder, ref, bounds);
  return { end, needs, anchor, skip: false, writes: { place, keyed, type, words } };
}

/** The name of a root, or the item of the type it lies in. */
function readParent(
  decoder: decoding.Decoder,
  at: Place,
  needs: Place[],
  bounds: ContentBounds,
): string | Place {
  return decoding.readVarUint(decoder) === 1 ? readName(decoder, bounds) : readNeed(decoder, at, needs);
}

/** Yjs does not ask whether an item's own client is far enough; it throws halfway through applying. */
function readNeed(decoder: decoding.Decoder, at: Place, needs: Place[]): Place {
  const client = readClient(decoder);
  const clock = decoding.readVarUint(decoder);
  if (client !== at.client) {
    needs.push({ client, clock });
  } else if (clock >= at.clock) {
    throw new UpdateRefused('leans on its own future');
  }
  return { client, clock };
}

/** Yjs writes ranges sorted and apart; anything else could make one look at the same items over and over. */
function readDeletes(decoder: decoding.Decoder): DeleteOutline[] {
  const deletes: DeleteOutline[] = [];
  const seen = new Set<number>();
  const clients = decoding.readVarUint(decoder);
  for (let i = 0; i < clients; i++) {
    const client = readClient(decoder);
    const count = decoding.readVarUint(decoder);
    if (count === 0 || seen.has(client)) {
      throw new UpdateRefused('deletes');
    }
    seen.add(client);
    let end = 0;
    for (let j = 0; j < count; j++) {
      const from = decoding.readVarUint(decoder);
      const to = from + decoding.readVarUint(decoder);
      if (from < end || to <= from || to > LAST_CLOCK) {
        throw new UpdateRefused('deletes');
      }
      deletes.push({ client, from, to });
      end = to;
    }
  }
  return deletes;
}

function readClient(decoder: decoding.Decoder): number {
  const client = decoding.readVarUint(decoder);
  if (client > LAST_CLIENT) {
    throw new UpdateRefused('client');
  }
  return client;
}
