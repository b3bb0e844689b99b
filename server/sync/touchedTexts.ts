import * as Y from 'yjs';
import type { Place, StructOutline, UpdateOutline } from './updateOutline.ts';

/**
 * Keys of the texts that an update writes into or takes letters from. It must be complete for `doc`: whatever it leans
 * on is there, or comes in it. What is nowhere any more (collected by Yjs) touches nothing.
 */
export function touchedTexts(outline: UpdateOutline, doc: Y.Doc): Set<string> {
  const touched = new Set<string>();
  const note = (key: string | null) => {
    if (key !== null) {
      touched.add(key);
    }
  };
  for (const { structs } of outline.blocks) {
    for (const struct of structs) {
      note(struct.writes === null ? null : textOfStruct(struct, outline, doc));
    }
  }
  for (const { client, from, to } of outline.deletes) {
    for (const struct of structsOf(doc, client, from, to)) {
      note(struct instanceof Y.Item && !struct.deleted ? textOfItem(struct) : null);
    }
  }
  return touched;
}

/** Follows what a struct leans on until something stands in the document: the letters of one paste form a chain. */
function textOfStruct(struct: StructOutline, outline: UpdateOutline, doc: Y.Doc): string | null {
  let present: StructOutline | undefined = struct;
  while (present?.anchor && present.writes !== null) {
    const item = itemAt(doc, present.anchor);
    if (item !== null) {
      return present.writes.place === 'inside' ? keyOf(item) : textOfItem(item);
    }
    present = structAt(outline, present.anchor);
  }
  return null;
}

function structAt(outline: UpdateOutline, { client, clock }: Place): StructOutline | undefined {
  const block = outline.blocks.find(one => one.client === client && one.from <= clock && clock < one.to);
  return block?.structs.find(({ end }) => clock < end);
}

function structsOf(doc: Y.Doc, client: number, from: number, to: number): readonly (Y.Item | Y.GC)[] {
  const structs = doc.store.clients.get(client) ?? [];
  const end = Math.min(to, Y.getState(doc.store, client));
  return from < end ? structs.slice(Y.findIndexSS(structs, from), Y.findIndexSS(structs, end - 1) + 1) : [];
}

function itemAt(doc: Y.Doc, { client, clock }: Place): Y.Item | null {
  const structs = doc.store.clients.get(client);
  if (structs === undefined || clock >= Y.getState(doc.store, client)) {
    return null;
  }
  const struct = structs[Y.findIndexSS(structs, clock)];
  return struct instanceof Y.Item ? struct : null;
}

/** A letter lies in a text, and the text under its key. */
function textOfItem(item: Y.Item): string | null {
  const holder = item.parent instanceof Y.AbstractType ? item.parent._item : null;
  return holder === null ? keyOf(item) : keyOf(holder);
}

function keyOf(item: Y.Item): string | null {
  return item.parentSub;
}
