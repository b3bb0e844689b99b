import { expect, test } from 'vitest';
import { SET_CODE } from '#shared/ids.ts';
import { drawCodes, rule } from './paperCards.ts';

test('codes are as the server wants them, and each is another one', () => {
  const cards = drawCodes(Array.from({ length: 60 }, () => null));
  expect(cards.every(({ code }) => SET_CODE.test(code))).toBe(true);
  expect(new Set(cards.map(({ code }) => code)).size).toBe(60);
});

test('a card is ruled for as many entries as one may write, or says that the back is for the rest', () => {
  const form = (limit: number | null, columns = 0, fields = 0) => ({
    limit,
    columns: Array.from({ length: columns }, () => ({ id: '', name: { pl: '', en: '' } })),
    fields: Array.from({ length: fields }, () => ({
      id: '',
      label: 'condition' as const,
      hint: null,
      choices: [],
    })),
  });
  expect(rule(form(2), 4)).toEqual({ entries: 2, lines: 5, more: false });
  expect(rule(form(2, 3), 4)).toEqual({ entries: 2, lines: 4, more: false });
  expect(rule(form(1), 4)).toEqual({ entries: 1, lines: 5, more: false });
  expect(rule(form(6), 6)).toEqual({ entries: 5, lines: 1, more: true });
  expect(rule(form(3, 3, 2), 6)).toEqual({ entries: 1, lines: 2, more: true });
  expect(rule(form(null), 4)).toEqual({ entries: 3, lines: 3, more: false });
  expect(rule(null, 6).more).toBe(false);
});
