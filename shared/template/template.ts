import * as z from 'zod/mini';
import { programmeSchema } from '#shared/agreement/grants/programmeRules.ts';
import { kindSchema } from '#shared/agreement/kinds.ts';
import { DOCUMENT_ID } from '#shared/ids.ts';
import { textSchema } from '#shared/textSchema.ts';
import { AREA_LENGTH, MOST_AREAS } from '#shared/workshop/people/areaLimits.ts';

/** How people sit while a phase lasts. */
export const formSchema = z.enum(['alone', 'pairs', 'groups', 'sides', 'plenary']);
export type Form = z.infer<typeof formSchema>;

/** Who sees the entries of a phase (design section 2, „kto widzi"). */
export const visibilitySchema = z.enum(['own', 'lead', 'side', 'group', 'all']);
export type Visibility = z.infer<typeof visibilitySchema>;

/** What is kept about an author and what is shown (reference/activities 2.3). */
export const attributionSchema = z.enum(['named', 'private', 'side', 'unsigned', 'anonymous']);
export type Attribution = z.infer<typeof attributionSchema>;

/** How the program seats people in a phase whose form is `pairs`, `groups` or `sides` (ARCHITECTURE.md, „Group"). */
export const groupingSchema = z.object({
  /**
   * `mixed`: across sides. `side`: each side by itself. `area`: those of one part of the town. `choice`: people choose a
   * table. `keep`: as they sat before. `hand`: a facilitator fills the tables.
   */
  by: z.enum(['mixed', 'side', 'area', 'choice', 'keep', 'hand']),
  /** Wished number of people at a table; three, or a whole side, where it is left out. */
  size: z.optional(z.int().check(z.minimum(2), z.maximum(12))),
  /** With `keep`: the step whose groups go on; without it those that sat last. */
  of: z.optional(z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{0,39}$/))),
});
export type Grouping = z.infer<typeof groupingSchema>;

/** How a workshop speaks to one person: `ty`, or `panstwo` where people are not on first-name terms. */
export const addressSchema = z.enum(['ty', 'panstwo']);
export type Address = z.infer<typeof addressSchema>;

export const phaseSchema = z.object({
  label: textSchema,
  /** Planned minutes; the timer starts with them. */
  minutes: z.number().check(z.minimum(0), z.maximum(600)),
  form: formSchema,
  /** Pairs are mixed without it; in the other forms nobody is seated without it, and people sit as they like. */
  groups: z.optional(groupingSchema),
  visibility: visibilitySchema,
  /** Entries may be written in this phase (default true). */
  write: z._default(z.boolean(), true),
  /** Clients may write the step's document; only with visibility `all`. */
  cowrite: z._default(z.boolean(), false),
  /** Under `all`: publish everything when the phase begins, or column by column when asked. */
  reveal: z._default(z.enum(['all', 'columns']), 'all'),
  /** Replaces the step's prompt on phones and stage while the phase lasts. */
  prompt: z.optional(textSchema),
  /** The prompt in easy language, for whoever asks for it on their phone. */
  promptEasy: z.optional(textSchema),
  /** The prompt to people who are „Państwo", where it differs. */
  promptFormal: z.optional(textSchema),
});
export type Phase = z.infer<typeof phaseSchema>;

/**
 * One line for the facilitator: words to read aloud, or a thing to do. `phase` (from 0) says with which phase it
 * comes; without one it comes with the line before it.
 */
const linePhase = z.optional(z.int().check(z.minimum(0), z.maximum(11)));
export const scriptLineSchema = z.union([
  z.object({ say: textSchema, phase: linePhase }),
  z.object({ do: textSchema, phase: linePhase }),
]);
export type ScriptLine = z.infer<typeof scriptLineSchema>;

/** Ids of the programmes' content, e.g. `mik.2.04`. */
export const stepIdSchema = z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{0,39}$/));

/** A step as a template or a workshop's plan carries it. `config` is checked by the step's activity. */
export const stepSchema = z.object({
  id: stepIdSchema,
  activity: z.string(),
  title: textSchema,
  prompt: textSchema,
  /** The prompt in easy language, for whoever asks for it on their phone. */
  promptEasy: z.optional(textSchema),
  /** The prompt to people who are „Państwo", where it differs. */
  promptFormal: z.optional(textSchema),
  /** A small question for those who are ready while others still write. */
  extraForFast: z.optional(textSchema),
  script: z.array(scriptLineSchema),
  tips: z.array(textSchema),
  phases: z.array(phaseSchema).check(z.minLength(1), z.maxLength(12)),
  minutes: z.number().check(z.minimum(1), z.maximum(600)),
  /** Earlier steps whose harvest seeds this one. */
  from: z._default(z.array(stepIdSchema), []),
  /** Never shorten or skip (reference/method, „Never cut"). */
  essential: z._default(z.boolean(), false),
  /** Not for the room: open by link so many days before the meeting or after it. */
  outside: z.optional(
    z.object({ days: z.int().check(z.minimum(1), z.maximum(366)), when: z.enum(['before', 'after']) }),
  ),
  config: z.record(z.string(), z.unknown()),
});
export type Step = z.infer<typeof stepSchema>;

export const sideSchema = z.object({
  id: z.string().check(z.regex(/^[A-F]$/)),
  name: textSchema,
  short: textSchema,
  /** Wished number of people; a missing one warns and never blocks. */
  wished: z._default(z.number(), 3),
});

const areaSchema = textSchema.check(
  z.refine(({ pl, en }) => Math.max(pl.length, en.length) <= AREA_LENGTH, {
    message: `an area has at most ${AREA_LENGTH} letters`,
  }),
);

export const templateSchema = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
  version: z.number(),
  title: textSchema,
  summary: textSchema,
  source: z.string(),
  /** How its workshops begin to speak to people; a facilitator may change it. */
  address: z.optional(addressSchema),
  sides: z.array(sideSchema).check(z.minLength(2), z.maxLength(6)),
  /** Parts of the town to choose one's own from; a facilitator changes them for the town. None: nobody is asked. */
  areas: z._default(z.array(areaSchema).check(z.maxLength(MOST_AREAS)), []),
  sessions: z
    .array(z.object({ title: textSchema, steps: z.array(stepSchema).check(z.minLength(1)) }))
    .check(z.minLength(1)),
  documents: z._default(
    z.array(
      z.object({
        id: z.string().check(z.regex(DOCUMENT_ID)),
        kind: kindSchema,
        /** The `draft` step in which it is written; each document has one of its own. */
        step: stepIdSchema,
        /** How it is called at first; absent: by its kind. */
        title: z.optional(textSchema),
      }),
    ),
    [],
  ),
  /** Rules of a programme of micro-grants; absent: those of programme 004. */
  programme: z.optional(programmeSchema),
});
export type Template = z.infer<typeof templateSchema>;
