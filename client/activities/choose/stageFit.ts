/** What lies between the sentence (of two lines at most) and the footer, in 1080ths of the wall's height. */
const BODY = 656;
/** Below this a row cannot be read from the last chair. */
const LEAST_ROW = 36;
const LARGEST_ROW = 87;

/** Rows of a list on the wall: as tall as there is room for, letters and lines that fit them. */
export interface RowFit {
  row: number;
  font: number;
  /** Lines of a text; the rest of it is on the phones. */
  lines: number;
}

export function fitRow(row: number): RowFit {
  const font = row >= 60 ? 35 : row >= 48 ? 31 : 28;
  return { row, font, lines: Math.max(1, Math.floor((row - 4) / (font * 1.12))) };
}

/** Two columns of options before the reveal; `below`: what else stands under them. */
export function fitColumns(options: number, below: number): RowFit & { shown: number; rows: number } {
  const rows = Math.max(1, Math.ceil(options / 2));
  const most = Math.floor((BODY - below) / LEAST_ROW);
  const kept = Math.min(rows, most);
  const row = Math.min(LARGEST_ROW, Math.floor((BODY - below) / kept));
  return { ...fitRow(row), shown: Math.min(options, kept * 2), rows: kept };
}

/** Rows below the line are lower; the line has its words. */
const LOWER = 0.77;
const LINE_WORDS = 36;

/** The ranked list: those that go on, the line, those that wait as far as there is room. */
export function fitRanking(
  going: number,
  waiting: number,
): { going: RowFit; waiting: RowFit; shown: number } {
  for (let shown = waiting; ; shown -= 1) {
    const words = waiting > 0 ? LINE_WORDS : 0;
    const more = shown < waiting ? LINE_WORDS : 0;
    const unit = (BODY - words - more) / Math.max(1, going + LOWER * shown);
    if (unit * LOWER >= LEAST_ROW || shown <= 0) {
      const row = Math.min(LARGEST_ROW, unit);
      return { going: fitRow(row), waiting: fitRow(row * LOWER), shown: Math.max(0, shown) };
    }
  }
}
