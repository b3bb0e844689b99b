import { type Lang, pick, type Text } from '#shared/text.ts';
import { partsOfTerms, type Task, taskIn } from '../harvest/tasks.ts';
import type { AgreementDoc, Annex } from '../model.ts';
import { type Column, tableAnnex, tableOf } from './annex.ts';

type Row = Omit<Task, 'terms'> & ReturnType<typeof partsOfTerms>;

/** Columns of the table of tasks (reference/agreement A3, A09). */
const COLUMNS = {
  nr: { head: { pl: 'Nr', en: 'No.' }, width: 4, of: (_, index) => String(index + 1), always: true },
  text: { head: { pl: 'Zadanie', en: 'Task' }, width: 26, of: ({ text }) => text, always: true },
  party: { head: { pl: 'Strona', en: 'Party' }, width: 9, of: ({ party }) => party, always: true },
  lead: {
    head: { pl: 'Odpowiada (funkcja)', en: 'Responsible (role)' },
    width: 15,
    of: ({ lead }) => lead,
    people: true,
  },
  along: { head: { pl: 'Wspiera', en: 'Helps' }, width: 11, of: ({ along }) => along, people: true },
  due: { head: { pl: 'Termin lub rytm', en: 'Date or rhythm' }, width: 13, of: ({ due }) => due },
  burden: { head: { pl: 'Obciążenie', en: 'Burden' }, width: 12, of: ({ burden }) => burden },
  check: { head: { pl: 'Po czym poznamy', en: 'How we will know' }, width: 17, of: ({ check }) => check },
} as const satisfies Record<string, Column<Row> & { head: Text }>;

/** The tasks as their paragraphs tell them now. */
export function taskAnnex(
  texts: readonly string[],
  mentioned: ReadonlySet<string>,
  lang: Lang,
): Annex | null {
  const rows = texts.map((text): Row => {
    const { terms, ...task } = taskIn(text, lang);
    return { ...task, ...partsOfTerms(terms, lang) };
  });
  const caption = pick({ pl: 'Zadania Stron', en: 'Tasks of the Parties' }, lang);
  return tableAnnex('tasks', mentioned, {
    title: pick({ pl: 'Zadania i terminy', en: 'Tasks and dates' }, lang),
    ask: pick({ pl: 'Kto, co i do kiedy?', en: 'Who does what, by when?' }, lang),
    ...tableOf<Row>(Object.values(COLUMNS), rows, caption, lang),
  });
}

/** Rows of the annex of tasks, cell by cell. */
export function taskRows(doc: AgreementDoc | null): readonly (readonly string[])[] {
  return doc?.annexes.find(({ id }) => id === 'tasks')?.table?.rows ?? [];
}

/** The cell of a row of tasks under this head; '' where the table has no such column. */
export function taskCell(doc: AgreementDoc, row: readonly string[], column: keyof typeof COLUMNS): string {
  const head = doc.annexes.find(({ id }) => id === 'tasks')?.table?.head ?? [];
  return row[head.indexOf(pick(COLUMNS[column].head, doc.lang))] ?? '';
}
