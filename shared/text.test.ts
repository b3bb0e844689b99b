import { expect, test } from 'vitest';
import { cleanText, cleanTyped } from './text.ts';

test('one line as it is kept', () => {
  expect(cleanText(' Sala\r\nna\u0000 parterze\u202e ')).toBe('Sala\nna  parterze');
  expect(cleanText('z\u0307o\u0301łw')).toBe('żółw');
  expect(cleanText('\ud83d, \u{1f642}')).toBe(', \u{1f642}');
});

test('each letter alone and beside others is cleaned as the rules say', () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;
  const directions = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/;
  for (let code = 0; code < 0xd800; code += 1) {
    const letter = String.fromCodePoint(code);
    const wanted =
      letter === '\r' ? '\n' : controls.test(letter) ? ' ' : directions.test(letter) ? '' : letter;
    expect(cleanTyped(`a${letter}e`)).toBe(`a${wanted}e`.normalize('NFC'));
  }
});
