import * as Y from 'yjs';
import { CLOSE, type CloseCode } from '#shared/protocol/wire.ts';
import type { Actor } from '#shared/workshop/actor.ts';
import type { DocAccess } from '../workshop/access.ts';
import { fitsShape } from './shape.ts';
import { touchedTexts } from './touchedTexts.ts';
import type { BlockOutline, DeleteOutline, Place, UpdateOutline } from './updateOutline.ts';

/** The one who sent the update being judged. */
export interface Writer {
  readonly actor: Actor;
  /** Whose clientIDs it may use: its person, its seat where there is no person; null for nobody. */
  readonly owner: string | null;
  /** Whether this connection could write at some time. */
  readonly wasWritable: boolean;
}

export type Verdict =
  /** Nothing in it; stock clients send such an answer when they have nothing new. */
  | { kind: 'empty' }
  /** All of it is on disk already. */
  | { kind: 'known' }
  /** Written by somebody who only reads: dropped and counted. */
  | { kind: 'drop' }
  /** Something before it is missing: ask for it. */
  | { kind: 'gap' }
  | { kind: 'take'; clientIds: readonly number[] }
  | { kind: 'close'; code: CloseCode };

/** What the gate asks of a document. */
export type JudgedDoc = Pick<
  DocAccess,
  'shown' | 'decided' | 'shape' | 'may' | 'wordsRule' | 'acceptedClock' | 'ownerOf' | 'claim'
>;

/** A person's devices share its clientIDs; a seat without a person has its own. */
export function ownerOfActor(actor: Actor): string | null {
  return actor.person ?? actor.seat;
}

/**
 * Judges one update by the decided state; call it inside the document's turn. Nothing is changed unless the
 * verdict is `take`: then the update's clientIDs are claimed.
 */
export function judgeUpdate(outline: UpdateOutline, doc: JudgedDoc, writer: Writer): Verdict {
  if (outline.blocks.length === 0 && outline.deletes.length === 0) {
    return { kind: 'empty' };
  }
  const may = doc.may(writer.actor);
  if (may === 'nothing') {
    return { kind: 'close', code: CLOSE.notAllowed };
  }
  // Before the question of writing: a stock client answers with deletions it got from us.
  if (isKnown(outline, doc, writer.owner)) {
    return { kind: 'known' };
  }
  if (may === 'ended' || (may === 'read' && writer.wasWritable)) {
    return { kind: 'close', code: CLOSE.ended };
  }
  if (may === 'read') {
    return { kind: 'drop' };
  }
  if (may !== 'write') {
    return { kind: 'close', code: may === 'full' ? CLOSE.tooLarge : CLOSE.loading };
  }
  if (!fitsShape(outline, doc.shape)) {
    return { kind: 'close', code: CLOSE.protocol };
  }
  const { owner } = writer;
  if (owner === null || !outline.blocks.every(block => isFree(doc.ownerOf(block.client), owner))) {
    return { kind: 'close', code: CLOSE.notAllowed };
  }
  if (!isComplete(outline, doc)) {
    return { kind: 'gap' };
  }
  // As with a step that has ended: the phone may not know yet that these words are others' now.
  const rule = doc.wordsRule(writer.actor);
  if (rule !== null && ![...touchedTexts(outline, doc.decided)].every(rule)) {
    return { kind: 'close', code: CLOSE.ended };
  }
  const clientIds = outline.blocks.map(block => block.client);
  if (!clientIds.every(clientId => doc.claim(clientId, owner))) {
    return { kind: 'close', code: CLOSE.notAllowed };
  }
  return { kind: 'take', clientIds };
}

function isFree(present: string | undefined, owner: string): boolean {
  return present === undefined || present === owner;
}

/** Own structs and deletions of anything, all of them in the shown document. */
function isKnown(outline: UpdateOutline, doc: JudgedDoc, owner: string | null): boolean {
  const { store } = doc.shown;
  return (
    outline.blocks.every(
      block => doc.ownerOf(block.client) === owner && block.to <= Y.getState(store, block.client),
    ) && outline.deletes.every(range => isDeleted(doc.shown, range))
  );
}

function isDeleted(doc: Y.Doc, range: DeleteOutline): boolean {
  const structs = doc.store.clients.get(range.client);
  if (structs === undefined || range.to > Y.getState(doc.store, range.client)) {
    return false;
  }
  for (let i = Y.findIndexSS(structs, range.from); i < structs.length; i++) {
    const struct = structs[i];
    if (struct === undefined || struct.id.clock >= range.to) {
      return true;
    }
    if (!struct.deleted) {
      return false;
    }
  }
  return true;
}

/**
 * Whether applying would leave nothing waiting: neither structs nor deletions. Waiting structs cost Yjs more with
 * every one of them and never go away.
 */
function isComplete(outline: UpdateOutline, doc: JudgedDoc): boolean {
  const reached = new Map<number, number>();
  const reachedBy = (client: number): number => {
    const present = reached.get(client) ?? doc.acceptedClock(client);
    reached.set(client, present);
    return present;
  };
  for (const block of outline.blocks) {
    if (block.from > reachedBy(block.client) || block.structs.some(struct => struct.skip)) {
      return false;
    }
  }
  const isHere = (place: Place): boolean => place.clock < reachedBy(place.client);
  return (
    canIntegrate(outline.blocks, isHere, (client, clock) => {
      reached.set(client, Math.max(clock, reachedBy(client)));
    }) && outline.deletes.every(range => range.to <= reachedBy(range.client))
  );
}

/** Puts structs in an order in which each finds what it needs; false when some wait for each other or outside. */
function canIntegrate(
  blocks: readonly BlockOutline[],
  isHere: (place: Place) => boolean,
  reach: (client: number, clock: number) => void,
): boolean {
  const next = blocks.map(() => 0);
  for (let moved = true; moved; ) {
    moved = false;
    for (const [i, block] of blocks.entries()) {
      let position = next[i] ?? 0;
      for (; position < block.structs.length; position++) {
        const struct = block.structs[position];
        if (struct === undefined || !struct.needs.every(isHere)) {
          break;
        }
        reach(block.client, struct.end);
        moved = true;
      }
      next[i] = position;
    }
  }
  return blocks.every((block, i) => next[i] === block.structs.length);
}
