import { describe, expect, it } from 'vitest';
import { fitClusters, tilesBelow } from './stageClusters.ts';

describe('tilesBelow', () => {
  const three = fitClusters(3);

  it('shows the last tile in the place of „i jeszcze 1”', () => {
    expect(tilesBelow(three, 'Otwarte drzwi', false, 3)).toBe(3);
    expect(tilesBelow(three, 'Otwarte drzwi', false, 4)).toBe(2);
  });

  it('keeps the room of a principle, and of names among many', () => {
    expect(tilesBelow(three, 'Bez nadgodzin', true, 1)).toBe(0);
    expect(tilesBelow(fitClusters(6), 'Otwarte drzwi', false, 3)).toBe(2);
  });
});
