import { expect, test } from 'vitest';
import type { WallCard } from './stageCards.ts';
import {
  bodyHeight,
  digestCards,
  fillColumns,
  fitCard,
  pickCards,
  rowHeights,
  shelfGrid,
  shelfSpace,
} from './stageLayout.ts';

/** About as wide as the card's face. */
const measure = (text: string) => text.length * 14.2;
const EIGHTY = 'Dziadek z Zamkowej zna wszystkie stare piosenki i chce je komuś śpiewać do zimy!';
const TWO_LINES = 'Sołtyski z sześciu wsi odbierają';

function card(text: string, more: Partial<WallCard> = {}): WallCard {
  const nothing = {
    column: '',
    side: 'A',
    name: null,
    fresh: 0,
    plus: 0,
    late: false,
    condition: '',
    forWhom: '',
    said: [],
  };
  return { id: text, text, ...nothing, ...more };
}

const shelf = shelfSpace(shelfGrid(8, true), bodyHeight(1), 1776, 1);
const inShelf = (one: WallCard) => fitCard(one, shelf.bayWidth, shelf.mostLines, measure);
const picked = (...texts: string[]) =>
  pickCards(
    texts.map(text => inShelf(card(text))),
    shelf.room,
  );

test('eight shelves stand in two rows of four, on an old projector in three of three', () => {
  expect(shelfGrid(8, true)).toEqual({ perRow: 4, rows: 2 });
  expect(shelfGrid(8, false)).toEqual({ perRow: 3, rows: 3 });
  expect(shelfGrid(5, true)).toEqual({ perRow: 3, rows: 2 });
  expect(shelfGrid(1, true)).toEqual({ perRow: 1, rows: 1 });
});

test('eighty characters are never cut, new or not; much longer ones end with the fourth line', () => {
  expect(EIGHTY).toHaveLength(80);
  for (const fresh of [0, 3]) {
    const fitted = inShelf(card(EIGHTY, { fresh }));
    expect(fitted).toMatchObject({ cut: false, inline: fresh > 0, long: true });
    expect(fitted.height).toBeLessThanOrEqual(shelf.room);
  }
  expect(inShelf(card(EIGHTY.repeat(3)))).toMatchObject({ cut: true, lines: 4 });
});

test('a shelf holds three of one line, three of two, and one of four with one of two', () => {
  expect(picked('Rzutnik i ekran', 'Filcowanie', 'Sztalugi')).toHaveLength(3);
  expect(inShelf(card(TWO_LINES)).lines).toBe(2);
  expect(picked(TWO_LINES, TWO_LINES, TWO_LINES)).toHaveLength(3);
  expect(picked(EIGHTY, TWO_LINES)).toHaveLength(2);
});

test('what a long card leaves may be filled by a shorter one that comes later', () => {
  const kept = picked(EIGHTY, EIGHTY, 'Filcowanie');
  expect(kept.map(one => one.card.text)).toEqual([EIGHTY, 'Filcowanie']);
});

test('columns fill evenly and leave out what does not fit', () => {
  const five = ['a', 'b', 'c', 'd', 'e'].map(text => inShelf(card(text)));
  expect(fillColumns(five, 2, 150).map(column => column.length)).toEqual([2, 2]);
});

test('the digest shows four whole cards where they stand, fewer where they are long', () => {
  expect(digestCards([2, 2, 2, 2], 1, bodyHeight(1))).toBe(4);
  expect(digestCards([5, 4, 4, 4], 2, bodyHeight(1))).toBe(2);
  expect(digestCards([30], 1, bodyHeight(1))).toBe(1);
});

test('rows of shelves are equal while all find room; else one gives what it does not need', () => {
  expect(rowHeights([300, 350], 760)).toEqual([380, 380]);
  expect(rowHeights([420, 320], 760)).toEqual([440, 320]);
  expect(rowHeights([500, 100], 760)).toEqual([475, 285]);
  expect(rowHeights([500, 400], 760)).toEqual([380, 380]);
});

test('a name stands after the last word, below a text that is cut', () => {
  const signed = (text: string) => fitCard(card(text), shelf.bayWidth, 4, measure, { note: 'Żaneta' });
  expect(signed(TWO_LINES)).toMatchObject({ signed: true, lines: 2 });
  expect(signed(EIGHTY.repeat(3))).toMatchObject({ signed: false, cut: true });
});
