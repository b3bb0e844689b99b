import * as z from 'zod/mini';
import { attributionSchema } from '#shared/template/template.ts';
import { textSchema } from '#shared/textSchema.ts';

const MOST_QUESTIONS = 8;
const MOST_PHASES = 12;
/** More voices than these are a plenary of its own. */
const MOST_VOICES = 5;

/** Talking in turn: how long each person has. */
const turnsSchema = z.strictObject({
  seconds: z._default(z.int().check(z.minimum(10), z.maximum(600)), 45),
});

export const talkConfigSchema = z
  .strictObject({
    /** The ladder: what is talked about, one question after the other. */
    questions: z.array(textSchema).check(z.minLength(1), z.maxLength(MOST_QUESTIONS)),
    /** Which question each phase asks, from 0; absent: one after the other, and the last one stays. */
    order: z.optional(
      z.array(z.int().check(z.minimum(0), z.maximum(MOST_QUESTIONS - 1))).check(z.maxLength(MOST_PHASES)),
    ),
    /** A bell at half of a phase in pairs: who speaks changes. */
    bell: z._default(z.boolean(), false),
    /** `group`: whoever writes first writes for those they sit with; `all`: everybody for themselves. */
    notes: z._default(z.enum(['none', 'group', 'all']), 'none'),
    /** Most characters of a note or a voice. */
    length: z._default(z.int().check(z.minimum(20), z.maximum(400)), 140),
    /** How a note begins: „Nie wiedzieliśmy, że…”. */
    hint: z.optional(textSchema),
    attribution: z._default(attributionSchema, 'named'),
    /** How many voices the facilitator writes down when all talk together; 0: none. */
    voices: z._default(z.int().check(z.minimum(0), z.maximum(MOST_VOICES)), 0),
    turns: z.optional(turnsSchema),
  })
  .check(
    z.refine(({ order, questions }) => (order ?? []).every(place => place < questions.length), {
      error: 'no such question',
      path: ['order'],
    }),
  );
export type TalkConfig = z.infer<typeof talkConfigSchema>;
