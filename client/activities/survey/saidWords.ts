import type { ShownText } from '#shared/activities/survey/show.ts';
import { scramble } from '#shared/scramble.ts';
import { foldWords } from '#shared/text.ts';

/** So many words stand beside each other one by one; more would be a wall nobody reads. */
export const MOST_APART = 60;

/** What stands on the wall, and how many people said it. */
export interface Said {
  id: string;
  text: string;
  count: number;
}

/**
 * What people said, in an order that tells nothing and stays the same: the words themselves decide it. In a large group
 * equal words stand once, those that most people said first; sentences are each their own.
 */
export function saidWords(texts: readonly ShownText[], kind: 'word' | 'text'): Said[] {
  const apart = texts
    .map(({ id, text }) => ({ id, text, count: 1 }))
    .toSorted((one, other) => placeOf(one) - placeOf(other) || (one.id < other.id ? -1 : 1));
  if (kind === 'text' || texts.length <= MOST_APART) {
    return apart;
  }
  const together = new Map<string, Said>();
  for (const { id, text } of apart) {
    const words = foldWords(text);
    const known = together.get(words);
    together.set(words, known === undefined ? { id, text, count: 1 } : { ...known, count: known.count + 1 });
  }
  // Sorting keeps the order of what is said equally often.
  return [...together.values()].toSorted((one, other) => other.count - one.count);
}

/** With the id, so that equal words stand apart. */
function placeOf({ id, text }: Pick<Said, 'id' | 'text'>): number {
  return scramble(`${id}/${text}`);
}
