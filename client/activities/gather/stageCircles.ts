/** What lies between the sentence and the footer, in 1080ths of the wall's height. */
const BODY = 690;
/** Numbers above a list that does not hold everything, and the words below it. */
const DIGEST = 120;
const ROW = 64;
/** A row that says in words what is missing. */
const LINE = 108;
const COLUMNS = 2;
const MOST_CARDS = 8;
const MOST_LINES = 12;

export interface CircleFit {
  /** Cards with people on them, or rows of a list. */
  form: 'cards' | 'lines' | 'rows';
  columns: number;
  /** Height of a card or a row. */
  height: number;
  /** Size of a topic's letters. */
  font: number;
  /** Marks that have room in one line. */
  marks: number;
  /** Names that have room on a card. */
  names: number;
  shown: number;
}

/** As many circles as can be read from the last chair: cards up to eight, then rows, then the most wanting ones. */
export function fitCircles(circles: number): CircleFit {
  if (circles <= MOST_CARDS) {
    const columns = circles <= 6 ? 3 : 4;
    return {
      form: 'cards',
      columns,
      height: Math.floor(BODY / 2) - 16,
      font: circles <= 6 ? 38 : 31,
      marks: circles <= 6 ? 8 : 5,
      names: circles <= 6 ? 3 : 0,
      shown: circles,
    };
  }
  if (circles <= MOST_LINES) {
    return { form: 'lines', columns: COLUMNS, height: LINE, font: 33, marks: 6, names: 0, shown: circles };
  }
  const most = Math.floor((BODY - DIGEST) / ROW) * COLUMNS;
  return {
    form: 'rows',
    columns: COLUMNS,
    height: ROW,
    font: 30,
    marks: 4,
    names: 0,
    shown: Math.min(circles, most),
  };
}
