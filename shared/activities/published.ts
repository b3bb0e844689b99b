import * as z from 'zod/mini';
import { type Ledger, type Row, rowSchema, type Source } from '#shared/workshop/state.ts';
import type { Content, Harvested } from './activity.ts';
import { readRows } from './records.ts';

/** A published record of a step whose document clients cannot write. */
export interface PublishedRecord {
  id: string;
  row: Row;
  ledger: Ledger;
}

export interface Published {
  /** In the order of publication. */
  records: PublishedRecord[];
  /** Rows that are in no ledger, or broken: never handed on. */
  dropped: number;
}

/**
 * The published records of a step. Total. The ledger decides what exists and what it says, the document is a
 * copy of it for display; so a row that only the document knows is counted and left out. The order is that of
 * publication, never that of ids, which clients make.
 */
export function readPublished(content: Content<unknown>): Published {
  const records: PublishedRecord[] = [];
  let dropped = 0;
  for (const [id, ledger] of content.ledger) {
    const row = z.safeParse(rowSchema, ledger?.row);
    if (row.success && row.data.id === id) {
      records.push({ id, row: row.data, ledger });
    } else {
      dropped += 1;
    }
  }
  if (content.doc !== null) {
    const copy = readRows(content.doc);
    dropped += copy.dropped + copy.rows.filter(row => !content.ledger.has(row.id)).length;
  }
  records.sort((left, right) => orderOf(left) - orderOf(right));
  return { records, dropped };
}

/** Where a record stands among the others; a broken position comes last. */
function orderOf(record: PublishedRecord): number {
  const order: unknown = record.ledger.order;
  return typeof order === 'number' && Number.isFinite(order) ? order : Number.MAX_SAFE_INTEGER;
}

/** A record as it is handed on: with the author and the side only where the room may know them. */
export function harvestRecord(content: Content<unknown>, record: PublishedRecord): Harvested {
  const { row, ledger } = record;
  return {
    id: record.id,
    kind: row.kind,
    text: row.text,
    side: sideOf(content, ledger),
    by: content.attribution === 'named' ? ledger.by : null,
    place: typeof row.place === 'string' && row.place !== '' ? row.place : null,
    weight: typeof row.weight === 'number' && Number.isFinite(row.weight) ? row.weight : 0,
    from: [{ step: content.step, id: record.id }, ...sourcesOf(ledger)],
    data: row.data ?? {},
  };
}

/** The side a record counts for; null where showing it would say more than the attribution promised. */
export function sideOf(content: Content<unknown>, ledger: Ledger): string | null {
  return content.attribution === 'named' || content.attribution === 'side' ? ledger.side : null;
}

function sourcesOf(ledger: Ledger): Source[] {
  return Array.isArray(ledger.from) ? ledger.from : [];
}

/** Adds one to a named count; a null prototype keeps `__proto__` an ordinary name. */
export function countInto(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

/** A set of named counts for `countInto`. */
export function noCounts(): Record<string, number> {
  return Object.create(null) as Record<string, number>;
}
