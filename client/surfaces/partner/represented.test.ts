import { expect, it } from 'vitest';
import { everything, sampleDoc } from '#shared/agreement/testing/samples.ts';
import { isAnother, meantBy, namesOf, representedBy } from './represented.ts';

const doc = sampleDoc('pl', everything());

it('knows everybody who may sign for a party, and nobody where the text leaves it open', () => {
  const also = [{ name: 'Jan Lis', role: 'zastępca', mandate: '' }];
  const parties = doc.parties.map(party => (party.side === 'A' ? { ...party, also } : party));
  const represented = representedBy({ ...doc, parties }, 'A');
  expect(namesOf(represented)).toBe('Alicja Wzorcowa, Jan Lis');
  expect(meantBy('jan lis', represented)).toMatchObject({ role: 'zastępca' });
  expect(meantBy('Jan', represented)).toBeUndefined();
  expect(representedBy(doc, 'B')).toEqual([]);
  expect(representedBy(doc, null)).toEqual([]);
});

it('asks only where somebody else is named', () => {
  const named = (...names: string[]) => names.map(name => ({ name, role: '', mandate: '' }));
  expect(isAnother('jan  LIS', named('Alicja Wzorcowa', 'Jan Lis'))).toBe(false);
  expect(isAnother('Ewa Maj', named('Alicja Wzorcowa'))).toBe(true);
  expect(isAnother('', named('Alicja Wzorcowa'))).toBe(false);
  expect(isAnother('Ewa Maj', [])).toBe(false);
});
