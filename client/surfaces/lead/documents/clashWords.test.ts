import { expect, test } from 'vitest';
import { documents } from '#shared/i18n/pl/documents.ts';
import { fieldAt, labelOf, shown } from './clashWords.ts';

// A choice between two wordings is one only where both can be read.

const words = (path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((all, key) => (all as Record<string, unknown> | undefined)?.[key], documents);
const t = ((key: string, fields: { count?: number; sum?: string } = {}) =>
  key === 'lead.clashBudget' ? `${fields.count}: ${fields.sum}` : words(key)) as never;

test('a field is called as in the form, also one of a party', () => {
  expect(fieldAt('parties.p-a.rep.name')).toEqual({ party: 'p-a', field: 'rep.name' });
  expect(fieldAt('application.lines')).toEqual({ party: null, field: 'application.lines' });
  expect(labelOf('application.lines', t)).toBe('Wiersze budżetu');
  expect(labelOf('rep.name', t)).toBe('Kto podpisuje: imię i nazwisko');
});

test('what stands there is said in words, never as it is kept', () => {
  const line = { what: 'Farby', quantity: 2, price: 5000, own: false };
  expect(shown('application.lines', [line, line], t)).toMatch(/^2: 200,00\szł$/);
  expect(shown('kind', 'local-gov', t)).toBe('gmina lub powiat');
  expect(shown('date', '2026-12-18', t)).toMatch(/^18.grudnia.2026$/);
  expect(shown('letter.outcome', 'aside', t)).toBe('odłożony');
  expect(shown('application.applicant', 'group', t)).not.toBe('group');
  expect(shown('application.letterSeen', true, t)).toBe('tak');
  expect(shown('signing', 'all', t)).toBe('podpisują razem');
  expect(shown('also', [{ name: 'Ewa Maj' }, { name: '' }], t)).toBe('Ewa Maj, …');
  expect(shown('adults', ['Ola', 'Jan'], t)).toBe('Ola, Jan');
  expect(shown('address', '', t)).toBe('(puste)');
  expect(shown('application.letterOf', 'list-1', t, [{ id: 'list-1', title: 'Podwórko gra' }])).toBe(
    'Podwórko gra',
  );
});
