import { expect, test } from 'vitest';
import { blanksIn } from './blanks.ts';
import { sampleDoc, usual } from './testing/samples.ts';
import { typeset } from './typeset.ts';

test('every place that is still to be filled is named with its heading and its question', () => {
  const full = sampleDoc('pl', usual());
  const before = blanksIn(full).length;
  const [first, ...clauses] = full.clauses;
  if (first === undefined) {
    throw new Error('no clauses');
  }
  const asked = {
    ...full,
    clauses: [
      { ...first, items: [{ text: 'Do {{ask:Kiedy?}} i {{ask:Gdzie?}}', sub: ['{{ask:Kto?}}'] }] },
      ...clauses,
    ],
  };
  const found = blanksIn(asked);
  expect(found.map(({ question }) => question)).toEqual(expect.arrayContaining(['Kiedy?', 'Gdzie?', 'Kto?']));
  expect(found.find(({ question }) => question === 'Kto?')?.place).toContain(first.title);
  expect(found.find(({ question }) => question === 'Gdzie?')?.before).toBe('Do … i');
  expect(found.length).toBeGreaterThan(before);
});

test('a date that is missing is a place of the title', () => {
  const { date: _, ...undated } = sampleDoc('pl', usual());
  expect(blanksIn(undated)[0]?.place).toBe(typeset(undated.title));
});
