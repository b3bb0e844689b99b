import { standingParagraphs } from '#shared/agreement/arrangement.ts';
import { type OutlineClause, outlineOf } from '#shared/agreement/outline.ts';
import { PARAGRAPH } from '#shared/workshop/documents/drafted.ts';
import type { Onlooker, Seen } from '../activity.ts';
import type { ParagraphRun, SuggestionRun } from './directDraft.ts';
import type { DraftConfig } from './draftConfig.ts';
import { type ClauseStances, countUnlisted, showStances } from './showStances.ts';

/** What everybody sees of a text in the making beside its words. Small: it is sent whole whenever it changes. */
export interface DraftView {
  /** Clauses that have paragraphs, in the order of the document, as it numbers and names them. */
  clauses: OutlineClause[];
  paragraphs: ParagraphView[];
  /** Paragraphs of clauses and wordings that were taken out: nothing is deleted, they only stand nowhere. */
  hidden: string[];
  suggestions: SuggestionView[];
  /** Who agrees to which clause, in numbers; null: nobody is asked. */
  stances: ClauseStances[] | null;
  /** For facilitators: people who answered and were taken off the list, so that it does not count; else 0. */
  unlisted: number;
  /** Person whose turn it is to read aloud. */
  reader: string | null;
  /** People who may write in the text; null: everybody. */
  pens: readonly string[] | null;
  voters: number;
  /** The document that is written here; null where the template ends in none. */
  document: { id: string; title: string; frozen: number } | null;
  /** Its newest frozen version, „v3 · 9F3C-21AB". */
  frozen: { version: number; mark: string; document: string } | null;
}

export interface ParagraphView {
  id: string;
  clear: number;
  unclear: number;
  lawyer: boolean;
}

export interface SuggestionView {
  id: string;
  status: 'open' | 'accepted' | 'aside';
  /** Sides that stand behind it. */
  nods: string[];
}

/** The same for all, but for the reasons of those who do not agree: these only facilitators read. */
export function showDraft(seen: Seen<DraftConfig>, onlooker: Onlooker): DraftView {
  const paragraphs: ParagraphView[] = [];
  const suggestions: SuggestionView[] = [];
  for (const [id, { row, side }] of seen.ledger) {
    if (row.kind === PARAGRAPH) {
      const { clear, unclear } = seen.marks(id);
      const run = seen.run.get(id) as ParagraphRun | undefined;
      paragraphs.push({ id, clear, unclear, lawyer: run?.lawyer === true });
    } else {
      const run = seen.run.get(id) as SuggestionRun | undefined;
      const nods = new Set([...(side === null ? [] : [side]), ...seen.markedBy(id, 'plus')]);
      suggestions.push({ id, status: run?.status ?? 'open', nods: [...nods].sort() });
    }
  }
  const standing = [...seen.ledger.values()]
    .map(({ row }) => row)
    .filter(row => row.kind === PARAGRAPH)
    .map(({ id, place }) => ({ record: id, clause: typeof place === 'string' ? place : '' }));
  const [document = null] = seen.documents;
  const arranged = document ?? { kind: 'porozumienie' as const };
  const shown = new Set(standingParagraphs(standing, arranged).map(({ record }) => record));
  const reader = seen.run.get('reader')?.person;
  const last = seen.versions.at(-1);
  return {
    clauses: outlineOf(standing, arranged, seen.lang),
    paragraphs,
    hidden: standing.flatMap(({ record }) => (shown.has(record) ? [] : [record])),
    suggestions,
    stances: seen.config.stances === true ? showStances(seen, onlooker) : null,
    unlisted: onlooker === 'facilitators' ? countUnlisted(seen) : 0,
    reader: typeof reader === 'string' ? reader : null,
    pens: seen.pens,
    voters: seen.voters,
    document: document && { id: document.id, title: document.title, frozen: document.frozen },
    frozen: last === undefined ? null : { version: last.version, mark: last.mark, document: last.document },
  };
}
