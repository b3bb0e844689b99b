import { expect, it } from 'vitest';
import { found } from './leadSearch.ts';

it('finds words in any order, without accents and case', () => {
  const options = [{ text: 'Łąka: próby chóru' }, { text: 'Gazetka ścienna' }];
  expect(found(options, 'CHORU laka')).toEqual([options[0]]);
  expect(found(options, 'scien')).toEqual([options[1]]);
  expect(found(options, ' ')).toEqual(options);
  expect(found(options, 'chór gazetka')).toEqual([]);
});
