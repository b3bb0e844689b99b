import { expect, test } from 'vitest';
import { marksOf, spinesOf, wallCards } from './stageCards.ts';

const row = (id: string, more: object = {}) => ({ id, kind: 'resource', text: id, group: null, ...more });

test('the most marked first, the others in the order of publication', () => {
  const cards = wallCards(
    [row('a'), row('b', { weight: 2 }), row('c', { data: { fresh: 3 } }), row('d')],
    [],
  );
  expect(cards.map(card => card.id)).toEqual(['c', 'b', 'a', 'd']);
  expect(cards.map(marksOf)).toEqual([3, 2, 0, 0]);
});

test('a name only where the room sees people; hostile numbers count as nothing', () => {
  const rows = [row('a', { by: 'p', weight: -4, data: { fresh: 'x', late: true } })];
  expect(wallCards(rows, [])[0]).toMatchObject({ name: null, plus: 0, fresh: 0, late: true });
  expect(wallCards(rows, [{ id: 'p', name: 'Ewa', sides: ['A'] }])[0]?.name).toBe('Ewa');
});

test('the short fields of a card, its answers in words', () => {
  const both = (words: string) => ({ pl: words, en: words });
  const extras = [{ id: 'burden', label: both('Obciążenie'), choices: [{ id: 'none', label: both('nic') }] }];
  const data = { forWhom: 'seniorzy', condition: 7, extras: { burden: 'none' } };
  expect(wallCards([row('a', { data })], [], extras)[0]).toMatchObject({
    forWhom: 'seniorzy',
    condition: '',
    said: [{ label: both('Obciążenie'), answer: both('nic') }],
  });
  expect(wallCards([row('a', { data })], [])[0]?.said).toEqual([]);
});

test('spines by side, never more than fit, no side left out', () => {
  expect(spinesOf({ A: 2, B: 1 }, ['A', 'B'], 6)).toEqual(['A', 'A', 'B']);
  expect(spinesOf({ A: 20, B: 1 }, ['A', 'B'], 4)).toEqual(['A', 'A', 'A', 'B']);
  expect(spinesOf({ '': 3 }, ['A', 'B'], 6)).toEqual([null, null, null]);
});
