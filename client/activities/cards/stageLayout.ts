import { countLines, type Measure } from '../../surfaces/stage/textLines.ts';
import type { WallCard } from './stageCards.ts';

/** All lengths in 1080ths of the wall's height, as in the style sheets beside. */
export const CARD = {
  line: 34.4,
  gap: 5,
  mostLines: 4,
  note: 33,
  mark: 70,
  plain: 20,
  right: 12,
  word: 96,
} as const;
const FOOT = 152;
const HEAD = { least: 158, rest: 102, line: 68 } as const;
const SHELF = { plank: 22, name: 39, nameRest: 12, head: 54, air: 8 } as const;
/** Shelves lower than this have no numbers above their cards: „+5" stands beside the name instead. */
const ROOM_FOR_HEAD = 320;
/** More cards than this and the room reads a digest. */
export const DIGEST_OVER = 60;

/** Height between the sentence and the footer. */
export function bodyHeight(sentenceLines: number): number {
  return 1080 - Math.max(HEAD.least, HEAD.rest + HEAD.line * sentenceLines) - FOOT;
}

export interface ShelfGrid {
  perRow: number;
  rows: number;
}

/** How many shelves stand side by side: four on a wide wall, three on an old projector. */
export function shelfGrid(shelves: number, wide: boolean): ShelfGrid {
  const most = wide ? 4 : 3;
  const rows = Math.max(1, Math.ceil(shelves / most));
  return { perRow: Math.max(1, Math.ceil(shelves / rows)), rows };
}

export interface ShelfSpace {
  rowHeight: number;
  bayWidth: number;
  /** Numbers stand above the cards. */
  head: boolean;
  /** Height for cards or spines. */
  room: number;
}

/** The space of one shelf. */
export function shelfSpace(grid: ShelfGrid, body: number, width: number, nameLines: number): ShelfSpace {
  const rowHeight = body / grid.rows;
  const head = rowHeight >= ROOM_FOR_HEAD;
  const rest = SHELF.plank + SHELF.nameRest + SHELF.name * nameLines + SHELF.air + (head ? SHELF.head : 0);
  const bayWidth = (width - 12 - 32 * (grid.perRow - 1)) / grid.perRow;
  return { rowHeight, bayWidth, head, room: rowHeight - rest };
}

/** Lines of a card's own words in a column of this width. */
export function cardLines(card: WallCard, width: number, measure: Measure): number {
  const word = card.fresh > 0 || card.plus > 0 ? CARD.word : 0;
  const column = width - (card.side === null ? CARD.plain : CARD.mark) - CARD.right - word;
  return countLines(card.text, column, measure);
}

/** Height of a card: a single line has more air, long cards begin at the top. */
export function cardHeight(card: WallCard, width: number, measure: Measure): number {
  const lines = Math.min(CARD.mostLines, cardLines(card, width, measure));
  const note = card.name !== null || card.late ? CARD.note : 0;
  return Math.max(66, lines * CARD.line + (lines > 2 ? 24 : 16) + note);
}

/** The cards that fit on a shelf, the most marked first; a shorter one may fill what a longer one leaves. */
export function pickCards(
  cards: readonly WallCard[],
  room: number,
  heightOf: (card: WallCard) => number,
): WallCard[] {
  const picked: WallCard[] = [];
  let left = room;
  for (const card of cards) {
    const height = heightOf(card);
    if (height <= left) {
      picked.push(card);
      left -= height + CARD.gap;
    }
  }
  return picked.length === 0 ? cards.slice(0, 1) : picked;
}

/** Cards side by side in columns, each put where most room is left. */
export function fillColumns(
  cards: readonly WallCard[],
  columns: number,
  room: number,
  heightOf: (card: WallCard) => number,
): WallCard[][] {
  const filled = Array.from({ length: columns }, () => ({ left: room, cards: [] as WallCard[] }));
  for (const card of cards) {
    const height = heightOf(card);
    const place = filled.reduce((best, column) => (column.left > best.left ? column : best));
    if (height <= place.left) {
      place.cards.push(card);
      place.left -= height + CARD.gap * 2;
    }
  }
  return filled.map(column => column.cards);
}
