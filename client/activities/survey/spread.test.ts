import { describe, expect, it } from 'vitest';
import { sameText } from '#shared/text.ts';
import { axisOf, marksOf, placeOn, type SpreadQuestion } from './spread.ts';

const number: SpreadQuestion = { id: 'n', kind: 'number', question: sameText('?'), min: 0, max: 20 };
const total = (counts: number[]) => ({ n: 5, counts, median: 1, low: 1, high: 1 });

describe('an axis', () => {
  it('goes as far as anybody went, before or now, and is never shorter than five steps', () => {
    expect(axisOf(number, total([5, 0, 0]), undefined)).toEqual([0, 5]);
    expect(axisOf(number, total([1, 0, 0, 0, 0, 0, 0, 4]), undefined)).toEqual([0, 7]);
    const before = { repeat: 'n', n: 5, median: 8, low: 7, high: 9.5, from: null };
    expect(axisOf(number, total([5]), before)).toEqual([0, 10]);
    expect(axisOf({ ...number, max: 3 }, total([5]), before)).toEqual([0, 3]);
  });

  it('is whole where it is a scale', () => {
    const scale: SpreadQuestion = { ...number, kind: 'scale', low: sameText('a'), high: sameText('b') };
    expect(axisOf(scale, total([5, 0, 0, 0, 0]), undefined)).toEqual([1, 5]);
  });

  it('has marks that can be told apart, and everything on it', () => {
    expect(marksOf([0, 5])).toEqual([0, 1, 2, 3, 4, 5]);
    expect(marksOf([0, 100])).toHaveLength(26);
    expect([placeOn([1, 5], 3), placeOn([1, 5], 9), placeOn([0, 5], -1)]).toEqual([50, 100, 0]);
  });
});
