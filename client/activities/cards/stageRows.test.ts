import { expect, test } from 'vitest';
import type { WallCard, WallShelf } from './stageCards.ts';
import { bodyHeight, shelfGrid } from './stageLayout.ts';
import { arrangeRows, type ShelfRow } from './stageRows.ts';

/** About as wide as the card's face. */
const measure = (text: string) => text.length * 14.2;
const THREE_LINES = 'Nagłośnienie plenerowe, do wypożyczenia z obsługą';

function row(...amounts: number[]): ShelfRow {
  return { own: amounts.map(amount => shelf(amount)), nameLines: 1 };
}

function shelf(amount: number): WallShelf {
  const cards = Array.from({ length: amount }, (_, place) => card(`${place}`));
  const column = { id: 'c', name: { pl: '', en: '' }, limit: null };
  return { column, revealed: true, cards, counts: { A: amount }, total: amount };
}

function card(id: string): WallCard {
  const nothing = { column: 'c', fresh: 0, plus: 0, late: false, condition: '', forWhom: '', said: [] };
  return { id, text: THREE_LINES, side: 'A', name: 'Ola', ...nothing };
}

function standing(...rows: ShelfRow[]): { heads: boolean[]; cards: number[] } {
  const wall = { grid: shelfGrid(8, true), height: bodyHeight(1), width: 1776, measure, late: '' };
  const arranged = arrangeRows(rows, wall);
  return {
    heads: arranged.rows.map(({ space }) => space.head),
    cards: arranged.rows.flatMap(({ own, space }) => own.map(one => arranged.pick(one, space, 1).length)),
  };
}

test('where all cards can stand, they do: rows give way, and then the numbers above them', () => {
  expect(standing(row(1, 2), row(1, 1))).toEqual({ heads: [true, true], cards: [1, 2, 1, 1] });
  expect(standing(row(3, 3), row(2, 1))).toEqual({ heads: [false, false], cards: [3, 3, 2, 1] });
});

test('where some cannot stand, the numbers stay', () => {
  expect(standing(row(5, 3), row(5, 3)).heads).toEqual([true, true]);
});
