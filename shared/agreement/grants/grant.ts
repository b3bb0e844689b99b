import * as z from 'zod/mini';
import type { Grosze } from './money.ts';

const line = (limit: number) => z.string().check(z.maxLength(limit));
const grosze = z.int().check(z.minimum(0), z.maximum(100_000_000));
/** Who it was, as it is printed: a name with a role, „komisja, trzy osoby". */
const who = line(200);
const stamped = { at: z.number(), who };

export const checkPointSchema = z.object({
  name: line(200),
  answer: z.enum(['yes', 'no', 'complete']),
  words: line(300),
});
export type CheckPoint = z.infer<typeof checkPointSchema>;

export const scoreSchema = z.object({
  name: line(200),
  most: z.int().check(z.minimum(1), z.maximum(100)),
  points: z.int().check(z.minimum(0), z.maximum(100)),
  words: line(300),
});
export type Score = z.infer<typeof scoreSchema>;

export const costSchema = z.object({
  /** Line of the budget, from 0; null: it stood in no budget. */
  line: z.nullable(z.int().check(z.minimum(0), z.maximum(39))),
  what: line(120),
  amount: grosze,
});
export type Cost = z.infer<typeof costSchema>;

/** Somebody who may be recognised said yes, or nobody can be recognised: without it a photo is not listed. */
export const photoSchema = z.object({ caption: line(200), consent: z.boolean() });

/** What is said of an application at each stage: fields of its object. */
export const grantStages = {
  check: { who, points: z.array(checkPointSchema).check(z.minLength(1), z.maxLength(20)) },
  card: {
    /** Which assessor's, from 1; null: one more. */
    n: z.nullable(z.int().check(z.minimum(1), z.maximum(12))),
    who,
    scores: z.array(scoreSchema).check(z.minLength(1), z.maxLength(12)),
  },
  decision: {
    who,
    outcome: z.enum(['granted', 'refused', 'improve']),
    amount: grosze,
    reason: line(1000),
  },
  report: {
    who,
    happened: line(3000),
    people: z.int().check(z.minimum(0), z.maximum(1_000_000)),
    costs: z.array(costSchema).check(z.maxLength(60)),
    photos: z.array(photoSchema).check(z.maxLength(20)),
  },
} as const;

const card = z.object({ ...grantStages.card, n: z.int(), ...stamped });
export type AssessmentCard = z.infer<typeof card>;

/** `grant/<document>/<version>`: what became of one frozen version of an application. */
export const grantSchema = z.object({
  v: z.literal(1),
  check: z.nullable(z.object({ ...grantStages.check, ...stamped })),
  cards: z.array(card).check(z.maxLength(12)),
  decision: z.nullable(z.object({ ...grantStages.decision, ...stamped })),
  report: z.nullable(z.object({ ...grantStages.report, ...stamped })),
  /** Everything that was ever put down, oldest first: a stage that is said anew keeps its earlier moments. */
  log: z.array(z.object({ ...stamped, act: z.enum(['check', 'card', 'decision', 'report', 'reopened']) })),
});
export type Grant = z.infer<typeof grantSchema>;

export const NO_GRANT: Grant = { v: 1, check: null, cards: [], decision: null, report: null, log: [] };

/** Most of one stage's record as JSON; the texts of twelve assessors are in it. */
export const GRANT_BYTES = 96 * 1024;

export function isPassed({ check }: Pick<Grant, 'check'>): boolean {
  return check?.points.every(({ answer }) => answer === 'yes') ?? false;
}

/** A stage as it is named where it is opened or said: a card with its number, null: one more. */
export type StageName =
  | { act: 'check' | 'decision' | 'report' | 'reopen' }
  | { act: 'card'; n: number | null };

/** What stands at a stage now, when and by whom; null: nothing yet. */
export function standing(
  { check, cards, decision, report }: Grant,
  stage: StageName,
): { at: number; who: string } | null {
  switch (stage.act) {
    case 'check':
      return check;
    case 'card':
      return cards.find(({ n }) => n === stage.n) ?? null;
    case 'report':
      return report;
    default:
      return decision;
  }
}

/** The points of one card and the most it could have. */
export function sumOfCard({ scores }: Pick<AssessmentCard, 'scores'>): { points: number; most: number } {
  return {
    points: scores.reduce((sum, one) => sum + one.points, 0),
    most: scores.reduce((sum, one) => sum + one.most, 0),
  };
}

/** What several assessors came to: the middle of their sums to a tenth, and how far they are apart. */
export function assessmentOf(cards: readonly AssessmentCard[]): {
  cards: number;
  mean: number;
  least: number;
  most: number;
  of: number;
} | null {
  const sums = cards.map(one => sumOfCard(one).points);
  const [first] = cards;
  if (first === undefined) {
    return null;
  }
  return {
    cards: sums.length,
    mean: Math.round((sums.reduce((all, one) => all + one, 0) / sums.length) * 10) / 10,
    least: Math.min(...sums),
    most: Math.max(...sums),
    of: sumOfCard(first).most,
  };
}

/** The points that several assessors gave for one criterion: the middle, the least and the most. */
export function spreadOf(cards: readonly AssessmentCard[], criterion: number) {
  const points = cards.flatMap(({ scores }) => scores[criterion]?.points ?? []);
  const sum = points.reduce((all, one) => all + one, 0);
  return {
    mean: points.length === 0 ? 0 : Math.round((sum / points.length) * 10) / 10,
    least: points.length === 0 ? 0 : Math.min(...points),
    most: points.length === 0 ? 0 : Math.max(...points),
  };
}

/** What was spent: in all, and on each line of the budget. */
export function spentOf(
  costs: readonly Cost[],
  lines: number,
): { all: Grosze; byLine: Grosze[]; other: Grosze } {
  const on = (line: number | null) =>
    costs.filter(cost => cost.line === line).reduce((sum, { amount }) => sum + amount, 0);
  return {
    all: costs.reduce((sum, { amount }) => sum + amount, 0),
    byLine: Array.from({ length: lines }, (_, index) => on(index)),
    other: on(null),
  };
}
