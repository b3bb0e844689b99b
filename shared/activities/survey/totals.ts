import * as z from 'zod/mini';
import type { EntryWithId } from '#shared/activities/activity.ts';
import { FEWEST_SHOWN } from '#shared/activities/fewest.ts';
import { readAnswers } from './answers.ts';
import type { Question, SurveyConfig } from './surveyConfig.ts';

const count = z.int().check(z.minimum(0));
const value = z.number().check(z.refine(Number.isFinite));

const fewSchema = z.object({ few: count });
/** Answers per value, from the lowest; the middle one, and between which values the middle half lies. */
const spreadSchema = z.object({
  n: count,
  counts: z.array(count).check(z.minLength(1), z.maxLength(101)),
  median: value,
  low: value,
  high: value,
});
const choicesSchema = z.object({ n: count, choices: z.record(z.string(), count) });
/** Sorted by their words, so that no order betrays anybody; '' where one was forgotten. */
const textsSchema = z.object({ n: count, texts: z.array(z.string()) });

const spreadOrFew = z.union([spreadSchema, fewSchema]);
const choicesOrFew = z.union([choicesSchema, fewSchema]);
const textsOrFew = z.union([textsSchema, fewSchema]);
const totalsSchema = z.union([
  z.object({ n: count, questions: z.record(z.string(), z.unknown()) }),
  fewSchema,
]);

export type Spread = z.infer<typeof spreadSchema>;
export type QuestionTotal = z.infer<typeof spreadOrFew | typeof choicesOrFew | typeof textsOrFew>;
/** What a survey leaves, `result/<step>/<round>`: totals of the whole group, never of a part of it. */
export type Totals = { few: number } | { n: number; questions: Record<string, QuestionTotal> };

/** Turns answers into totals. A question that fewer people answered says only how many. Total. */
export function tallyAnswers(entries: readonly EntryWithId[], config: SurveyConfig): Totals {
  const people = entries
    .map(({ entry }) => readAnswers(entry?.data, config))
    .filter(answers => answers.size > 0);
  if (people.length < FEWEST_SHOWN) {
    return { few: people.length };
  }
  const questions = Object.fromEntries(
    config.questions.map(question => {
      const given = people
        .filter(answers => answers.has(question.id))
        .map(answers => answers.get(question.id));
      return [question.id, totalOf(question, given)];
    }),
  );
  return { n: people.length, questions };
}

function totalOf(question: Question, given: readonly unknown[]): QuestionTotal {
  const n = given.length;
  if (n < FEWEST_SHOWN) {
    return { few: n };
  }
  switch (question.kind) {
    case 'scale':
      return spreadOf(given as number[], 1, 5);
    case 'number':
      return spreadOf(given as number[], question.min, question.max);
    case 'choice':
    case 'many': {
      const chosen = (given as (string | string[])[]).flat();
      const counts = question.choices.map(({ id }) => [id, chosen.filter(one => one === id).length]);
      return { n, choices: Object.fromEntries(counts) };
    }
    case 'text':
    case 'word':
      return { n, texts: (given as string[]).toSorted(byWords) };
  }
}

/** Alphabetical; equal ones are equal, so nothing is left of who came first. */
function byWords(one: string, other: string): number {
  return one.localeCompare(other, 'pl') || (one < other ? -1 : one > other ? 1 : 0);
}

function spreadOf(given: readonly number[], min: number, max: number): Spread {
  const counts = Array.from({ length: max - min + 1 }, () => 0);
  for (const one of given) {
    counts[one - min] = (counts[one - min] ?? 0) + 1;
  }
  const sorted = given.toSorted((one, other) => one - other);
  const last = sorted.length - 1;
  const at = (place: number) => sorted[place] ?? min;
  return {
    n: given.length,
    counts,
    median: (at(Math.floor(last / 2)) + at(Math.ceil(last / 2))) / 2,
    low: at(Math.floor(last / 4)),
    high: at(Math.ceil((3 * last) / 4)),
  };
}

/** A kept result; null where it is none. A question it does not know, or knows otherwise, is left out. Total. */
export function readTotals(kept: unknown, { questions }: SurveyConfig): Totals | null {
  const parsed = z.safeParse(totalsSchema, kept);
  if (!parsed.success) {
    return null;
  }
  const { data } = parsed;
  if ('few' in data) {
    return { few: data.few };
  }
  const known = questions.flatMap((question): [string, QuestionTotal][] => {
    const raw = Object.hasOwn(data.questions, question.id) ? data.questions[question.id] : undefined;
    const total = z.safeParse(schemaOf(question), raw);
    return total.success ? [[question.id, total.data as QuestionTotal]] : [];
  });
  return { n: data.n, questions: Object.fromEntries(known) };
}

function schemaOf({ kind }: Question) {
  return kind === 'scale' || kind === 'number'
    ? spreadOrFew
    : kind === 'choice' || kind === 'many'
      ? choicesOrFew
      : textsOrFew;
}

/** The result that counts, and its place among those that were kept. */
export interface Standing {
  place: number;
  totals: Totals;
}

/** The result that counts: the last one with numbers, else the last one. A later round of few takes nothing back. */
export function standing(results: readonly unknown[], config: SurveyConfig): Standing | null {
  const rounds = results.flatMap((kept, place): Standing[] => {
    const totals = readTotals(kept, config);
    return totals === null ? [] : [{ place, totals }];
  });
  return rounds.findLast(({ totals }) => 'n' in totals) ?? rounds.at(-1) ?? null;
}

/** Names one text: the place of its result, its question, its place among the sorted ones. */
export function textId(result: number, question: string, place: number): string {
  return `${result}.${question}.${place}`;
}
