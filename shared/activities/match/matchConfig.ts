import * as z from 'zod/mini';
import { textSchema } from '#shared/textSchema.ts';
import { NEED, REQUEST } from './needs.ts';

/** Which records of earlier steps make a set: of these kinds, and of these steps; none named: of all. */
function setSchema(kinds: readonly string[]) {
  const name = z.string().check(z.minLength(1), z.maxLength(60));
  return z._default(
    z.strictObject({
      kinds: z._default(z.array(name).check(z.maxLength(12)), [...kinds]),
      steps: z._default(z.array(name).check(z.maxLength(12)), []),
    }),
    { kinds: [...kinds], steps: [] },
  );
}

/** A need on the left, what is there on the right, half a sentence between them, and an answer. */
export const matchConfigSchema = z
  .strictObject({
    needs: setSchema([NEED, REQUEST]),
    resources: setSchema(['resource']),
    /** How the sentence of a link begins. */
    half: z._default(textSchema, { pl: 'Moglibyśmy', en: 'We could' }),
    sentence: z._default(z.enum(['must', 'may', 'none']), 'must'),
    /** Most characters of the sentence, its beginning included. */
    length: z._default(z.int().check(z.minimum(40), z.maximum(300)), 140),
    /** Fewest resources of a link: 0 where the sentence alone may answer a need. */
    least: z._default(z.int().check(z.minimum(0), z.maximum(1)), 1),
    most: z._default(z.int().check(z.minimum(1), z.maximum(5)), 3),
    /** A link may say on which day. */
    date: z._default(z.boolean(), false),
    /** Which needs the other side answers; empty: none. */
    answered: z._default(z.array(z.enum([NEED, REQUEST])).check(z.maxLength(2)), [REQUEST]),
    /** Tables get different parts of the list; the rest can be reached all the same. */
    share: z._default(z.boolean(), true),
    /** Resources of the same category and those that were new to people come first. */
    hints: z._default(z.boolean(), true),
    /** Most links of one person; null: as many as they like. */
    limit: z._default(z.nullable(z.int().check(z.minimum(1), z.maximum(60))), null),
  })
  .check(
    z.refine(({ least, sentence }) => least > 0 || sentence === 'must', {
      error: 'a link without resources says nothing without its sentence: least 0 needs sentence "must"',
      path: ['least'],
    }),
  );
export type MatchConfig = z.infer<typeof matchConfigSchema>;
