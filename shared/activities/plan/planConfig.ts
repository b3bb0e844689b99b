import * as z from 'zod/mini';
import { textSchema } from '#shared/textSchema.ts';
import { COLUMNS, STATUSES } from './task.ts';

const count = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));

export const planConfigSchema = z
  .strictObject({
    /** What a task tells beside its words. */
    columns: z._default(z.array(z.enum(COLUMNS)), ['lead', 'along', 'next', 'date']),
    /** Which states a task can have; a new one has the first. */
    statuses: z._default(z.array(z.enum(STATUSES)).check(z.minLength(1)), [
      'todo',
      'doing',
      'done',
      'dropped',
    ]),
    /** How the wall shows it: who does what, months, the year, who has which role, numbers without names. */
    view: z._default(z.enum(['table', 'calendar', 'year', 'roles', 'counter']), 'table'),
    /** More tasks than this for one person are a lot: a hint, never a refusal; null: no hint. */
    most: z._default(z.nullable(count(1, 20)), 3),
    /** Tasks that one person may write; null: as many as they like. */
    limit: z._default(z.nullable(count(1, 60)), 20),
    /** Kinds of organisers to choose from; only with the column `organiser`. */
    organisers: z._default(
      z
        .array(z.strictObject({ id: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,23}$/)), name: textSchema }))
        .check(z.maxLength(12)),
      [],
    ),
  })
  .check(
    z.refine(({ columns, organisers }) => columns.includes('organiser') === organisers.length > 0, {
      error: 'the column "organiser" and its kinds need each other',
      path: ['organisers'],
    }),
    z.refine(({ columns }) => !columns.includes('along') || columns.includes('lead'), {
      error: 'who works along needs somebody who leads: add the column "lead"',
      path: ['columns'],
    }),
  );
export type PlanConfig = z.infer<typeof planConfigSchema>;
