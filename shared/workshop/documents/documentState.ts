import * as z from 'zod/mini';
import { arrangementSchema } from '#shared/agreement/arrangement.ts';
import { applicationSchema } from '#shared/agreement/grants/application.ts';
import { kindSchema } from '#shared/agreement/kinds.ts';
import { letterSchema } from '#shared/agreement/letters/letter.ts';
import { partySchema } from '#shared/agreement/model.ts';

/** Keys of the state map that belong to documents; apart, because no phone needs their schemas. */

/** Longest `version` as JSON in UTF-8: it holds the whole text and its trace. */
export const VERSION_BYTES = 1024 * 1024;

/**
 * `document/<id>`: what a workshop ends in. Its words are co-written in the step `step`; here stands what people type
 * into a form: title, place, the parties and who represents them.
 */
export const documentSchema = z.object({
  v: z.literal(1),
  kind: kindSchema,
  /** The `draft` step in which its text is written. */
  step: z.string(),
  title: z.string(),
  number: z.string(),
  place: z.string(),
  /** ISO day, or '' while nobody knows. */
  date: z.string(),
  /** Who signs, in this order. */
  parties: z.array(partySchema),
  /** Sides that do not sign, with what was typed about them; absent: none. */
  leftOut: z.optional(z.array(partySchema)),
  /** Which clauses it has, in which order and wording; absent: as the form has them. */
  clauses: z.optional(arrangementSchema),
  /** Of an application for a micro-grant. */
  application: z.optional(applicationSchema),
  /** Of a letter of intent. */
  letter: z.optional(letterSchema),
  /**
   * Of a letter that went into another one: which, when, by which seat, and the newest version that one had then. It is
   * read-only, and comes out again as long as no newer version has it.
   */
  merged: z.optional(
    z.object({ into: z.string(), at: z.number(), seat: z.nullable(z.string()), frozen: z.number() }),
  ),
  /** Number of the newest frozen version; 0: none yet. */
  frozen: z.number(),
});
export type WorkshopDocument = z.infer<typeof documentSchema>;

/** A source of a sentence as it was when the document was frozen; names only where the room saw them. */
export const tracedSchema = z.object({
  step: z.string(),
  id: z.string(),
  kind: z.string(),
  text: z.string(),
  side: z.nullable(z.string()),
  by: z.nullable(z.string()),
  /** Ids of the traced records it grew from itself, as `<step>/<id>`. */
  from: z.array(z.string()),
});
export type Traced = z.infer<typeof tracedSchema>;

/** One paragraph of a frozen version and everything it grew from. */
export const tracedParagraphSchema = z.object({
  /** Record of the draft step. */
  record: z.string(),
  clause: z.string(),
  /** Paragraph of the clause, from 1. */
  item: z.number(),
  sources: z.array(z.string()),
});
export type TracedParagraph = z.infer<typeof tracedParagraphSchema>;

/** `version/<document>/<n>`: frozen for good. Up to 1 MB: the canonical text and the trace as it was. */
export const versionSchema = z.object({
  v: z.literal(1),
  at: z.number(),
  /** SHA-256 of `canonical` in UTF-8. */
  hash: z.string(),
  /** „v3 · 9F3C-21AB" */
  mark: z.string(),
  canonical: z.string(),
  /** Why it differs from the one before, as whoever froze it said. Not part of what is hashed. */
  why: z.optional(z.string()),
  /** Of an application: its budget in numbers, as it was frozen. */
  application: z.optional(applicationSchema),
  trace: z.object({
    paragraphs: z.array(tracedParagraphSchema),
    /** By `<step>/<id>`. */
    sources: z.record(z.string(), tracedSchema),
  }),
});
export type Version = z.infer<typeof versionSchema>;
