/** Width of a text in one line, in 1080ths of the wall's height. */
export type Measure = (text: string) => number;

/** Lines that `text` takes in a column: words are never torn unless one alone is wider than the column. */
export function countLines(text: string, column: number, measure: Measure): number {
  return text.split('\n').reduce((sum, line) => sum + linesOfParagraph(line, column, measure), 0);
}

function linesOfParagraph(paragraph: string, column: number, measure: Measure): number {
  let lines = 1;
  let line = '';
  for (const word of paragraph.split(' ').filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= column) {
      line = longer;
      continue;
    }
    if (line !== '') {
      lines += 1;
    }
    const torn = Math.max(1, Math.ceil(measure(word) / column));
    lines += torn - 1;
    line = torn > 1 ? '' : word;
  }
  return lines;
}
