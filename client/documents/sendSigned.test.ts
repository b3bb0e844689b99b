import { expect, test } from 'vitest';
import { MOST_BYTES, typeOf, unfit } from './sendSigned.ts';

test('a file is known by its name, and what cannot be a signed one is not sent', () => {
  expect(typeOf('Porozumienie.PDF')).toBe('application/pdf');
  expect(unfit({ name: 'kartka.jpeg', size: 5 })).toBeNull();
  expect(unfit({ name: 'porozumienie.docx', size: 5 })).toBe('wrong-kind');
  expect(unfit({ name: 'bez kropki', size: 5 })).toBe('wrong-kind');
  expect(unfit({ name: 'a.pdf', size: 0 })).toBe('empty');
  expect(unfit({ name: 'a.pdf', size: MOST_BYTES + 1 })).toBe('too-large');
});
