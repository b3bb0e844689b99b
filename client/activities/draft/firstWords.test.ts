import { expect, test } from 'vitest';
import { firstWords } from './firstWords.ts';

test('the beginning of a text has no braces, ends between words, and says that more follows', () => {
  expect(firstWords('Sala z lustrem', 42)).toBe('Sala z lustrem');
  expect(firstWords('- Sala z lustrem\n- Klucz', 42)).toBe('Sala z lustrem');
  expect(firstWords('co najmniej {{ask:ile?}} dni', 42)).toBe('co najmniej [ile?] dni');
  expect(firstWords('Spotykamy się co dwa tygodnie', 20)).toBe('Spotykamy się co dwa…');
  expect(firstWords('Najnieprawdopodobniejszy', 10)).toBe('Najniepraw…');
  expect(firstWords('🙂🙂🙂🙂', 2)).toBe('🙂🙂…');
});
