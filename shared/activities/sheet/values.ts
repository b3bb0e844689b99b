import * as z from 'zod/mini';
import { optionalWords } from '#shared/activities/words.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { RECORD_ID } from '#shared/ids.ts';
import { isDay, MOST_AMOUNT } from './fields.ts';
import type { FieldForm } from './sheetConfig.ts';

const NO_SUCH_DATE: ErrorCode = 'no-such-date';

/** Checks what somebody sets in a field; an amount outside of its range may be kept, and explains itself later. */
export function valueSchema(form: FieldForm): z.ZodMiniType<Record<string, unknown>> {
  const beside = form.words > 0 ? optionalWords(form.words) : z.optional(z.literal(''));
  const ids = ['', ...form.choices.map(({ id }) => id)];
  return z.strictObject(shapeOf()) as unknown as z.ZodMiniType<Record<string, unknown>>;

  function shapeOf(): z.core.$ZodLooseShape {
    switch (form.type) {
      case 'short':
      case 'long':
        return { text: optionalWords(form.length) };
      case 'choice':
        return { text: beside, choice: z.enum(ids) };
      case 'many':
        return { text: beside, choices: z.array(z.enum(ids)).check(z.maxLength(12)) };
      case 'scale':
        return { level: z.nullable(z.int().check(z.minimum(form.min), z.maximum(form.max))) };
      case 'date':
        return {
          date: z.string().check(
            z.maxLength(10),
            z.refine(day => day === '' || isDay(day), { error: NO_SUCH_DATE }),
          ),
        };
      case 'amount':
        return { amount: z.nullable(z.int().check(z.minimum(0), z.maximum(MOST_AMOUNT))) };
      case 'records':
        return {
          text: beside,
          picks: z.array(z.string().check(z.regex(RECORD_ID))).check(z.maxLength(form.most)),
        };
      case 'person':
        // People are named one by one, because each of them is asked.
        return { people: z.never() };
    }
  }
}
