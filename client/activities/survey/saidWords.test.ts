import { expect, test } from 'vitest';
import { MOST_APART, saidWords } from './saidWords.ts';

const shown = (words: readonly string[]) =>
  words.map((text, index) => ({ id: `w${index}`, text, hidden: false, quote: false }));
const many = (text: string, count: number) => Array.from({ length: count }, () => text);

test('few words stand one by one, in an order that does not tell who came first', () => {
  const texts = shown(['spokój', 'lżej', 'spokój', 'ludzie']);
  const said = saidWords(texts, 'word');
  expect(said.map(({ text }) => text).toSorted()).toEqual(['ludzie', 'lżej', 'spokój', 'spokój']);
  expect(saidWords(texts.toReversed(), 'word')).toEqual(said);
});

test('in a large group equal words stand once, the most frequent first, and none is lost', () => {
  const texts = shown([...many('lżej', 3), ...many('Spokój', 40), ...many('spokój.', 20), 'ludzie']);
  const said = saidWords(texts, 'word');
  expect(texts.length).toBeGreaterThan(MOST_APART);
  expect(said.map(({ text, count }) => [text.toLowerCase().replace('.', ''), count])).toEqual([
    ['spokój', 60],
    ['lżej', 3],
    ['ludzie', 1],
  ]);
  // Whole sentences are each their own, however many there are.
  expect(saidWords(texts, 'text')).toHaveLength(texts.length);
});
