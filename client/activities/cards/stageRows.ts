import type { Measure } from '../../surfaces/stage/textLines.ts';
import { cardNote, type WallShelf } from './stageCards.ts';
import {
  type FittedCard,
  fitCard,
  pickCards,
  rowHeights,
  type Setting,
  type ShelfGrid,
  type ShelfSpace,
  shelfSpace,
  stackHeight,
} from './stageLayout.ts';

/** So many cards of every shelf should stand; the room reads further ones on the phones. */
const WANTED = 3;

/** Shelves side by side on one plank. */
export interface ShelfRow {
  own: readonly WallShelf[];
  /** Of the longest name. */
  nameLines: number;
}

interface Wall {
  grid: ShelfGrid;
  height: number;
  width: number;
  measure: Measure;
  /** „dopisane", after cards that came late. */
  late: string;
}

/** Rows of shelves with their space, and which cards stand on a shelf. */
export interface Arrangement {
  rows: { own: readonly WallShelf[]; space: ShelfSpace }[];
  pick: (shelf: WallShelf, space: ShelfSpace, scale: number) => FittedCard[];
}

/**
 * As drawn where all wanted cards stand; else set tighter; else without the numbers above the shelves, which may go
 * only where every card stands with its own mark.
 */
export function arrangeRows(rows: readonly ShelfRow[], wall: Wall): Arrangement {
  const easy = arrange(rows, wall, 'easy', true);
  const tight = arrange(rows, wall, 'tight', true);
  const missing = missingOf(easy, WANTED);
  if (missing === 0) {
    return easy;
  }
  if (missingOf(tight, WANTED) === 0) {
    return tight;
  }
  const revealed = rows.every(({ own }) => own.every(shelf => shelf.revealed));
  const bare = (['easy', 'tight'] as const)
    .map(setting => arrange(rows, wall, setting, false))
    .find(arrangement => revealed && missingOf(arrangement, Number.POSITIVE_INFINITY) === 0);
  return bare ?? (missingOf(tight, WANTED) < missing ? tight : easy);
}

function arrange(rows: readonly ShelfRow[], wall: Wall, setting: Setting, head: boolean): Arrangement {
  const { grid, height, width, measure } = wall;
  const fitted = (shelf: WallShelf, { bayWidth, mostLines }: ShelfSpace, scale: number) =>
    shelf.cards.map(card =>
      fitCard(card, bayWidth / scale, mostLines, measure, { note: cardNote(card, wall.late), setting }),
    );
  const spaceOf = ({ nameLines }: ShelfRow, rowHeight?: number) =>
    shelfSpace(grid, height, width, nameLines, { head, ...(rowHeight === undefined ? {} : { rowHeight }) });
  const needs = rows.map(row => {
    const space = spaceOf(row);
    const rest = space.rowHeight - space.room;
    const needOf = (shelf: WallShelf) =>
      shelf.revealed ? rest + stackHeight(fitted(shelf, space, 1).slice(0, WANTED)) : space.rowHeight;
    return Math.max(...row.own.map(needOf));
  });
  const heights = rowHeights(needs, height);
  return {
    rows: rows.map((row, place) => ({ own: row.own, space: spaceOf(row, heights[place]) })),
    pick: (shelf, space, scale) => pickCards(fitted(shelf, space, scale), space.room / scale),
  };
}

/** How many cards, of the first so many of each shelf, find no room. */
function missingOf({ rows, pick }: Arrangement, wanted: number): number {
  return rows
    .flatMap(({ own, space }) => own.map(shelf => ({ shelf, space })))
    .reduce((sum, { shelf, space }) => {
      const standing = pick(shelf, space, 1).length;
      return sum + Math.max(0, Math.min(wanted, shelf.cards.length) - standing);
    }, 0);
}
