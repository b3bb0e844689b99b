import type { Lang } from '#shared/text.ts';
import { type Arranged, arrangedForm, standingParagraphs } from './arrangement.ts';
import { clausesOf } from './assemble.ts';
import { sectionNumber, writtenClauses } from './numbers.ts';
import type { Paragraph } from './paragraphs.ts';

/** A clause as a document in the making numbers and names it. */
export interface OutlineClause {
  id: string;
  /** „§ 5"; '' in documents that are no contract. */
  number: string;
  title: string;
}

/** The clauses in which these paragraphs stand, in the order and with the numbers that the document will print. */
export function outlineOf(
  paragraphs: readonly Pick<Paragraph, 'record' | 'clause'>[],
  document: Arranged,
  lang: Lang,
): OutlineClause[] {
  // An empty paragraph is not printed, but while people write it has its place.
  const { kind } = document;
  const standing = standingParagraphs(paragraphs, document).map(
    (one): Paragraph => ({ ...one, order: 1, text: '.', from: [] }),
  );
  const filled = new Set(standing.map(({ clause }) => clause));
  const clauses = writtenClauses({
    kind,
    clauses: clausesOf(standing, { lang, form: arrangedForm(document) }),
  });
  return clauses
    .map(({ id, title }, index) => ({ id, title, number: sectionNumber({ kind, clauses }, index) ?? '' }))
    .filter(({ id }) => filled.has(id));
}
