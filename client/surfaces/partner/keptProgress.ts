import * as z from 'zod/mini';
import { openStore } from '../../live/store.ts';

const KEY = 'wspolny-stol.read';
/** Texts whose progress is kept; whoever reads more at a time begins the oldest anew. */
const MOST = 6;

const keptSchema = z.array(z.tuple([z.string(), z.array(z.int())]));

const store = openStore();

/** Parts of a text, by its content hash, that came past on this device: reading goes on where it stopped. */
export function keptParts(text: string): ReadonlySet<number> {
  return new Set(kept().find(([hash]) => hash === text)?.[1]);
}

/** Keeps them beyond a reload, the page of differences, or a day. */
export function keepParts(text: string, parts: ReadonlySet<number>): void {
  const others = kept().filter(([hash]) => hash !== text);
  store.set(KEY, JSON.stringify([[text, [...parts]], ...others].slice(0, MOST)));
}

function kept(): z.infer<typeof keptSchema> {
  try {
    const read = z.safeParse(keptSchema, JSON.parse(store.get(KEY) ?? '[]'));
    return read.success ? read.data : [];
  } catch {
    return [];
  }
}
