/** What lies between the sentence and the footer, in 1080ths of the wall's height. */
const BODY = 690;
const HEAD = 60;
/** Numbers above a table that does not hold everything, and the words below it. */
const DIGEST = 130;
const LEAST_ROW = 92;
const LARGEST_ROW = 122;

export interface TaskFit {
  /** Height of a row. */
  row: number;
  font: number;
  /** Rows that stand on the wall. */
  shown: number;
  /** Names of those who work along, in one row. */
  names: number;
}

/** As many tasks as can be read from the last chair; where there are more, those that miss something. */
export function fitTasks(tasks: number, along: number): TaskFit {
  const room = BODY - HEAD;
  const most = Math.floor(room / LEAST_ROW);
  const digest = tasks > most;
  const shown = digest ? Math.floor((room - DIGEST) / LEAST_ROW) : tasks;
  const row = Math.min(LARGEST_ROW, Math.floor((digest ? room - DIGEST : room) / Math.max(1, shown)));
  return { row, font: row >= 110 ? 33 : 29, shown, names: Math.min(along, row >= 110 ? 2 : 1) };
}

/** Lines of a column of months that can be read from the last chair; a month has two beside its tasks. */
const COLUMN = 11;

export interface MonthFit {
  /** Tasks of a month that stand on the wall. */
  perMonth: number;
  /** Months that stand on the wall. */
  shown: number;
}

/** As many tasks of each month as two columns hold; a month is never divided, and shows at least `least` of its tasks. */
export function fitMonths(sizes: readonly number[], least: number): MonthFit {
  for (let perMonth = COLUMN - 2; perMonth > least; perMonth -= 1) {
    if (columnsHold(sizes, perMonth) === sizes.length) {
      return { perMonth, shown: sizes.length };
    }
  }
  return { perMonth: least, shown: columnsHold(sizes, least) };
}

/** How many months from the first on two columns hold. */
function columnsHold(sizes: readonly number[], perMonth: number): number {
  let column = 1;
  let lines = 0;
  for (const [index, size] of sizes.entries()) {
    const month = Math.min(size, perMonth) + 2;
    if (lines + month > COLUMN) {
      column += 1;
      lines = 0;
    }
    if (column > 2) {
      return index;
    }
    lines += month;
  }
  return sizes.length;
}
