import * as z from 'zod/mini';
import { SLOTS } from '#shared/agreement/paragraphs.ts';
import { stepIdSchema } from '#shared/template/template.ts';
import { textSchema } from '#shared/textSchema.ts';
import { FIELD_TYPES, MOST_AMOUNT } from './fields.ts';

const count = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));

/** Also a name in objects, so it must not be one that every object has. */
const id = z.string().check(
  z.regex(/^[a-z][A-Za-z0-9-]{0,19}$/),
  z.refine(name => !Object.hasOwn(Object.prototype, name)),
);
const steps = z._default(z.array(stepIdSchema).check(z.maxLength(12)), []);

const choiceSchema = z.strictObject({
  id,
  label: textSchema,
  note: z.optional(textSchema),
  /** What it adds: 0 nothing (drawn as a leaf), 1 a little, 2 much. */
  weight: z.optional(z.union([z.literal(0), z.literal(1), z.literal(2)])),
});

const fieldSchema = z
  .strictObject({
    id,
    type: z.enum(FIELD_TYPES),
    label: textSchema,
    hint: z.optional(textSchema),
    /** Empty, the sheet cannot be handed in. */
    required: z._default(z.boolean(), false),
    /** Once for each side, and only people of that side fill it. */
    perSide: z._default(z.boolean(), false),
    /** Each person marks it alone first; then the spread stands inside the field. */
    individual: z._default(z.boolean(), false),
    /** Most characters of `short` and `long`. */
    length: z._default(count(1, 1000), 140),
    choices: z._default(z.array(choiceSchema).check(z.maxLength(12)), []),
    /** Most characters beside a choice (the reason) or beside what was picked (what the list lacks); 0: none. */
    words: z._default(count(0, 200), 0),
    /** Ends of a scale; the range of an amount. */
    min: z._default(count(0, MOST_AMOUNT), 1),
    max: z._default(count(1, MOST_AMOUNT), 5),
    low: z.optional(textSchema),
    high: z.optional(textSchema),
    /** Most people, or records, that it names. */
    most: z._default(count(1, 12), 1),
    /** Steps whose records can be picked. */
    from: steps,
    /** Where an agreement takes it up, where fields are handed on one by one. */
    slot: z.optional(z.enum(SLOTS)),
  })
  .check(
    z.refine(({ type, choices }) => (type === 'choice' || type === 'many') === choices.length > 1, {
      error: 'choices belong to the types "choice" and "many", at least two',
      path: ['choices'],
    }),
    z.refine(({ choices }) => isDistinct(choices.map(one => one.id)), {
      error: 'two choices have one id',
      path: ['choices'],
    }),
    z.refine(({ type, min, max }) => max > min && (type !== 'scale' || max - min <= 10), {
      error: '"max" is above "min"; a scale has at most eleven steps',
      path: ['max'],
    }),
    z.refine(({ type, from }) => (type === 'records') === from.length > 0, {
      error: 'the type "records" and the steps it picks from need each other',
      path: ['from'],
    }),
    z.refine(({ individual, type, perSide }) => !individual || (type === 'choice' && !perSide), {
      error: 'people mark alone only what is a choice of all',
      path: ['individual'],
    }),
  );
export type FieldForm = z.infer<typeof fieldSchema>;

/** More letters than one kept version of a sheet can hold. */
const MOST_LETTERS = 6000;

export const sheetConfigSchema = z
  .strictObject({
    /** Who fills one: each person alone, people who sit down to it, each side, everybody together. */
    filler: z._default(z.enum(['person', 'group', 'side', 'plenary']), 'group'),
    /** What a sheet is called where later steps take it up. */
    kind: z._default(z.string().check(z.regex(/^[a-z][a-z-]{0,19}$/)), 'sheet'),
    /** Among what it is counted where later steps have shelves (a category of a resource bank). */
    place: z.optional(z.string().check(z.regex(/^[a-z][a-z0-9-]{0,19}$/))),
    fields: z.array(fieldSchema).check(z.minLength(1), z.maxLength(16)),
    /** What is handed on: whole sheets, or each field by itself, to be decided about one by one. */
    harvest: z._default(z.enum(['sheets', 'fields']), 'sheets'),
    /** Earlier steps each of whose chosen records becomes a sheet. */
    seeds: steps,
    /** Most sheets: of the room, of one side, of one person. */
    most: z._default(count(1, 40), 12),
    /** „To się przyda" */
    stars: z._default(z.boolean(), true),
    /** Kind questions to a sheet, once it can be read. */
    questions: z._default(z.boolean(), true),
  })
  .check(
    z.refine(({ fields }) => isDistinct(fields.map(one => one.id)), {
      error: 'two fields have one id',
      path: ['fields'],
    }),
    z.refine(({ fields }) => fields.some(({ type, perSide }) => type === 'short' && !perSide), {
      error: 'a sheet is called by its first field of the type "short"; there is none',
      path: ['fields'],
    }),
    z.refine(
      ({ filler, fields }) =>
        filler !== 'person' ||
        fields.every(
          ({ type, perSide, individual }) =>
            type !== 'person' && type !== 'records' && !perSide && !individual,
        ),
      {
        error: 'one person alone fills no field that names people, picks records or belongs to a side',
        path: ['fields'],
      },
    ),
    z.refine(
      ({ fields }) =>
        fields.reduce(
          (sum, { type, length, words }) => sum + words + (type === 'short' || type === 'long' ? length : 0),
          0,
        ) <= MOST_LETTERS,
      { error: `all fields together hold at most ${MOST_LETTERS} characters`, path: ['fields'] },
    ),
  );
export type SheetConfig = z.infer<typeof sheetConfigSchema>;

function isDistinct(list: readonly string[]): boolean {
  return new Set(list).size === list.length;
}
