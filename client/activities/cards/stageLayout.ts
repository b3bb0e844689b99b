import { bindWords } from '#shared/i18n/nbsp.ts';
import { countLines, type Measure } from '../../surfaces/stage/textLines.ts';
import type { WallCard } from './stageCards.ts';

/** All lengths in 1080ths of the wall's height, as in the style sheets beside. */
export const CARD = {
  gap: 5,
  note: 33,
  plain: 20,
  /** „nowe!", and „+3". */
  word: 96,
  plus: 66,
  /** Browsers round. */
  slack: 3,
} as const;

/** How closely cards are set: as drawn, or tighter where otherwise some would not find room. */
const SETTING = {
  easy: { line: 34.4, around: 14, least: 66, mark: 70, right: 12, letter: 1 },
  tight: { line: 32.4, around: 8, least: 60, mark: 60, right: 8, letter: 28 / 29.16 },
} as const;
export type Setting = keyof typeof SETTING;

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

/** The space of one shelf, its row as high as all others and with numbers above the cards unless wished otherwise. */
export function shelfSpace(
  grid: ShelfGrid,
  body: number,
  width: number,
  nameLines: number,
  wish: { rowHeight?: number; head?: boolean } = {},
): ShelfSpace {
  const equal = body / grid.rows;
  const { rowHeight = equal } = wish;
  const head = equal >= ROOM_FOR_HEAD && wish.head !== false;
  const rest = SHELF.plank + SHELF.nameRest + SHELF.name * nameLines + (head ? SHELF.head : 0);
  const bayWidth = (width - 12 - 32 * (grid.perRow - 1)) / grid.perRow;
  const mostLines = grid.rows === 1 ? MOST_LINES.one : MOST_LINES.many;
  return { rowHeight, bayWidth, head, room: rowHeight - rest, mostLines };
}

/** A row of shelves keeps at least this part of an equal share. */
const LEAST_SHARE = 0.75;

/** Heights of the rows of shelves: equal while every row has what it needs, else a row gives what it does not need. */
export function rowHeights(needs: readonly number[], body: number): number[] {
  const equal = body / needs.length;
  const heights = needs.map(() => equal);
  if (needs.every(need => need <= equal)) {
    return heights;
  }
  const order = needs.map((_, row) => row).sort((one, other) => (needs[one] ?? 0) - (needs[other] ?? 0));
  let left = body;
  for (const [done, row] of order.entries()) {
    const share = left / (order.length - done);
    const need = Math.max(needs[row] ?? 0, equal * LEAST_SHARE);
    heights[row] = done === order.length - 1 ? left : Math.min(need, share);
    left -= heights[row] ?? 0;
  }
  return heights;
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
  /** The name stands after the last word; below a text that is cut. */
  signed: boolean;
  setting: Setting;
}

/** Lines with „nowe!" beside the text that still look like a short card. */
const SHORT = 2;
/** About as wide as „ nowe!" in the text's own face. */
const WORD = ' nowe! .';

/** How a card is set in a column of this width. */
export function fitCard(
  card: WallCard,
  width: number,
  mostLines: number,
  measure: Measure,
  { note, setting = 'easy' }: CardSetting = {},
): FittedCard {
  const set = SETTING[setting];
  const inCard: Measure = text => measure(text) * set.letter;
  const plain = bindWords(card.text);
  const text = note === undefined || note === '' ? plain : `${plain} ${signature(note)}`;
  const word = card.fresh > 0 ? CARD.word : card.plus > 0 ? CARD.plus : 0;
  const column = width - (card.side === null ? CARD.plain : set.mark) - set.right - CARD.slack;
  const beside = countLines(text, column - word, inCard);
  const inline = word > 0 && beside > SHORT;
  const needed = inline ? countLines(text + WORD, column, inCard) : beside;
  const lines = Math.min(needed, inline || text !== plain ? mostLines + 1 : mostLines);
  const cut = lines < needed;
  const height = Math.max(set.least, lines * set.line + set.around + (cut && text !== plain ? CARD.note : 0));
  return { card, height, lines, cut, long: lines > SHORT, inline, signed: !cut && text !== plain, setting };
}

interface CardSetting {
  /** Whose card it is and whether it came late. */
  note?: string;
  setting?: Setting;
}

/** A name is kept together and stands a little off the text. */
export function signature(note: string): string {
  return `·\u00a0${note.replaceAll(' ', '\u00a0')}`;
}

/** Height of cards that stand one on another. */
export function stackHeight(cards: readonly FittedCard[]): number {
  return cards.reduce((sum, { height }) => sum + height + CARD.gap, 0);
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
