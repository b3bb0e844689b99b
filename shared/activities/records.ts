import { simpleDiffString } from 'lib0/diff';
import { equalityDeep } from 'lib0/function';
import * as Y from 'yjs';
import * as z from 'zod/mini';
import { type Row, rowSchema } from '#shared/workshop/state.ts';

/** Root of every step's document: a Y.Map of Y.Maps by id. */
export const RECORDS = 'records';
/** Root of co-written long texts: a Y.Map of Y.Text by section or `<record>.<field>`. */
export const TEXTS = 'texts';

export interface ReadRows {
  rows: Row[];
  /** Rows that did not fit the schema: hostile or broken, never shown. */
  dropped: number;
}

/**
 * Every well-formed row of a document. Total: never throws, calls nothing before `instanceof`, reads own keys
 * only, and drops and counts what does not fit.
 */
export function readRows(doc: Y.Doc): ReadRows {
  const rows: Row[] = [];
  let dropped = 0;
  for (const [id, value] of rootEntries(doc, RECORDS)) {
    const row = readRow(id, value);
    if (row === null) {
      dropped += 1;
    } else {
      rows.push(row);
    }
  }
  return { rows, dropped };
}

/** One value of `records` as a row; null where it is none. Total. */
export function readRow(id: string, value: unknown): Row | null {
  return value instanceof Y.Map ? parseRow(id, value) : null;
}

/** Own entries of a root map, or none where somebody defined the root as another type. */
function rootEntries(doc: Y.Doc, name: string): [string, unknown][] {
  const root = doc.share.get(name);
  if (root === undefined) {
    return [];
  }
  try {
    return [...doc.getMap(name).entries()];
  } catch {
    return [];
  }
}

function parseRow(id: string, map: Y.Map<unknown>): Row | null {
  try {
    const plain: Record<string, unknown> = {};
    for (const key of ROW_KEYS) {
      const value = map.get(key);
      if (value !== undefined) {
        plain[key] = value;
      }
    }
    const parsed = z.safeParse(rowSchema, plain);
    return parsed.success && parsed.data.id === id ? parsed.data : null;
  } catch {
    return null;
  }
}

/**
 * Every well-formed co-written text of a document by record. Total, as `readRows` is; longer than `TEXT_LENGTH` is cut,
 * because no gate counts the letters of a text.
 */
export function readTexts(doc: Y.Doc): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [id, value] of rootEntries(doc, TEXTS)) {
    const text = value instanceof Y.Text ? plainText(value) : null;
    if (text !== null) {
      texts.set(id, text);
    }
  }
  return texts;
}

/** The co-written text of a record, to bind an editor to; null where there is none. Total, as `readTexts` is. */
export function textOf(doc: Y.Doc, id: string): Y.Text | null {
  if (!doc.share.has(TEXTS)) {
    return null;
  }
  try {
    const found = doc.getMap(TEXTS).get(id);
    return found instanceof Y.Text ? found : null;
  } catch {
    // Somebody defined the root as another type.
    return null;
  }
}

/** More letters than any paragraph has. */
export const TEXT_LENGTH = 8000;

function plainText(text: Y.Text): string | null {
  try {
    return text.toString().slice(0, TEXT_LENGTH);
  } catch {
    return null;
  }
}

/** Sets the words of a record: letter by letter where there are some, so that carets of others stay; null removes. */
export function writeText(doc: Y.Doc, id: string, words: string | null): void {
  const texts = doc.getMap(TEXTS);
  if (words === null) {
    texts.delete(id);
    return;
  }
  const known = texts.get(id);
  if (!(known instanceof Y.Text)) {
    texts.set(id, new Y.Text(words));
    return;
  }
  const { index, remove, insert } = simpleDiffString(known.toString(), words);
  known.delete(index, remove);
  known.insert(index, insert);
}

export const ROW_KEYS = [
  'id',
  'kind',
  'text',
  'group',
  'by',
  'side',
  'from',
  'place',
  'weight',
  'data',
] as const;

/** Puts a row or changes an existing one key by key: two whole puts at once would lose one. */
export function putRow(doc: Y.Doc, row: Row): void {
  const records = doc.getMap(RECORDS);
  const known = records.get(row.id);
  const map: Y.Map<unknown> = known instanceof Y.Map ? known : new Y.Map();
  if (map !== known) {
    records.set(row.id, map);
  }
  for (const key of ROW_KEYS) {
    const value = row[key];
    if (value === undefined) {
      if (map.has(key)) {
        map.delete(key);
      }
    } else if (!isSame(map.get(key), value)) {
      map.set(key, value);
    }
  }
}

/** A type of Yjs may read like the value, and so may what JSON cannot say; they are other things all the same. */
export function isSame(present: unknown, value: unknown): boolean {
  return !(present instanceof Y.AbstractType) && equalityDeep(present, value);
}

export function deleteRow(doc: Y.Doc, id: string): void {
  doc.getMap(RECORDS).delete(id);
}
