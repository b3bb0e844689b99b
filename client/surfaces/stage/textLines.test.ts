import { expect, test } from 'vitest';
import { countLines } from './textLines.ts';

const letters = (text: string) => text.length;

test('words go to the next line when they do not fit', () => {
  expect(countLines('jeden dwa trzy', 9, letters)).toBe(2);
  expect(countLines('jeden dwa trzy', 14, letters)).toBe(1);
});

test('bound words stay together', () => {
  expect(countLines('sala na 30\u00a0osób', 7, letters)).toBe(2);
  expect(countLines('ma 30\u00a0osób', 7, letters)).toBe(2);
});

test('a word wider than the column takes several lines, a line break begins another', () => {
  expect(countLines('konstantynopolitańczyk', 10, letters)).toBe(3);
  expect(countLines('raz\ndwa', 10, letters)).toBe(2);
});
