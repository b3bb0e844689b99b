import { expect, test } from 'vitest';
import { breakable } from './breakable.ts';

test('long words of narrow columns break between syllables, short ones never', () => {
  const shown = (words: string) => breakable(words).replaceAll('\u00ad', '-');
  expect(shown('Umiejętności ludzi')).toBe('Umie-jęt-noś-ci ludzi');
  expect(shown('Oferty i wydarzenia')).toBe('Oferty i wy-da-rze-nia');
  expect(shown('Pieniądze i formalności')).toBe('Pie-nią-dze i for-mal-noś-ci');
  expect(shown('Pieniądze i programy')).toBe('Pie-nią-dze i pro-gra-my');
  expect(shown('Miejsca, czas')).toBe('Miejsca, czas');
  expect(breakable('Rozliczanie wyjazdów', 12)).toBe('Rozliczanie wyjazdów');
  expect(breakable('opieka międzypokoleniowa', 12).replaceAll('\u00ad', '-')).toBe(
    'opieka mię-dzy-po-ko-le-nio-wa',
  );
});
