import * as z from 'zod/mini';
import { APPLICANT_KINDS } from './applicantKinds.ts';

const line = (limit: number) => z.string().check(z.maxLength(limit));
const grosze = z.int().check(z.minimum(0), z.maximum(100_000_000));

/**
 * The rules of a programme of micro-grants (programme 004; others differ in limits, in who may ask and in how many have
 * to ask together).
 */
export const programmeSchema = z.object({
  /** Least and most of one grant. */
  least: grosze,
  most: grosze,
  /** Where no action may be, as people say it: „ulica Piotrkowska". */
  places: z.array(line(120)).check(z.maxLength(20)),
  /** Who may ask; empty: everybody. */
  applicants: z.array(z.enum(APPLICANT_KINDS)).check(z.maxLength(20)),
  /** How many adults an informal group has at least. */
  group: z.int().check(z.minimum(1), z.maximum(30)),
  /** An application needs an approved letter of intent of whoever asks. */
  letter: z.boolean(),
  /** What the formal check looks at. */
  points: z.array(line(200)).check(z.minLength(1), z.maxLength(20)),
  /** What assessors give points for, and at most how many. */
  criteria: z
    .array(z.object({ name: line(200), most: z.int().check(z.minimum(1), z.maximum(100)) }))
    .check(z.minLength(1), z.maxLength(12)),
});
export type Programme = z.infer<typeof programmeSchema>;
