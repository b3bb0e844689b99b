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
    const row = value instanceof Y.Map ? parseRow(id, value) : null;
    if (row === null) {
      dropped += 1;
    } else {
      rows.push(row);
    }
  }
  return { rows, dropped };
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

const ROW_KEYS = ['id', 'kind', 'text', 'group', 'by', 'side', 'from', 'place', 'weight', 'data'] as const;

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
    } else if (JSON.stringify(map.get(key)) !== JSON.stringify(value)) {
      map.set(key, value);
    }
  }
}

export function deleteRow(doc: Y.Doc, id: string): void {
  doc.getMap(RECORDS).delete(id);
}
