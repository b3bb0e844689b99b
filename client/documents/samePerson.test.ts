import { describe, expect, it } from 'vitest';
import { isSamePerson } from './samePerson.ts';

describe('two written names', () => {
  it.each([
    ['Łucja Żółć', 'ZOLC LUCJA'],
    ['Anna Nowak', 'Anna Maria Nowak'],
    ['Anna Nowak-Lis', 'anna nowak lis'],
    ['Ewa\u00a0Maj', 'Ewa  Maj'],
  ])('%s and %s are one person', (one, other) => {
    expect(isSamePerson(one, other)).toBe(true);
    expect(isSamePerson(other, one)).toBe(true);
  });

  it.each([
    ['Anna Nowak', 'Anna Lis'],
    ['Anna', 'Anna Nowak'],
    ['', ''],
    ['', 'Anna Nowak'],
    ['Anna Nowak', 'Hanna Nowakowska'],
  ])('%s and %s are not known to be one', (one, other) => {
    expect(isSamePerson(one, other)).toBe(false);
  });
});
