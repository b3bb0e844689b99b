import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { lengthOf, optionalWords, words } from './words.ts';

const firstMessage = (schema: z.ZodMiniType, value: unknown) => {
  const parsed = z.safeParse(schema, value);
  return parsed.success ? null : parsed.error.issues[0]?.message;
};

describe('words', () => {
  it('says by an error code what is wrong', () => {
    expect(firstMessage(words(3), '   \n')).toBe('text-empty');
    expect(firstMessage(words(3), '\u200b\u200d')).toBe('text-empty');
    expect(firstMessage(words(3), 'abcd')).toBe('text-too-long');
    expect(firstMessage(words(3), 12)).toBe('Invalid input');
    expect(firstMessage(optionalWords(3), 'abcd')).toBe('text-too-long');
  });

  it('counts what people count', () => {
    expect(lengthOf('żółć')).toBe(4);
    expect(firstMessage(words(3), '🎉🎉🎉')).toBeNull();
    expect(firstMessage(words(4), 'z\u0307o\u0301ł\u200e ć')).toBe('text-too-long');
    expect(firstMessage(words(5), 'z\u0307o\u0301ł\u200e ć')).toBeNull();
  });

  it('cleans and drops halves of characters', () => {
    expect(z.parse(words(20), '  a\u0000b\ud800c\u202e ')).toBe('a bc');
    expect(z.parse(words(20), '🎉')).toBe('🎉');
    expect(z.parse(optionalWords(20), undefined)).toBeUndefined();
  });
});
