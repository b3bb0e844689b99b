import { expect, test } from 'vitest';
import { typeset } from './typeset.ts';

test.each([
  ['Strona 1 i Strona 2', 'Strona_1 i_Strona_2'],
  ['ul. Wymyślona 1, 99-100 Lipowo', 'ul._Wymyślona_1, 99-100 Lipowo'],
  ['ul. Słoneczna 12a/3', 'ul._Słoneczna_12a/3'],
  ['NIP 7251801126, REGON 123456785', 'NIP_7251801126, REGON_123456785'],
  ['biblioteka im. Janiny, poz. 5', 'biblioteka im._Janiny, poz._5'],
  ['wypowiedzenie: 14 dni, co 2 tygodnie', 'wypowiedzenie: 14_dni, co 2_tygodnie'],
  ['20 listopada 2026 r.', '20_listopada 2026_r.'],
  ['10 000 zł, 1 200 000 zł', '10_000_zł, 1_200_000_zł'],
  ['w dwóch egzemplarzach - po jednym', 'w_dwóch egzemplarzach – po jednym'],
])('%s', (typed, bound) => {
  const once = typeset(typed);
  expect(once.replaceAll('\u00a0', '_')).toBe(bound);
  expect(typeset(once)).toBe(once);
});
