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
