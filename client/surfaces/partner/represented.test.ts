import { expect, it } from 'vitest';
import { everything, sampleDoc } from '#shared/agreement/testing/samples.ts';
import { isAnother, representedBy } from './represented.ts';

const doc = sampleDoc('pl', everything());

it('knows everybody who may sign for a party, and nobody where the text leaves it open', () => {
  const also = [{ name: 'Jan Lis', role: 'zastępca', mandate: '' }];
  const parties = doc.parties.map(party => (party.side === 'A' ? { ...party, also } : party));
  expect(representedBy({ ...doc, parties }, 'A')).toEqual(['Alicja Wzorcowa', 'Jan Lis']);
  expect(representedBy(doc, 'B')).toEqual([]);
  expect(representedBy(doc, null)).toEqual([]);
});

it('asks only where somebody else is named', () => {
  expect(isAnother('jan  LIS', ['Alicja Wzorcowa', 'Jan Lis'])).toBe(false);
  expect(isAnother('Ewa Maj', ['Alicja Wzorcowa'])).toBe(true);
  expect(isAnother('', ['Alicja Wzorcowa'])).toBe(false);
  expect(isAnother('Ewa Maj', [])).toBe(false);
});
