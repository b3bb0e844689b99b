import * as z from 'zod/mini';
import { textSchema } from '#shared/textSchema.ts';
import { TEXT_LENGTH, WORD_LENGTH } from './lengths.ts';

/** Also a name in objects, so it must not be one that every object has. */
const id = z.string().check(
  z.regex(/^[a-z][a-z0-9-]{0,19}$/),
  z.refine(name => !Object.hasOwn(Object.prototype, name)),
);

const common = {
  id,
  question: textSchema,
  /** The same key in earlier surveys means the same question: what was and what is can be compared. */
  repeat: z.optional(z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/))),
};

const choices = z.array(z.strictObject({ id, label: textSchema })).check(
  z.minLength(2),
  z.maxLength(12),
  z.refine(list => isDistinct(list.map(one => one.id))),
);

const length = (most: number) => z._default(z.int().check(z.minimum(1), z.maximum(most)), most);

/** Every value has its own count, so a range is one that can be counted. */
const WIDEST = 100;

const questionSchema = z.discriminatedUnion('kind', [
  /** From 1 to 5, with words at both ends: a bare scale means nothing. */
  z.strictObject({ ...common, kind: z.literal('scale'), low: textSchema, high: textSchema }),
  z
    .strictObject({ ...common, kind: z.literal('number'), min: z.int(), max: z.int() })
    .check(z.refine(({ min, max }) => max > min && max - min <= WIDEST)),
  z.strictObject({ ...common, kind: z.literal('choice'), choices }),
  z.strictObject({ ...common, kind: z.literal('many'), choices }),
  z.strictObject({ ...common, kind: z.literal('text'), length: length(TEXT_LENGTH) }),
  z.strictObject({ ...common, kind: z.literal('word'), length: length(WORD_LENGTH) }),
]);
export type Question = z.infer<typeof questionSchema>;

/** A few questions without a name; nobody has to answer any of them. */
export const surveyConfigSchema = z.strictObject({
  questions: z.array(questionSchema).check(
    z.minLength(1),
    z.maxLength(12),
    z.refine(list => isDistinct(list.map(one => one.id))),
    z.refine(list => isDistinct(list.flatMap(({ repeat }) => repeat ?? []))),
  ),
  /**
   * `reveal`: a phase that shows everything to all shows the totals; `compare`: with what earlier surveys said beside
   * them; `never`: only facilitators see them, and words nobody chose as a quote are forgotten when the step closes.
   */
  show: z._default(z.enum(['never', 'reveal', 'compare']), 'reveal'),
});
export type SurveyConfig = z.infer<typeof surveyConfigSchema>;

function isDistinct(list: readonly string[]): boolean {
  return new Set(list).size === list.length;
}
