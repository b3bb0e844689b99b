import { bindWords } from '#shared/i18n/nbsp.ts';
import { countLines, type Measure } from '../../surfaces/stage/textLines.ts';
import type { WallCard } from './stageCards.ts';

/** All lengths in 1080ths of the wall's height, as in the style sheets beside. */
export const CARD = {
  line: 34.4,
  gap: 5,
  least: 66,
  note: 33,
  mark: 70,
  plain: 20,
  right: 12,
  /** „nowe!", and „+3". */
  word: 96,
  plus: 66,
  /** Browsers round. */
  slack: 3,
} as const;
const FOOT = 152;
const HEAD = { least: 156, rest: 96, line: 69 } as const;
const SHELF = { plank: 22, name: 40, nameRest: 10, head: 50 } as const;
/** Shelves lower than this have no numbers above their cards: „+5" stands beside the name instead. */
const ROOM_FOR_HEAD = 320;
/** More cards than this and the room reads a digest. */
export const DIGEST_OVER = 60;
/** A card of eighty characters has four lines; where one row of shelves has the whole wall, more may stand. */
const MOST_LINES = { many: 4, one: 9 } as const;

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
  /** Lines of one card. */
  mostLines: number;
}

/** The space of one shelf. */
export function shelfSpace(grid: ShelfGrid, body: number, width: number, nameLines: number): ShelfSpace {
  const rowHeight = body / grid.rows;
  const head = rowHeight >= ROOM_FOR_HEAD;
  const rest = SHELF.plank + SHELF.nameRest + SHELF.name * nameLines + (head ? SHELF.head : 0);
  const bayWidth = (width - 12 - 32 * (grid.perRow - 1)) / grid.perRow;
  const mostLines = grid.rows === 1 ? MOST_LINES.one : MOST_LINES.many;
  return { rowHeight, bayWidth, head, room: rowHeight - rest, mostLines };
}

/** A card with the place it takes. */
export interface FittedCard {
  card: WallCard;
  height: number;
  /** Lines that are drawn. */
  lines: number;
  /** A longer text ends with „…" and is whole when read aloud. */
  cut: boolean;
  /** Three lines and more: the mark stands beside the first one. */
  long: boolean;
  /** „nowe!" stands after the last word, because beside the text it would make it too long. */
  inline: boolean;
}

/** Lines with „nowe!" beside the text that still look like a short card. */
const SHORT = 2;
/** About as wide as „ nowe!" in the text's own face. */
const WORD = ' nowe! .';

/** How a card is set in a column of this width. */
export function fitCard(card: WallCard, width: number, mostLines: number, measure: Measure): FittedCard {
  const text = bindWords(card.text);
  const word = card.fresh > 0 ? CARD.word : card.plus > 0 ? CARD.plus : 0;
  const column = width - (card.side === null ? CARD.plain : CARD.mark) - CARD.right - CARD.slack;
  const beside = countLines(text, column - word, measure);
  const inline = word > 0 && beside > SHORT;
  const needed = inline ? countLines(text + WORD, column, measure) : beside;
  const lines = Math.min(needed, inline ? mostLines + 1 : mostLines);
  const note = card.name !== null || card.late ? CARD.note : 0;
  const height = Math.max(CARD.least, lines * CARD.line + 14 + note);
  return { card, height, lines, cut: lines < needed, long: lines > SHORT, inline };
}

/** The cards that fit on a shelf, the most marked first; a shorter one may fill what a longer one leaves. */
export function pickCards(cards: readonly FittedCard[], room: number): FittedCard[] {
  const picked: FittedCard[] = [];
  let left = room;
  for (const fitted of cards) {
    if (fitted.height <= left) {
      picked.push(fitted);
      left -= fitted.height + CARD.gap;
    }
  }
  return picked.length === 0 ? cards.slice(0, 1) : picked;
}

/** Where there is room to spare everything is larger: the largest of these at which all cards still stand. */
const SCALES = [1.5, 1.3, 1.15] as const;

/** The largest scale at which `fits` says that nothing is left out; 1 where something is anyway. */
export function largestScale(fits: (scale: number) => boolean): number {
  return SCALES.find(fits) ?? 1;
}

/** Cards side by side in columns, each put where most room is left. */
export function fillColumns(cards: readonly FittedCard[], columns: number, room: number): FittedCard[][] {
  const filled = Array.from({ length: columns }, () => ({ left: room, cards: [] as FittedCard[] }));
  for (const fitted of cards) {
    const place = filled.reduce((best, column) => (column.left > best.left ? column : best));
    if (fitted.height <= place.left) {
      place.cards.push(fitted);
      place.left -= fitted.height + CARD.gap * 2;
    }
  }
  return filled.map(column => column.cards);
}

const DIGEST = { top: 54, title: 66, line: 38.75, rest: 28, least: 110, gap: 10, row: 76, air: 12 } as const;
/** Whole cards beside the table. */
const DIGEST_CARDS = 4;

/** Height of a row of the digest's table: as drawn, lower where there are many shelves. */
export function digestRow(shelves: number, body: number): number {
  return Math.min(DIGEST.row, (body - DIGEST.top - DIGEST.title - DIGEST.air) / Math.max(1, shelves));
}

/** How many of the digest's cards stand whole, given the lines of each and of the sentence below them. */
export function digestCards(lines: readonly number[], noteLines: number, body: number): number {
  let left = body - DIGEST.top - DIGEST.title - noteLines * DIGEST.line - DIGEST.rest;
  let count = 0;
  for (const needed of lines.slice(0, DIGEST_CARDS)) {
    left -= Math.max(DIGEST.least, needed * DIGEST.line + DIGEST.rest) + DIGEST.gap;
    if (left < 0) {
      break;
    }
    count += 1;
  }
  return Math.max(1, count);
}
