import * as z from 'zod/mini';
import type { ErrorCode } from '#shared/errors.ts';
import { cleanText } from '#shared/text.ts';

const EMPTY: ErrorCode = 'text-empty';
const TOO_LONG: ErrorCode = 'text-too-long';

/** Characters as people count them: „ż” is one, an emoji is not two. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** As `cleanText`, and without halves of characters: JSON and Yjs would keep those differently. */
function kept(typed: string): string {
  return cleanText(typed.replace(/\p{Surrogate}/gu, ''));
}

/** Before cleaning, which takes long for very long texts; generous, because cleaning makes texts shorter. */
function notFarTooLong(max: number) {
  return z.refine<string>(text => text.length <= 1000 + 8 * max, { error: TOO_LONG, abort: true });
}

/** Whether anything can be seen: spaces, control and zero-width characters are not words. */
function isVisible(text: string): boolean {
  return /[^\s\p{Control}\p{Format}]/u.test(text);
}

/**
 * People's words, cleaned, at most `max` characters. The messages of its issues are error codes, so that the
 * server can say what is wrong: it maps the first issue's message if that is one, else says `bad-request`.
 */
export function words(max: number) {
  return z.string().check(
    notFarTooLong(max),
    z.overwrite(kept),
    z.refine(text => isVisible(text), { error: EMPTY, abort: true }),
    z.refine(text => lengthOf(text) <= max, { error: TOO_LONG, abort: true }),
  );
}

/** As `words`, for a field that may stay empty. */
export function optionalWords(max: number) {
  return z.optional(
    z.string().check(
      notFarTooLong(max),
      z.overwrite(kept),
      z.refine(text => lengthOf(text) <= max, { error: TOO_LONG, abort: true }),
    ),
  );
}
