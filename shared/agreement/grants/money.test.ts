import { expect, it } from 'vitest';
import { totalsOf } from './application.ts';
import { groszeOf, zloty } from './money.ts';
import { rangeOf, usualProgramme } from './programme.ts';

it('writes grosze as people read them', () => {
  const plain = (grosze: number, lang: 'pl' | 'en') => zloty(grosze, lang).replaceAll('\u00a0', ' ');
  expect([0, 5, 125_000, 100_000_000].map(one => plain(one, 'pl'))).toEqual([
    '0,00 zł',
    '0,05 zł',
    '1 250,00 zł',
    '1 000 000,00 zł',
  ]);
  expect(plain(125_050, 'en')).toBe('PLN 1,250.50');
});

it('reads amounts as people type them, and no others', () => {
  expect(['12', '12,5', '12.50', '1 250 zł', ' 0,05 '].map(groszeOf)).toEqual([1200, 1250, 1250, 125_000, 5]);
  expect(['', 'dużo', '1,234', '-3', '1,2,3'].map(groszeOf)).toEqual([null, null, null, null, null]);
});

it('sums without a rounding error and knows the range of the programme', () => {
  const line = (price: number, own = false) => ({ what: 'x', quantity: 3, price, own });
  expect(totalsOf([line(10), line(20), line(7, true)])).toEqual({ asked: 90, own: 21 });
  const of = (price: number) => rangeOf({ lines: [line(price)] }, usualProgramme('pl'));
  expect([49_999, 50_000, 166_666, 166_667].map(of)).toEqual(['below', 'within', 'within', 'above']);
});
