import { groupByClause, type Paragraph } from '#shared/agreement/paragraphs.ts';
import type { Ledger, State } from '../state.ts';

/** Kind of the rows a document is written in. */
export const PARAGRAPH = 'paragraph';

/**
 * The paragraphs of a draft step as they stand, in the order of the document: which there are says the ledger, what
 * they say the co-written texts.
 */
export function draftedParagraphs(
  state: State,
  step: string,
  texts: ReadonlyMap<string, string>,
): Paragraph[] {
  const found: Paragraph[] = [];
  for (const [record, value] of state.list(`ledger/${step}`)) {
    const { row, from } = value as Ledger;
    if (row.kind === PARAGRAPH) {
      found.push({
        record,
        clause: typeof row.place === 'string' ? row.place : '',
        order: typeof row.data?.order === 'number' ? row.data.order : Number.MAX_SAFE_INTEGER,
        text: texts.get(record) ?? '',
        from,
      });
    }
  }
  found.sort(
    (left, right) =>
      compare(left.clause, right.clause) || left.order - right.order || compare(left.record, right.record),
  );
  return [...groupByClause(found).values()].flatMap(clause =>
    clause.map((paragraph, index) => ({ ...paragraph, order: index + 1 })),
  );
}

/** By code unit: the same on every machine, whatever its language. */
function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
