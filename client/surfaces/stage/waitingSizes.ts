import { countLines, type Measure } from './textLines.ts';

/** Sizes of the workshop's title, the largest first. */
const TITLE_SIZES = [112, 88, 70, 58] as const;
const MOST_LINES = 2;

export interface FittedTitle {
  size: number;
  lines: number;
}

/** The largest size at which a title takes at most two lines and no word is torn; the smallest takes what it needs. */
export function fitTitle(title: string, column: number, measure: Measure): FittedTitle {
  let fitted: FittedTitle = { size: TITLE_SIZES[0], lines: 1 };
  for (const size of TITLE_SIZES) {
    const scaled: Measure = text => (measure(text) * size) / 100;
    const lines = countLines(title, column, scaled);
    const torn = title.split(' ').some(word => scaled(word) > column);
    fitted = { size, lines };
    if (lines <= MOST_LINES && !torn) {
      return fitted;
    }
  }
  return fitted;
}

/** Width of the column left of the sheet with the code. */
export function waitingColumn(width: number, wide: boolean): number {
  return wide ? Math.min(900, width - 2 * 96 - 560 - 56) : width - 2 * 62 - 560 - 40;
}
