import * as Y from 'yjs';
import type { Ledger, Row } from '#shared/workshop/state.ts';
import { deleteRow, isSame, putRow, RECORDS, ROW_KEYS, readRow, TEXT_LENGTH, TEXTS } from './records.ts';

/** What a document should hold, as the server knows it. */
export interface Mending {
  /** The step's records: what the server put into the document. */
  ledger: ReadonlyMap<string, Ledger>;
  /** Whether a record's words lie in `texts`. */
  cowritten(row: Row): boolean;
  /** The last words of a text that the server knows; undefined: none but those it began with. */
  lastKept(record: string): string | undefined;
  /** Clients write rows of their own: then only broken ones go, and a vanished one may stay away. */
  clientRows: boolean;
}

/** What had to be mended. */
export interface Mended {
  rows: number;
  texts: number;
  /** Texts that were only too long: a long paste is no attack. */
  cut: number;
}

/**
 * Puts right what no honest client writes: rows and texts become again what the server knows of them, and whatever hides
 * in a document where no reader looks is taken out. Call it inside a transaction. Total: whatever a document holds, it
 * does not throw, and a second call finds nothing to do.
 */
export function mendDoc(doc: Y.Doc, mending: Mending): Mended {
  const records = doc.getMap(RECORDS);
  const texts = doc.getMap(TEXTS);
  return {
    rows: emptySequence(records) + mendRows(doc, records, mending),
    texts: emptySequence(texts) + mendTexts(texts, mending),
    cut: cutTexts(texts),
  };
}

function mendRows(doc: Y.Doc, records: Y.Map<unknown>, { ledger, clientRows }: Mending): number {
  let mended = 0;
  for (const [id, value] of [...records.entries()]) {
    const known = ledger.get(id);
    const fits = clientRows ? readRow(id, value) !== null : known !== undefined && isCopyOf(value, known.row);
    if (fits) {
      mended += clean(value as Y.Map<unknown>);
      continue;
    }
    mended += 1;
    if (known === undefined) {
      deleteRow(doc, id);
    } else {
      if (value instanceof Y.Map) {
        clean(value);
      }
      putRow(doc, known.row);
    }
  }
  if (!clientRows) {
    for (const [id, { row }] of ledger) {
      if (!records.has(id)) {
        mended += 1;
        putRow(doc, row);
      }
    }
  }
  return mended;
}

function isCopyOf(value: unknown, row: Row): boolean {
  return value instanceof Y.Map && ROW_KEYS.every(key => isSame(value.get(key), row[key]));
}

/** Takes out of a row what belongs to none: other keys, types in the place of values, a sequence beside the keys. */
function clean(map: Y.Map<unknown>): number {
  let mended = emptySequence(map);
  for (const [key, value] of [...map.entries()]) {
    if (!ROW_KEYS.some(known => known === key) || value instanceof Y.AbstractType) {
      map.delete(key);
      mended += 1;
    }
  }
  return mended;
}

function mendTexts(texts: Y.Map<unknown>, { ledger, cowritten, lastKept }: Mending): number {
  let mended = 0;
  for (const [id, value] of [...texts.entries()]) {
    const row = ledger.get(id)?.row;
    if (row === undefined || !cowritten(row)) {
      texts.delete(id);
      mended += 1;
    } else if (value instanceof Y.Text) {
      mended += keepWordsOnly(value);
    }
  }
  for (const [id, { row }] of ledger) {
    if (cowritten(row) && !(texts.get(id) instanceof Y.Text)) {
      texts.set(id, new Y.Text((lastKept(id) ?? row.text).slice(0, TEXT_LENGTH)));
      mended += 1;
    }
  }
  return mended;
}

/** A text is words: no types, embeds or marks within, no attributes on it. */
function keepWordsOnly(text: Y.Text): number {
  return dropItems(text, item => !(item.content instanceof Y.ContentString)) + dropKeys(text);
}

/** Content of a map that no key leads to: it hides there for ever. */
function emptySequence(map: Y.Map<unknown>): number {
  return dropItems(map, () => true);
}

/** The inside of any type, of which Yjs tells where items stand. */
type Inside = Pick<Y.Map<unknown>, 'doc' | '_start' | '_map'>;

function dropItems(type: Inside, isStray: (item: Y.Item) => boolean): number {
  let dropped = 0;
  const { doc } = type;
  if (doc === null) {
    return 0;
  }
  doc.transact(transaction => {
    for (let item = type._start; item !== null; item = item.right) {
      if (!item.deleted && isStray(item)) {
        item.delete(transaction);
        dropped += 1;
      }
    }
  });
  return dropped;
}

function dropKeys(type: Inside): number {
  let dropped = 0;
  type.doc?.transact(transaction => {
    for (const item of type._map.values()) {
      if (!item.deleted) {
        item.delete(transaction);
        dropped += 1;
      }
    }
  });
  return dropped;
}

function cutTexts(texts: Y.Map<unknown>): number {
  let cut = 0;
  for (const value of texts.values()) {
    if (value instanceof Y.Text && value.length > TEXT_LENGTH) {
      const end = wholeLetters(value.toString(), TEXT_LENGTH);
      value.delete(end, value.length - end);
      cut += 1;
    }
  }
  return cut;
}

/** The same end, or one before it where it would halve a letter outside the basic plane. */
function wholeLetters(words: string, end: number): number {
  const last = words.charCodeAt(end - 1);
  return last >= 0xd800 && last <= 0xdbff ? end - 1 : end;
}
