import { expect, test } from 'vitest';
import type { GroupLine } from '#shared/protocol.ts';
import { tableNameSize } from './groupNames.ts';

/** Twenty units a letter at the largest size. */
const measure = (text: string) => text.length * 20;
const table = (count: number, name: string): GroupLine[] =>
  Array.from({ length: count }, (_, at) => ({
    sign: at + 1,
    title: null,
    people: [{ id: `p${at}`, name, side: 'A' }],
    offer: null,
  }));

test('a few short names stand at full size, more and longer ones smaller', () => {
  expect(tableNameSize(table(3, 'Ola'), 1776, measure)).toBe(44);
  expect(tableNameSize(table(6, 'Aleksandra M.'), 1776, measure)).toBe(44);
  expect(tableNameSize(table(6, 'Wiśniewska-Kowalczyk'), 1776, measure)).toBe(43);
  expect(tableNameSize(table(6, 'Stanisława'), 1316, measure)).toBe(31);
});

test('what would break a word, or more than six groups, does not sit at one table', () => {
  expect(tableNameSize(table(6, 'Konstantynopolitańczyk'), 1316, measure)).toBeNull();
  expect(tableNameSize(table(7, 'Ola'), 1776, measure)).toBeNull();
});
