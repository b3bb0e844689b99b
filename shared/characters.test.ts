import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countCharacters, firstCharacters, isBetweenCharacters } from './characters.ts';

const KIN = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}';
const WALES = '\u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}';

describe('characters', () => {
  test.each([
    ['', 0],
    ['żółw', 4],
    ['e\u0301te\u0301', 3],
    ['\u{1f642}\u{1f642}', 2],
    [KIN, 1],
    [WALES, 1],
    ['\u{1f1f5}\u{1f1f1}\u{1f1fa}\u{1f1e6}', 2],
    ['1\ufe0f\u20e3', 1],
    ['\u{1f44d}\u{1f3fd}', 1],
    ['\n\u0301', 2],
  ])('%j has %i', (text, count) => {
    expect(countCharacters(text)).toBe(count);
  });

  // But for joiners that join nothing, which are rare enough to stay with their neighbours.
  test('as Intl.Segmenter has them', () => {
    const segmenter = new Intl.Segmenter('pl', { granularity: 'grapheme' });
    const part = fc.constantFrom(
      'a',
      'ż',
      ' ',
      '\n',
      '\u0301',
      '\u{1f642}',
      '\ufe0f',
      '\u{1f3fd}',
      '\u{1f1f5}',
      KIN,
      WALES,
      '中',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 10 }), parts => {
        const text = parts.join('');
        const ends = [...segmenter.segment(text)].map(({ index }) => index);
        const ours = Array.from(text.split(''), (_, at) => at).filter(at => isBetweenCharacters(text, at));
        expect(ours).toEqual(ends);
      }),
      { numRuns: 2000 },
    );
  });

  test('the first ones fit into both limits', () => {
    expect(firstCharacters('żółw', 3, 99)).toBe('żół');
    expect(firstCharacters(`a${KIN}b`, 2, 99)).toBe(`a${KIN}`);
    expect(firstCharacters(`a${KIN}b`, 2, 5)).toBe('a');
    expect(firstCharacters('żółw', 0, 99)).toBe('');
    expect(firstCharacters('żółw', -1, -1)).toBe('');
    expect(firstCharacters('żółw', 99, 99)).toBe('żółw');
  });
});
