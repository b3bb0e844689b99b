import * as z from 'zod/mini';
import { langSchema } from '#shared/textSchema.ts';
import { canonicalText } from './canonical.ts';
import { kindSchema } from './kinds.ts';

/**
 * Words of the document, as they are hashed. Three marks are filled in when the document is laid out:
 * `{{ref:A19}}`, `{{ref:A19.2}}`, `{{ref:A19.2.1}}` (a clause, its paragraph, its point), `{{annex:<id>}}` (the
 * number of an annex), `{{mark}}` (the version mark); and `{{ask:Kto poprowadzi?}}` is a place still to be filled.
 */
const words = (limit: number) => z.string().check(z.overwrite(canonicalText), z.maxLength(limit));

const line = words(600);
const paragraph = words(20_000);
const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/));
const date = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));

export const itemSchema = z.object({
  text: paragraph,
  sub: z.optional(z.array(paragraph).check(z.maxLength(100))),
});
/** A numbered paragraph (ustęp) with its points (punkty). */
export type Item = z.infer<typeof itemSchema>;

export const tableSchema = z
  .object({
    caption: line,
    head: z.array(line).check(z.minLength(1), z.maxLength(10)),
    /** Shares of the width, whole numbers. */
    widths: z.array(z.int().check(z.minimum(1), z.maximum(1000))),
    rows: z.array(z.array(paragraph)).check(z.maxLength(1000)),
    /** Columns that may name people: the copy that is published says whose they are instead. */
    people: z.optional(z.array(z.int().check(z.minimum(0), z.maximum(9))).check(z.maxLength(10))),
  })
  .check(
    z.refine(
      table =>
        table.widths.length === table.head.length &&
        table.rows.every(row => row.length === table.head.length),
      'head, widths and every row have the same length',
    ),
  );
export type Table = z.infer<typeof tableSchema>;

const representative = z.object({ name: line, role: line, mandate: line });

export const partySchema = z.object({
  id,
  /** The side of the workshop this party is; its shape and letter mark it in print. */
  side: z.optional(z.enum(['A', 'B', 'C', 'D', 'E', 'F'])),
  /** „Strona 1": how later clauses call it; empty: by its place in the list. */
  label: line,
  name: line,
  address: line,
  register: z.optional(line),
  /** The body with legal personality in whose name the party signs (reference A1, trap 1). */
  actingFor: z.optional(line),
  kind: z.enum(['culture', 'welfare', 'ngo', 'local-gov', 'school', 'group', 'person', 'business', 'other']),
  rep: representative,
  /** Others who may sign for it, or have to (reference/agreement C7). */
  also: z.optional(z.array(representative).check(z.maxLength(4))),
  /** Whether one of them is enough or they sign together; absent: one is. */
  signing: z.optional(z.enum(['one', 'all'])),
  countersign: z.optional(z.object({ name: line, role: line })),
  /** Adults of an informal group: each of them signs, because a group cannot (reference/agreement A1, trap 5). */
  adults: z.optional(z.array(line).check(z.maxLength(30))),
});
export type Party = z.infer<typeof partySchema>;

/** Where a sentence comes from. Names participants, so it is neither hashed nor printed (see `canonicalJson`). */
export const originSchema = z.object({
  activity: z.string(),
  contributionIds: z.array(z.string()),
  editedBy: z.optional(z.string()),
});
export type Origin = z.infer<typeof originSchema>;

export const clauseSchema = z.object({
  /** `A00`–`A27` of the clause table, or an own id. § numbers are never stored. */
  id,
  title: line,
  variant: z.optional(line),
  items: z.array(itemSchema).check(z.maxLength(200)),
  table: z.optional(tableSchema),
  origin: z._default(z.array(originSchema), []),
});
export type Clause = z.infer<typeof clauseSchema>;

export const annexSchema = z.object({
  id,
  title: line,
  table: z.optional(tableSchema),
  items: z.optional(z.array(itemSchema).check(z.maxLength(200))),
  /** May stand in the copy that is published; false for an annex with people's contacts. */
  publicCopy: z.boolean(),
});
export type Annex = z.infer<typeof annexSchema>;

/** The content of a document: everything that is frozen, hashed, approved and printed. */
export const agreementDocSchema = z.object({
  schema: z.literal('agreement/1'),
  kind: kindSchema,
  lang: langSchema,
  title: line.check(z.minLength(1)),
  number: z.optional(line),
  /** In the form that follows „w miejscowości". */
  place: line,
  date: z.optional(date),
  version: z.int().check(z.minimum(1), z.maximum(9999)),
  parties: z.array(partySchema).check(z.maxLength(60)),
  clauses: z.array(clauseSchema).check(z.maxLength(200)),
  annexes: z.array(annexSchema).check(z.maxLength(60)),
});
export type AgreementDoc = z.infer<typeof agreementDocSchema>;
