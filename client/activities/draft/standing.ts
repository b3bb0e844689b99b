import type { ClauseStances, StanceReason } from '#shared/activities/draft/showStances.ts';
import { none, type StanceCounts } from '#shared/activities/draft/stanceWords.ts';
import { clausePrint } from '#shared/agreement/clausePrint.ts';

/** What people said of one clause: of the words as they stand now, and of earlier ones. */
export interface ClauseStanding {
  clause: string;
  /** Print of the words as they stand now. */
  words: string;
  now: Said;
  earlier: Said;
}

export interface Said {
  counts: StanceCounts;
  /** By side; empty where this seat is not told. */
  sides: Readonly<Record<string, StanceCounts>>;
  reasons: readonly StanceReason[];
}

interface Written {
  id: string;
  clause: string;
  item: number;
  text: string;
}

/** Each clause with what was said of it; the print of its words tells which of that still holds. */
export function standingsOf(
  paragraphs: readonly Written[],
  stances: readonly ClauseStances[] | null,
): ReadonlyMap<string, ClauseStanding> | null {
  if (stances === null) {
    return null;
  }
  const found = new Map<string, ClauseStanding>();
  for (const clause of new Set(paragraphs.map(one => one.clause))) {
    const own = paragraphs.filter(one => one.clause === clause);
    const words = clausePrint(own.map(({ id, item, text }) => ({ record: id, order: item, text })));
    const said = stances.filter(one => one.clause === clause);
    found.set(clause, {
      clause,
      words,
      now: together(said.filter(one => one.words === words)),
      earlier: together(said.filter(one => one.words !== words)),
    });
  }
  return found;
}

function together(lines: readonly ClauseStances[]): Said {
  const sides: Record<string, StanceCounts> = {};
  const counts = none();
  for (const line of lines) {
    add(counts, line);
    for (const [side, more] of Object.entries(line.sides ?? {})) {
      const own = sides[side] ?? none();
      add(own, more);
      sides[side] = own;
    }
  }
  return { counts, sides, reasons: lines.flatMap(({ reasons = [] }) => reasons) };
}

function add(counts: StanceCounts, { agree, remark, object }: StanceCounts): void {
  counts.agree += agree;
  counts.remark += remark;
  counts.object += object;
}

/** How many people said something. */
export function answered({ counts }: Said): number {
  return counts.agree + counts.remark + counts.object;
}

/** What is still to be talked about in a clause, the gravest first. */
export const OPENNESS = ['objected', 'remarked', 'unanswered', 'agreed'] as const;
export type Openness = (typeof OPENNESS)[number];

/** `voters`: how many people could answer. Remarks and objections to earlier words stay open until they are taken back. */
export function opennessOf(standing: ClauseStanding, voters: number): Openness {
  const { now, earlier } = standing;
  if (objectionsTo(standing) > 0) {
    return 'objected';
  }
  if (now.counts.remark + earlier.counts.remark > 0) {
    return 'remarked';
  }
  return answered(now) === 0 || answered(now) < voters ? 'unanswered' : 'agreed';
}

/** Objections that nobody took back, also to earlier words. */
export function objectionsTo(standing: ClauseStanding | undefined): number {
  return standing === undefined ? 0 : standing.now.counts.object + standing.earlier.counts.object;
}

/** Whether anybody said anything. */
export function isAnswered({ now, earlier }: ClauseStanding): boolean {
  return answered(now) + answered(earlier) > 0;
}
