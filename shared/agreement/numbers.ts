import type { Lang } from '#shared/text.ts';
import { FIXED_WORDS } from './fixedWords.ts';
import type { AgreementDoc, Clause, Party } from './model.ts';

export const NBSP = '\u00a0';

/** Clauses that are computed from the rest of the document instead of being written. */
const COMPUTED: ReadonlySet<string> = new Set(['A00', 'A25', 'A26', 'A27']);

type Numbered = Pick<AgreementDoc, 'kind' | 'clauses'>;

/** The clauses that have a number, in the order in which they are counted. */
export function writtenClauses(doc: Numbered): Clause[] {
  return doc.clauses.filter(clause => !COMPUTED.has(clause.id));
}

/** „§ 5" of the clause with this index among the written ones; documents that are no contract have no numbers. */
export function sectionNumber({ kind }: Numbered, index: number): string | null {
  return kind === 'porozumienie' ? `§${NBSP}${index + 1}` : null;
}

/** How later clauses call a party. */
export function partyLabel({ label }: Party, index: number, lang: Lang): string {
  return label === '' ? `${FIXED_WORDS[lang].party}${NBSP}${index + 1}` : label;
}

/** „§ 10 ust. 2 pkt 1" for `A19.2.1`, or null where no such clause is. */
export function referenceTo(
  doc: Numbered & { lang: Lang },
  target: string,
  lang: Lang = doc.lang,
): string | null {
  const [clauseId, paragraph, point] = target.split('.');
  const written = writtenClauses(doc);
  const index = written.findIndex(clause => clause.id === clauseId);
  const clause = written[index];
  if (!clause) return null;
  const fixed = FIXED_WORDS[lang];
  const parts = [
    sectionNumber(doc, index) ?? `„${clause.title}”`,
    ...(paragraph ? [`${fixed.paragraph}${NBSP}${paragraph}`] : []),
    ...(point ? [`${fixed.point}${NBSP}${point}`] : []),
  ];
  return parts.join(NBSP);
}

/** Where a paragraph is said to stand that is a row of an annex: „annex:tasks", as no clause can be called. */
export function annexPlace(annex: string): string {
  return `annex:${annex}`;
}

/** Where a paragraph stands in a document. */
export interface Place {
  /** Number of its clause, from 1; null in documents that are no contract. */
  clauseNumber: number | null;
  /** Paragraph of the clause, from 1; null where the clause has only one, which bears no number. */
  item: number | null;
  /** „§ 5 ust. 2", „zał. 2 poz. 5" */
  label: string;
  /** Title of the clause. */
  title: string;
}

/**
 * Where the paragraph of a record stands: `placed` is what the trace of a version keeps of it (or what
 * `printedParagraphs` says of a draft). Null: it is not in the document.
 */
export function placeOf(
  doc: AgreementDoc,
  placed: readonly { record: string; clause: string; item: number }[],
  record: string,
  lang: Lang = doc.lang,
): Place | null {
  const found = placed.find(one => one.record === record);
  const written = writtenClauses(doc);
  const index = written.findIndex(clause => clause.id === found?.clause);
  const clause = written[index];
  if (found === undefined) {
    return null;
  }
  if (clause === undefined) {
    return rowOf(doc, found, lang);
  }
  const item = clause.items.length > 1 ? found.item : null;
  return {
    clauseNumber: sectionNumber(doc, index) === null ? null : index + 1,
    item,
    label: referenceTo(doc, item === null ? clause.id : `${clause.id}.${item}`, lang) ?? '',
    title: clause.title,
  };
}

/** „zał. 2 poz. 5": a task is a row of its annex. */
function rowOf(
  doc: AgreementDoc,
  { clause, item }: { clause: string; item: number },
  lang: Lang,
): Place | null {
  const index = doc.annexes.findIndex(annex => annexPlace(annex.id) === clause);
  const annex = doc.annexes[index];
  if (annex === undefined) {
    return null;
  }
  const fixed = FIXED_WORDS[lang];
  const label = [fixed.annexShort, index + 1, fixed.row, item].join(NBSP);
  return { clauseNumber: null, item, label, title: annex.title };
}
