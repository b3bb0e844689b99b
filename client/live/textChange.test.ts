import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBetweenCharacters } from '#shared/characters.ts';
import { findChange } from './textChange.ts';

const KIN = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}';
const SON = '\u{1f468}\u200d\u{1f469}\u200d\u{1f466}';

describe('findChange', () => {
  test('nothing changed', () => {
    expect(findChange('abc', 'abc', 1)).toBeNull();
  });

  test.each([
    ['a letter among its like', 'aaa', 'aaaa', 2, { at: 1, remove: 0, insert: 'a' }],
    ['at the beginning of its like', 'aaa', 'aaaa', 1, { at: 0, remove: 0, insert: 'a' }],
    ['at their end', 'aaa', 'aaaa', 4, { at: 3, remove: 0, insert: 'a' }],
    ['Backspace among its like', 'aaa', 'aa', 1, { at: 1, remove: 1, insert: '' }],
    ['Delete at the beginning', 'aaa', 'aa', 0, { at: 0, remove: 1, insert: '' }],
    ['a word pasted behind the same word', 'raz raz', 'raz raz raz', 8, { at: 4, remove: 0, insert: 'raz ' }],
    ['a selection replaced by its end', 'xabcy', 'xcy', 2, { at: 1, remove: 2, insert: '' }],
    [
      'an emoji among emoji, with the caret elsewhere',
      '\u{1f600}\u{1f601}',
      '\u{1f600}\u{1f602}\u{1f601}',
      0,
      { at: 2, remove: 0, insert: '\u{1f602}' },
    ],
    ['far from the caret', 'raz dwa', 'Raz dwa', 7, { at: 0, remove: 1, insert: 'R' }],
  ])('%s', (_, before, after, caret, change) => {
    expect(findChange(before, after, caret)).toEqual(change);
  });

  test.each([
    ['halves of emoji', '\u{1f642}', '\u{1f643}'],
    ['halves of emoji with the same low half', '\u{1f642}', '\u{1f242}'],
    ['an accent put on a letter', 'e', 'e\u0301'],
    ['an accent exchanged', 'e\u0301', 'e\u0300'],
    ['a family', KIN, SON],
    ['a flag', '\u{1f1f5}\u{1f1f1}', '\u{1f1f5}\u{1f1f9}'],
    ['a skin tone', '\u{1f44d}', '\u{1f44d}\u{1f3fd}'],
  ])('does not split %s', (_, before, after) => {
    expect(findChange(`<${before}>`, `<${after}>`, 1 + after.length)).toEqual({
      at: 1,
      remove: before.length,
      insert: after,
    });
  });

  test('makes the one of the other and never cuts a character', () => {
    const letters = fc.constantFrom(
      'a',
      'b',
      ' ',
      '\n',
      '\u{1f642}',
      '\u{1f643}',
      '\u0301',
      '\u200d',
      KIN,
      '\u{1f1f5}',
    );
    const words = fc.array(letters, { maxLength: 8 }).map(parts => parts.join(''));
    fc.assert(
      fc.property(words, words, fc.nat(20), (before, after, caret) => {
        const change = findChange(before, after, Math.min(caret, after.length));
        if (change === null) {
          expect(before).toBe(after);
          return;
        }
        const { at, remove, insert } = change;
        expect(before.slice(0, at) + insert + before.slice(at + remove)).toBe(after);
        expect(isBetweenCharacters(before, at) && isBetweenCharacters(before, at + remove)).toBe(true);
        expect(isBetweenCharacters(after, at) && isBetweenCharacters(after, at + insert.length)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
