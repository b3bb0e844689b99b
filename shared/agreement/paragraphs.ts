import type { Harvested } from '#shared/activities/activity.ts';
import type { Source } from '#shared/workshop/state.ts';

/** One paragraph (ustęp) of a document that is being written: a record of its `draft` step. */
export interface Paragraph {
  /** Id of the record, also the key of its words. */
  record: string;
  /** `A00`–`A27` of the clause table, or an own id. */
  clause: string;
  /** Place among the paragraphs of its clause, from 1, without gaps. */
  order: number;
  /** Words as people write them: the first lines are the paragraph, lines that begin with „- " are its points. */
  text: string;
  /** Everything it grew from, nearest first; empty: wording of the template. */
  from: readonly Source[];
}

/** Paragraphs by their clause, each clause where its first one stands. */
export function groupByClause<P extends Pick<Paragraph, 'clause'>>(
  paragraphs: readonly P[],
): Map<string, P[]> {
  const groups = new Map<string, P[]>();
  for (const paragraph of paragraphs) {
    const group = groups.get(paragraph.clause);
    if (group === undefined) {
      groups.set(paragraph.clause, [paragraph]);
    } else {
      group.push(paragraph);
    }
  }
  return groups;
}

/** What steps hand to a document, each kind in its own place (reference/agreement A2, „Source"). */
export const SLOTS = [
  'hopes',
  'goals',
  'signs',
  'groups',
  'solutions',
  'sheets',
  'character',
  'limits',
  'principles',
  'forms',
  'resources',
  'tasks',
  'coordination',
  'difficulties',
  'review',
  'duration',
  // Of the other kinds of documents.
  'idea',
  'needs',
  'partners',
  'where',
  'deciding',
  'access',
  'promotion',
  'mission',
  'vision',
  'values',
  'stop',
  'keep',
  'start',
  'agency',
  'mutuality',
  'openness',
  'responsibility',
  'roles',
  'giving',
  'space',
  'keys',
  'care',
] as const;
export type Slot = (typeof SLOTS)[number];

/** Harvests by slot; a slot that no step fills is absent or empty. */
export type Slots = Readonly<Partial<Record<Slot, readonly Harvested[]>>>;
