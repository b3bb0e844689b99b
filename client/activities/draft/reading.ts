import type { DraftView, SuggestionView } from '#shared/activities/draft/showDraft.ts';
import type { Row } from '#shared/workshop/state.ts';
import { type ClauseStanding, standingsOf } from './standing.ts';

/** A suggestion as it is shown: what it says, against which words, who stands behind it. */
export interface ShownSuggestion extends SuggestionView {
  row: Row;
  base: string;
  why: string;
}

/** One paragraph in the order of the document. */
export interface ShownParagraph {
  id: string;
  clause: string;
  /** „§ 5"; '' where the document numbers nothing. */
  number: string;
  title: string;
  /** Place in its clause, and how many there are. */
  item: number;
  of: number;
  text: string;
  /** A step filled it: it has sources. */
  filled: boolean;
  clear: number;
  unclear: number;
  lawyer: boolean;
  suggestions: readonly ShownSuggestion[];
}

/** A document as it is read together. */
export interface Reading {
  paragraphs: readonly ShownParagraph[];
  clauses: DraftView['clauses'];
  /** What was said of each clause, by its id; null: nobody is asked. */
  standings: ReadonlyMap<string, ClauseStanding> | null;
  /** People who answered and were taken off the list. */
  unlisted: number;
  reader: string | null;
  document: DraftView['document'];
  frozen: DraftView['frozen'];
  /** How many people read. */
  voters: number;
}

const EMPTY: DraftView = {
  clauses: [],
  paragraphs: [],
  hidden: [],
  stances: null,
  unlisted: 0,
  suggestions: [],
  reader: null,
  pens: null,
  voters: 0,
  document: null,
  frozen: null,
};

/** What `show` of the activity sent; a view of another step, or none yet, reads as empty. */
export function readView(run: unknown): DraftView {
  const view = run as Partial<DraftView> | null;
  return view !== null && typeof view === 'object' && Array.isArray(view.paragraphs)
    ? { ...EMPTY, ...view }
    : EMPTY;
}

/** Puts rows, words and marks together, in the order of the clauses and of the paragraphs in them. */
export function readingOf(
  rows: readonly Row[],
  texts: ReadonlyMap<string, string>,
  view: DraftView,
): Reading {
  const byParagraph = suggestionsByParagraph(rows, view);
  const marks = new Map(view.paragraphs.map(one => [one.id, one]));
  const hidden = new Set(view.hidden);
  const paragraphs = view.clauses.flatMap(clause => {
    const own = rows
      .filter(row => row.kind === 'paragraph' && row.place === clause.id && !hidden.has(row.id))
      .sort((left, right) => orderOf(left) - orderOf(right) || (left.id < right.id ? -1 : 1));
    return own.map((row, index): ShownParagraph => {
      const { clear = 0, unclear = 0, lawyer = false } = marks.get(row.id) ?? {};
      return {
        id: row.id,
        clause: clause.id,
        number: clause.number,
        title: clause.title,
        item: index + 1,
        of: own.length,
        text: texts.get(row.id) ?? row.text,
        filled: row.data?.filled === true,
        clear,
        unclear,
        lawyer,
        suggestions: byParagraph.get(row.id) ?? [],
      };
    });
  });
  return {
    paragraphs,
    clauses: view.clauses,
    standings: standingsOf(paragraphs, view.stances),
    unlisted: view.unlisted,
    reader: view.reader,
    document: view.document,
    frozen: view.frozen,
    voters: view.voters,
  };
}

function suggestionsByParagraph(rows: readonly Row[], view: DraftView): Map<string, ShownSuggestion[]> {
  const states = new Map(view.suggestions.map(one => [one.id, one]));
  const found = new Map<string, ShownSuggestion[]>();
  for (const row of rows) {
    if (row.kind !== 'suggestion' || typeof row.place !== 'string') {
      continue;
    }
    const { status = 'open', nods = [] } = states.get(row.id) ?? {};
    const list = found.get(row.place) ?? [];
    list.push({
      id: row.id,
      status,
      nods,
      row,
      base: typeof row.data?.base === 'string' ? row.data.base : '',
      why: typeof row.data?.why === 'string' ? row.data.why : '',
    });
    found.set(row.place, list);
  }
  return found;
}

function orderOf(row: Row): number {
  return typeof row.data?.order === 'number' ? row.data.order : Number.MAX_SAFE_INTEGER;
}

/** Whether something is still to be filled in or talked about: a question, a legal doubt, an open suggestion. */
export function isUnsettled(paragraph: ShownParagraph): boolean {
  return (
    paragraph.lawyer ||
    paragraph.text.includes('{{ask:') ||
    paragraph.text.trim() === '' ||
    paragraph.suggestions.some(({ status }) => status === 'open')
  );
}
