import { expect, test } from 'vitest';
import { fitGrid } from './stageGrid.ts';

test('the grid holds as many needs as can be read, and rows never leave the wall', () => {
  for (const needs of [1, 3, 7, 8, 40, 200]) {
    const { row, shown, head } = fitGrid(needs, 8);
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThanOrEqual(needs);
    expect(head + row * shown).toBeLessThanOrEqual(690);
    expect(row).toBeGreaterThanOrEqual(74);
  }
});

test('a sentence of two lines above the grid costs a row, and nothing lies on the footer', () => {
  const { row, shown, head } = fitGrid(16, 8, 600);
  expect(shown).toBeLessThan(fitGrid(16, 8).shown);
  expect(head + row * shown + 44).toBeLessThanOrEqual(600);
});
