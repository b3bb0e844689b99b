import { type Lang, pick, type Text } from '#shared/text.ts';
import type { Annex, Table } from '../model.ts';

/** What a table of an annex says where there is nothing to say. */
export const NOTHING = '–';
/** What `model.ts` allows. */
export const MOST_ROWS = 1000;

interface TableAnnex extends Table {
  title: string;
  /** Its question, where a clause speaks of the annex and it has no row. */
  ask: string;
}

/** An annex that is a table; null where it has no row and no clause speaks of it. */
export function tableAnnex(
  id: string,
  mentioned: ReadonlySet<string>,
  { title, ask, rows, ...table }: TableAnnex,
): Annex | null {
  if (rows.length > 0) {
    return { id, title, table: { ...table, rows: rows.slice(0, MOST_ROWS) }, publicCopy: true };
  }
  return mentioned.has(id) ? { id, title, items: [{ text: `{{ask:${ask}}}` }], publicCopy: true } : null;
}

/** A column of a table whose empty columns are left out. */
export interface Column<Row> {
  head: Text;
  width: number;
  of: (row: Row, index: number) => string;
  /** Stands in the table even where nobody said anything. */
  always?: true;
  /** May name people. */
  people?: true;
}

/** The table with the columns in which somebody said something; the others would only make it narrow. */
export function tableOf<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  caption: string,
  lang: Lang,
): Table {
  const told = columns.filter(({ always, of }) => always || rows.some((row, index) => of(row, index) !== ''));
  const people = told.flatMap((column, index) => (column.people ? [index] : []));
  return {
    caption,
    head: told.map(({ head }) => pick(head, lang)),
    widths: told.map(({ width }) => width),
    rows: rows.map((row, index) => told.map(({ of }) => of(row, index) || NOTHING)),
    ...(people.length > 0 ? { people } : {}),
  };
}
