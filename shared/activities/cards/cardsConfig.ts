import * as z from 'zod/mini';
import { attributionSchema } from '#shared/template/template.ts';
import { textSchema } from '#shared/textSchema.ts';
import { markKindSchema } from '#shared/workshop/state.ts';

/** What a card is, for whatever takes it further (`match` puts resources left and needs right). */
export const cardKindSchema = z.enum(['thought', 'resource', 'need', 'request', 'question', 'advice']);
export type CardKind = z.infer<typeof cardKindSchema>;

/** Most characters of the short fields beside a card's text. */
export const FIELD_LENGTH = 100;

const limitSchema = z._default(z.nullable(z.int().check(z.minimum(1), z.maximum(200))), null);

const columnSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,19}$/)),
  name: textSchema,
  /** A lucide icon; the name always stands beside it. */
  icon: z.optional(z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/))),
  /** A question that helps to write; it stands in the empty field. */
  hint: z.optional(textSchema),
  /** Where cards of this column are of another kind than the step's. */
  kind: z.optional(cardKindSchema),
  /** Most cards of one person in this column. */
  limit: limitSchema,
});
export type CardColumn = z.infer<typeof columnSchema>;

const choiceSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,19}$/)),
  label: textSchema,
});

/** A short question of the template's own; it stays beside the card's words, with its label, wherever it is shown. */
const extraSchema = z
  .strictObject({
    id: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,19}$/)),
    label: textSchema,
    /** Stands in the empty field. */
    hint: z.optional(textSchema),
    /** One of these instead of words. */
    choices: z.optional(z.array(choiceSchema).check(z.minLength(2), z.maxLength(5))),
  })
  .check(
    z.refine(({ hint, choices }) => hint === undefined || choices === undefined, {
      error: 'choices leave no empty field for a hint',
      path: ['hint'],
    }),
    z.refine(({ choices = [] }) => new Set(choices.map(({ id }) => id)).size === choices.length, {
      error: 'two choices have the same id',
      path: ['choices'],
    }),
  );
export type CardExtra = z.infer<typeof extraSchema>;

/**
 * Which records of an earlier step (also one of the step's `from`) wait here for whoever wrote them, to be added as
 * cards of their own.
 */
const carrySchema = z.strictObject({
  step: z.string(),
  /** Only records of these kinds, of these places. */
  kinds: z.optional(z.array(z.string()).check(z.minLength(1))),
  places: z.optional(z.array(z.string()).check(z.minLength(1))),
  /** Not what became part of a record of that step (of these kinds): a fear that has its principle by now. */
  unless: z.optional(
    z.strictObject({ step: z.string(), kinds: z.optional(z.array(z.string()).check(z.minLength(1))) }),
  ),
  /** The words are those of this field of a sheet, and not the record's own. */
  field: z.optional(z.string()),
  /** The field that says when, how much, on what condition. */
  condition: z.optional(z.string()),
  column: z._default(z.string(), ''),
  owner: z.optional(z.enum(['me', 'institution'])),
  /** What had asked for it, where the title of its step does not say it. */
  label: z.optional(textSchema),
});
export type CardsCarry = z.infer<typeof carrySchema>;

/** Many short thoughts, written alone and shown at once. */
export const cardsConfigSchema = z
  .strictObject({
    kind: z._default(cardKindSchema, 'thought'),
    attribution: attributionSchema,
    /** Without columns every card lies in the one column `''`. */
    columns: z._default(z.array(columnSchema).check(z.maxLength(12)), []),
    /** Most cards of one person. */
    limit: limitSchema,
    /** Most characters of one card. */
    length: z._default(z.int().check(z.minimum(20), z.maximum(500)), 80),
    /** „Kiedy, ile, za czyją zgodą” */
    condition: z._default(z.boolean(), false),
    /** Another name for that field, e.g. „Kto i do kiedy” */
    conditionLabel: z.optional(textSchema),
    /** Another question for that field, e.g. „Co już umieją, co lubią?” */
    conditionHint: z.optional(textSchema),
    /** Which people a need is about: a group, never a person. */
    forWhom: z._default(z.boolean(), false),
    /** Another side a card asks. */
    addressedTo: z._default(z.boolean(), false),
    /** Free, sometimes, to confirm. */
    status: z._default(z.boolean(), false),
    /** Whose it is: mine or my institution's. */
    owner: z._default(z.boolean(), false),
    /** Somebody else's own gift may be named too; it is shown only after that person accepts. */
    approveByOwner: z._default(z.boolean(), false),
    /** Questions of this step's own, e.g. „Obciążenie u nas”; more would make a card a form. */
    extras: z.optional(z.array(extraSchema).check(z.minLength(1), z.maxLength(3))),
    /** What people wrote earlier and may add here without typing it again. */
    carry: z.optional(z.array(carrySchema).check(z.minLength(1), z.maxLength(8))),
    marks: z._default(z.array(markKindSchema).check(z.maxLength(3)), []),
    /** In which order cards are read. */
    order: z._default(z.enum(['column', 'random']), 'column'),
  })
  .check(
    z.refine(config => new Set(config.columns.map(column => column.id)).size === config.columns.length, {
      error: 'two columns have the same id',
      path: ['columns'],
    }),
    z.refine(({ extras = [] }) => new Set(extras.map(({ id }) => id)).size === extras.length, {
      error: 'two extras have the same id',
      path: ['extras'],
    }),
    z.refine(
      ({ carry = [], columns }) =>
        carry.every(({ column }) =>
          columns.length === 0 ? column === '' : columns.some(({ id }) => id === column),
        ),
      { error: 'what is carried in needs one of the columns', path: ['carry'] },
    ),
    z.refine(
      ({ carry = [], condition, owner }) =>
        carry.every(one => (owner || one.owner === undefined) && (condition || one.condition === undefined)),
      { error: 'what is carried in fills only fields that the step asks for', path: ['carry'] },
    ),
    z.refine(config => !config.approveByOwner || (config.owner && config.attribution === 'named'), {
      error: 'approveByOwner needs owner and the attribution "named"',
      path: ['approveByOwner'],
    }),
    z.refine(
      ({ conditionHint, conditionLabel, condition }) =>
        (conditionHint ?? conditionLabel) === undefined || condition,
      {
        error: 'conditionHint and conditionLabel need condition',
        path: ['condition'],
      },
    ),
  );
export type CardsConfig = z.infer<typeof cardsConfigSchema>;
