import { expect, test } from 'vitest';
import type { GroupLine } from '#shared/protocol/parts.ts';
import { opposite, sitsOpposite, tableNameSize } from './groupNames.ts';

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

test('sides sit opposite; one side, or a row that would be long, is halved; more than six make a list', () => {
  const people = (sides: string) => [...sides].map((side, at) => ({ id: `${at}`, name: 'Ola', side }));
  const rows = (sides: string) => opposite(people(sides)).map(row => row.map(({ side }) => side).join(''));
  expect(rows('BAB')).toEqual(['A', 'BB']);
  expect(rows('AA')).toEqual(['A', 'A']);
  expect(rows('AAAAB')).toEqual(['AAA', 'AB']);
  expect(rows('')).toEqual(['', '']);
  const group = (sides: string): GroupLine => ({ sign: 1, title: null, people: people(sides), offer: null });
  expect(sitsOpposite([group('AAABBB'), group('AB')])).toBe(true);
  expect(sitsOpposite([group('AAAAAAA')])).toBe(false);
});
