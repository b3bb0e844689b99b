import * as z from 'zod/mini';
import { textSchema } from '#shared/textSchema.ts';
import { CONCERN_LEVELS, LEVELS } from './decideLevels.ts';

/** How broad an agreement must be: set before the first check and kept with every outcome. */
export const decideRuleSchema = z.strictObject({
  /** Nobody may be left at this level or below (0 stands aside and never counts). */
  lowest: z._default(z.union([z.literal(1), z.literal(2)]), 2),
  /** No one who carries it on a side = no agreement. */
  fives: z._default(z.enum(['each-side', 'none']), 'each-side'),
  /** Share of each side's present people who must vote; always at least one. */
  quorum: z._default(z.number().check(z.minimum(0), z.maximum(1)), 0.5),
});
export type DecideRule = z.infer<typeof decideRuleSchema>;

const DEFAULT_RULE: DecideRule = { lowest: 2, fives: 'each-side', quorum: 0.5 };

/** Proposals are decided about one by one: levels, concerns, a sentence amended on screen, a record of it all. */
export const decideConfigSchema = z
  .strictObject({
    /** Where proposals come from: earlier records, a frozen version of a document, or the facilitator's own sentences. */
    of: z._default(z.enum(['records', 'version', 'own']), 'records'),
    /** Only records of these kinds become proposals; empty: all but remarks. */
    kinds: z._default(z.array(z.string().check(z.regex(/^[a-z][a-zA-Z-]{0,39}$/))).check(z.maxLength(8)), []),
    /** `each`: a proposal for every record; `one`: all of them as the points of one proposal, as rules of a contract. */
    as: z._default(z.enum(['each', 'one']), 'each'),
    /** Which levels this step asks for. */
    scale: z._default(
      z.array(z.int().check(z.minimum(0), z.maximum(5))).check(z.minLength(2), z.maxLength(6)),
      [...LEVELS],
    ),
    /** Other words for a level than the usual ones. */
    levels: z._default(z.partialRecord(z.enum(['5', '4', '3', '2', '1', '0']), textSchema), {}),
    rule: z._default(decideRuleSchema, DEFAULT_RULE),
    /** Asked about a concern, where „bezpieczne do wypróbowania” does not fit. */
    question: z.optional(textSchema),
    /** Most characters of a remark; absent: 140, or 200 where a whole document is asked about. */
    remark: z.optional(z.int().check(z.minimum(40), z.maximum(300))),
    /** Most characters of a proposal's sentence. */
    length: z._default(z.int().check(z.minimum(40), z.maximum(2000)), 300),
    /** Whoever wants may sign a remark. */
    named: z._default(z.boolean(), true),
    /** People may propose another wording from their phones. */
    sentences: z._default(z.boolean(), true),
  })
  .check(
    z.refine(({ scale }) => new Set(scale).size === scale.length, {
      error: 'a level stands twice in the scale',
      path: ['scale'],
    }),
    z.refine(({ scale }) => scale.includes(5) && scale.some(level => CONCERN_LEVELS.has(level)), {
      error: 'the scale needs 5 and a level for concerns, 1 or 2',
      path: ['scale'],
    }),
  );
export type DecideConfig = z.infer<typeof decideConfigSchema>;
