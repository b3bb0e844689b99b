import { digest } from 'lib0/hash/sha256';
import { encodeUtf8 } from 'lib0/string';
import type { Paragraph } from './paragraphs.ts';

const BYTES = 8;

/**
 * A short print of the words of one clause, the same on a phone and on the server: whoever agrees to a clause says by
 * it which words they had before them. A single letter makes another print, and taking the letter back makes the old one.
 */
export function clausePrint(paragraphs: readonly Pick<Paragraph, 'record' | 'order' | 'text'>[]): string {
  const words = paragraphs
    .toSorted((left, right) => left.order - right.order || (left.record < right.record ? -1 : 1))
    .map(({ text }) => text.trim())
    .filter(text => text !== '')
    .join('\n\n');
  return Array.from(digest(encodeUtf8(words)).subarray(0, BYTES), byte =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
