import * as z from 'zod/mini';
import { optionalWords, words } from '#shared/activities/words.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { CHILD_ID } from '#shared/ids.ts';
import type { PlanConfig } from './planConfig.ts';
import {
  type Amount,
  type Column,
  isDay,
  MOST_ALONG,
  MOST_AMOUNT,
  SOURCES,
  type Task,
  WHAT_LENGTH,
  WORDS_LENGTH,
} from './task.ts';

/** One task as it is sent and edited. What the configuration has no column for is refused. */
export interface TaskEntry extends Record<string, unknown> {
  text: string;
  lead?: string | undefined;
  along?: string[] | undefined;
  date?: string | undefined;
  next?: string | undefined;
  place?: string | undefined;
  consulted?: string | undefined;
  informed?: string | undefined;
  organiser?: string | undefined;
  people?: Amount | undefined;
  money?: Amount | undefined;
}

const NO_SUCH_DATE: ErrorCode = 'no-such-date';
const notAsked = z.optional(z.never());
const person = z.string().check(z.refine(one => one === '' || CHILD_ID.test(one)));

/** A day, or none. */
export const daySchema = z.string().check(
  z.maxLength(10),
  z.refine(day => day === '' || isDay(day), { error: NO_SUCH_DATE }),
);

const why = z._default(optionalWords(WORDS_LENGTH), '');
export const amountSchema = z.strictObject({
  amount: z.int().check(z.minimum(0), z.maximum(MOST_AMOUNT)),
  source: z.enum(SOURCES),
  why: z.pipe(
    why,
    z.transform(given => given ?? ''),
  ),
}) as unknown as z.ZodMiniType<Amount>;

export function taskSchema({ columns, organisers }: PlanConfig): z.ZodMiniType<TaskEntry> {
  const has = (column: Column) => columns.includes(column);
  const short = (column: Column) => (has(column) ? optionalWords(WORDS_LENGTH) : notAsked);
  const amount = (column: Column) => (has(column) ? z.optional(amountSchema) : notAsked);
  const kinds = organisers.map(({ id }) => id);
  return z.strictObject({
    // The text comes first: its issue is the one a person hears about.
    text: words(WHAT_LENGTH),
    lead: has('lead') ? z.optional(person) : notAsked,
    along: has('along') ? z.optional(z.array(person).check(z.maxLength(MOST_ALONG))) : notAsked,
    date: has('date') ? z.optional(daySchema) : notAsked,
    next: short('next'),
    place: short('place'),
    consulted: short('consulted'),
    informed: short('informed'),
    organiser: has('organiser') ? z.optional(z.enum(['', ...kinds])) : notAsked,
    people: amount('people'),
    money: amount('money'),
  }) as unknown as z.ZodMiniType<TaskEntry>;
}

/** A task as its author, or a facilitator, would edit it now. */
export function entryOfTask(task: Task, { columns }: Pick<PlanConfig, 'columns'>): TaskEntry {
  const entry: Record<string, unknown> = {};
  for (const column of columns) {
    const value = task[column];
    if (value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)) {
      entry[column] = Array.isArray(value) ? [...value] : value;
    }
  }
  return { ...entry, text: task.text };
}
