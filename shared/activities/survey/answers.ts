import * as z from 'zod/mini';
import { words } from '#shared/activities/words.ts';
import type { Question, SurveyConfig } from './surveyConfig.ts';

/** All answers of one person, by question; what was skipped is not there. */
export type SurveyEntry = { kind: 'answer'; answers: Record<string, unknown> };

/** Schemas take long to build, and each answer is read with them. */
const built = new WeakMap<Question, z.ZodMiniType<unknown>>();

/** What one question takes. */
export function valueSchema(question: Question): z.ZodMiniType<unknown> {
  const schema = built.get(question) ?? buildSchema(question);
  built.set(question, schema);
  return schema;
}

function buildSchema(question: Question): z.ZodMiniType<unknown> {
  switch (question.kind) {
    case 'scale':
      return z.int().check(z.minimum(1), z.maximum(5));
    case 'number':
      return z.int().check(z.minimum(question.min), z.maximum(question.max));
    case 'choice':
      return z.enum(question.choices.map(({ id }) => id));
    case 'many':
      return z.array(z.enum(question.choices.map(({ id }) => id))).check(
        z.minLength(1),
        z.refine(chosen => new Set(chosen).size === chosen.length),
      );
    case 'text':
    case 'word':
      return words(question.length);
  }
}

/** One sending of a whole survey; without a single answer there is nothing to send. */
export function entrySchema({ questions }: SurveyConfig): z.ZodMiniType<SurveyEntry> {
  const shape = Object.fromEntries(questions.map(one => [one.id, z.optional(valueSchema(one))]));
  return z.strictObject({
    kind: z.literal('answer'),
    answers: z.strictObject(shape).check(z.refine(given => Object.keys(given).length > 0)),
  }) as unknown as z.ZodMiniType<SurveyEntry>;
}

/** What an entry answered, question by question; whatever does not fit is left out. Total. */
export function readAnswers(data: unknown, { questions }: SurveyConfig): Map<string, unknown> {
  const given = ownValue(data, 'answers');
  const answers = new Map<string, unknown>();
  for (const question of questions) {
    const parsed = z.safeParse(valueSchema(question), ownValue(given, question.id));
    if (parsed.success) {
      answers.set(question.id, parsed.data);
    }
  }
  return answers;
}

function ownValue(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
