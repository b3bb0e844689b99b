import * as z from 'zod/mini';
import { textSchema } from '#shared/textSchema.ts';
import { KINDS, MOST_MEMBERS } from './circle.ts';

const count = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));
const named = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,23}$/)),
  name: textSchema,
});
const names = (most: number) =>
  z.array(named).check(
    z.maxLength(most),
    z.refine(list => new Set(list.map(({ id }) => id)).size === list.length, { error: 'two have one id' }),
  );

export const gatherConfigSchema = z
  .strictObject({
    /** What draws people together here; with one kind nobody is asked. */
    kinds: z._default(z.array(z.enum(KINDS)).check(z.minLength(1)), [...KINDS]),
    /** Whether people offer topics of their own, beside those of earlier steps. */
    propose: z._default(z.boolean(), true),
    /** Topics that one person may offer. */
    limit: z._default(count(1, 60), 2),
    /** Circles that one person may be in; null: as many as they like. */
    perPerson: z._default(z.nullable(count(1, 20)), 2),
    /** People a circle needs to begin, and how many it takes at most; null: all who come. */
    least: z._default(count(1, 30), 3),
    most: z._default(z.nullable(count(2, MOST_MEMBERS)), null),
    /** From how many sides people must come. */
    sides: z._default(count(1, 6), 2),
    /** Whether a circle needs somebody who calls it together. */
    convenor: z._default(z.boolean(), true),
    /** Parts of the town to choose from. */
    areas: z._default(names(12), []),
    /** Open space: a topic takes one cell of time and place. */
    grid: z._default(
      z.nullable(
        z.strictObject({
          slots: names(6).check(z.minLength(1)),
          spots: names(8).check(z.minLength(1)),
        }),
      ),
      null,
    ),
  })
  .check(
    z.refine(({ least, most }) => most === null || most >= least, {
      error: 'a circle may not need more people than it takes',
      path: ['most'],
    }),
    z.refine(({ least, sides }) => least >= sides || least === 1, {
      error: 'fewer people than sides are needed: raise "least" or lower "sides"',
      path: ['sides'],
    }),
  );
export type GatherConfig = z.infer<typeof gatherConfigSchema>;
