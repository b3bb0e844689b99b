import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effortFrom, effortSince } from '../test/fixtures/effort.ts';
import { diffWords } from './diffWords.ts';

/** „[-went-]" and „{+came+}" in the running text. */
function marked(before: string, after: string): string {
  return diffWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'del' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
}

describe('diffWords', () => {
  it('marks whole words, what went before what came', () => {
    expect(
      marked(
        'W czerwcu oba ośrodki razem robią piknik na łące za OPS, od rana do wieczora.',
        'W czerwcu oba ośrodki razem robią dwugodzinny podwieczorek na łące za OPS, w piątek, w godzinach pracy.',
      ),
    ).toBe(
      'W czerwcu oba ośrodki razem robią [-piknik-]{+dwugodzinny podwieczorek+} na łące za OPS, ' +
        '[-od rana do wieczora-]{+w piątek, w godzinach pracy+}.',
    );
  });

  it('does not split a word that changed by a letter', () => {
    expect(marked('Raz w miesiącu', 'Raz w miesiącach')).toBe('Raz w [-miesiącu-]{+miesiącach+}');
  });

  it('says nothing changed where nothing did', () => {
    expect(diffWords('To samo.', 'To samo.')).toEqual([{ kind: 'same', text: 'To samo.' }]);
    expect(diffWords('', '')).toEqual([]);
    expect(marked('', 'Nowe zdanie.')).toBe('{+Nowe zdanie.+}');
  });

  it('gives both texts back, whatever they are', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc
        .array(fc.constantFrom('w', 'piątek', 'we', 'wtorek', ' ', ' ', ', ', '.', '\n', 'żółć'), {
          maxLength: 30,
        })
        .map(words => words.join('')),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = diffWords(before, after);
        const without = (kind: 'del' | 'ins') =>
          changes
            .filter(change => change.kind !== kind)
            .map(change => change.text)
            .join('');
        expect(without('ins')).toBe(before);
        expect(without('del')).toBe(after);
        for (const [index, change] of changes.entries()) {
          expect(change.text).not.toBe('');
          expect(change.kind).not.toBe(changes[index + 1]?.kind);
        }
      }),
    );
  });

  it('takes long texts in a moment', () => {
    const long = (word: string) => Array.from({ length: 4000 }, (_, index) => `${word}${index}`).join(' ');
    const began = effortFrom();
    expect(diffWords(long('a'), long('b'))).toHaveLength(2);
    expect(effortSince(began)).toBeLessThan(2000);
  });
});
