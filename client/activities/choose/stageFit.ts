/** What lies between the sentence (of two lines at most) and the footer, in 1080ths of the wall's height. */
const BODY = 656;
/** Below this a row cannot be read from the last chair. */
const LEAST_ROW = 36;
const LARGEST_ROW = 87;
const MOST_LINES = 3;

/** Rows of a list on the wall: as tall as there is room for, letters and lines that fit them. */
export interface RowFit {
  row: number;
  font: number;
  /** Lines of a text; the rest of it is on the phones. */
  lines: number;
}

/** How many lines the longest text takes in letters of this size. */
export type Need = (font: number) => number;
const ONE_LINE: Need = () => 1;

const LINE = 1.12;
const FONTS = [35, 31, 28] as const;

/** The largest letters in which every text is whole; where none are, as large as the row. */
export function fitRow(row: number, need: Need = ONE_LINE): RowFit {
  const largest = row >= 60 ? 35 : row >= 48 ? 31 : 28;
  const lines = (font: number) => Math.max(1, Math.floor((row - 4) / (font * LINE)));
  const whole = FONTS.find(font => font <= largest && need(font) <= lines(font));
  const font = whole ?? (lines(28) > lines(largest) ? 28 : largest);
  return { row, font, lines: lines(font) };
}

/** As tall as the longest text wants a row, where there is room for that. */
function tallest(need: Need): number {
  return Math.max(LARGEST_ROW, Math.min(MOST_LINES, need(35)) * 35 * LINE + 14);
}

/** Two columns of options before the reveal; `below`: what else stands under them. */
export function fitColumns(
  options: number,
  below: number,
  need: Need = ONE_LINE,
): RowFit & { shown: number; rows: number } {
  const rows = Math.max(1, Math.ceil(options / 2));
  const most = Math.floor((BODY - below) / LEAST_ROW);
  const kept = Math.min(rows, most);
  const row = Math.min(tallest(need), Math.floor((BODY - below) / kept));
  return { ...fitRow(row, need), shown: Math.min(options, kept * 2), rows: kept };
}

/** Rows below the line are lower; the line has its words. */
const LOWER = 0.77;
const LINE_WORDS = 36;

/** The ranked list: those that go on, the line, those that wait as far as there is room. */
export function fitRanking(
  going: number,
  waiting: number,
  need: Need = ONE_LINE,
): { going: RowFit; waiting: RowFit; shown: number } {
  for (let shown = waiting; ; shown -= 1) {
    const words = waiting > 0 ? LINE_WORDS : 0;
    const more = shown < waiting ? LINE_WORDS : 0;
    const unit = (BODY - words - more) / Math.max(1, going + LOWER * shown);
    if (unit * LOWER >= LEAST_ROW || shown <= 0) {
      const row = Math.min(tallest(need), unit);
      return { going: fitRow(row, need), waiting: fitRow(row * LOWER, need), shown: Math.max(0, shown) };
    }
  }
}

/** „Bus na próby chóru" of „Bus na próby chóru: w środy o 16.30 …": what an option is called; null without a name. */
export function optionName(text: string): string | null {
  const colon = text.indexOf(': ');
  return colon >= 3 && colon <= LONGEST_NAME ? text.slice(0, colon) : null;
}

const LONGEST_NAME = 60;
