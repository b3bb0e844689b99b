import * as z from 'zod/mini';

/** Which lines of a version's log keep what was answered on this device. */

const receiptsSchema = z.array(z.object({ k: z.number(), chain: z.string() }));
export type Receipt = z.infer<typeof receiptsSchema>[number];

/** `path`: `/api/workshops/:id/documents/:document/versions/:n`. */
const keyOf = (path: string) => `receipt:${path}`;

/** Nothing where the browser keeps nothing, or keeps what is none. */
export function readReceipts(path: string): Receipt[] {
  try {
    return z.parse(receiptsSchema, JSON.parse(localStorage.getItem(keyOf(path)) ?? '[]'));
  } catch {
    return [];
  }
}

/** Kept beside earlier ones: the server's log is held against all of them. */
export function keepReceipt(path: string, { k, chain }: Receipt): void {
  try {
    localStorage.setItem(keyOf(path), JSON.stringify([...readReceipts(path), { k, chain }]));
  } catch {
    // A browser that keeps nothing still shows the receipt once.
  }
}
