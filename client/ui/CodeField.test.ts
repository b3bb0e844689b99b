import { expect, test } from 'vitest';
import { cleanCode } from './CodeField.tsx';

test('spaces, dashes and lower case mean nothing in a code', () => {
  expect(cleanCode(' k7m-4tr ')).toBe('K7M4TR');
});

test('what is typed after the last place is left out', () => {
  expect(cleanCode('K7M 4TR 9')).toBe('K7M4TR');
});
