import type { Words } from '#shared/agreement/blocks.ts';

/** Rows of signatures that still leave room for their heading and notes on one page; more cannot be kept together. */
export const MOST_TOGETHER = 7;

/** What announces points stays with the first of them. */
export function announces(words: Words): boolean {
  const last = words.at(-1);
  return last?.t === 'text' && last.text.endsWith(':');
}
