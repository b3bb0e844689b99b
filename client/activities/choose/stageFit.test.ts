import { describe, expect, it } from 'vitest';
import { fitColumns, fitRanking } from './stageFit.ts';

const LEAST_LETTERS = 1080 / 40;

describe('fitRanking', () => {
  it.each([
    [4, 2],
    [6, 9],
    [15, 0],
    [0, 15],
    [6, 60],
  ])('%i that go on and %i that wait stay on the wall and are read from the last chair', (going, waiting) => {
    const fit = fitRanking(going, waiting);
    expect(fit.going.font).toBeGreaterThanOrEqual(LEAST_LETTERS);
    expect(fit.waiting.font).toBeGreaterThanOrEqual(LEAST_LETTERS);
    expect(going * fit.going.row + fit.shown * fit.waiting.row).toBeLessThanOrEqual(690);
    expect(fit.going.font * 1.1 * fit.going.lines).toBeLessThanOrEqual(fit.going.row);
  });

  it('shows all fifteen, and says how many of sixty it does not', () => {
    expect(fitRanking(6, 9).shown).toBe(9);
    expect(fitRanking(6, 60).shown).toBeLessThan(60);
  });
});

describe('fitColumns', () => {
  it('shows all fifteen in two columns and keeps what does not fit for the phones', () => {
    expect(fitColumns(15, 120)).toMatchObject({ shown: 15, rows: 8 });
    expect(fitColumns(120, 120).shown).toBeLessThan(120);
    expect(fitColumns(0, 0).row).toBeGreaterThan(0);
  });
});
