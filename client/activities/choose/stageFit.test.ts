import { describe, expect, it } from 'vitest';
import { fitColumns, fitRanking, fitRow, optionName } from './stageFit.ts';

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

describe('rows for long texts', () => {
  /** A text of two lines at 35, of one at 28. */
  const need = (font: number) => (font > 30 ? 2 : 1);

  it('takes smaller letters where only these show the whole text', () => {
    expect(fitRow(66, need)).toMatchObject({ font: 28 });
    expect(fitRow(90, need)).toMatchObject({ font: 35, lines: 2 });
  });

  it('is taller for a long text where there is room, and never above three lines', () => {
    expect(fitColumns(4, 0, () => 3).lines).toBe(3);
    expect(fitColumns(4, 0, () => 9).row).toBeLessThan(140);
    expect(fitColumns(4, 0).row).toBe(87);
  });

  it('knows what an option is called', () => {
    expect(optionName('Bus na próby: w środy o 16.30')).toBe('Bus na próby');
    expect(optionName('Bus o 16:30')).toBeNull();
    expect(optionName(`${'bardzo '.repeat(12)}długo: tak`)).toBeNull();
  });
});
