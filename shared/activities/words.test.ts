import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { effortFrom, effortSince } from '../../test/fixtures/effort.ts';
import { optionalWords, words } from './words.ts';

test.each([words(80), optionalWords(80)])('what is far too long is refused before it is cleaned', schema => {
  // Cleaning brings marks into order, and the time for that grows with the square of their number.
  for (const typed of [`a${'\u0301\u0323'.repeat(15_000)}`, `a${' '.repeat(30_000)}`]) {
    const began = effortFrom();
    const { error } = z.safeParse(schema, typed);
    expect(effortSince(began)).toBeLessThan(50);
    expect(error?.issues).toMatchObject([{ message: 'text-too-long' }]);
  }
  expect(z.parse(schema, `  ${'z\u0307'.repeat(80)}\n\n`)).toBe('ż'.repeat(80));
});
