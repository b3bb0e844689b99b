import { describe, expect, test } from 'vitest';
import { AMOUNT } from './AmountField.tsx';
import { numberWithin } from './NumberField.tsx';
import { typedFor } from './typedValue.ts';

// What is typed stays as it is typed; only a value from elsewhere takes its place.

describe('words of a value', () => {
  test('stay while they say it, and while they say nothing yet', () => {
    const typed = { value: 120, words: '1,2' };
    expect(typedFor(typed, 120, AMOUNT)).toBe(typed);
    expect(typedFor({ value: 100, words: '1,20' }, 120, AMOUNT)).toEqual({ value: 120, words: '1,20' });
  });

  test('are written anew when somebody else gives another value', () => {
    expect(typedFor({ value: 120, words: '1,20' }, 2550, AMOUNT)).toEqual({ value: 2550, words: '25,50' });
    expect(typedFor({ value: 120, words: 'dwa' }, 0, AMOUNT)).toEqual({ value: 0, words: '' });
  });
});

describe('a number', () => {
  const { read } = numberWithin(1, 30);

  test('is read when it is one, whole and within its limits, and is never bent to them', () => {
    expect(['1', ' 25 ', '30'].map(read)).toEqual([1, 25, 30]);
    expect(['', '0', '31', '-2', '2.5', '1e1', 'pięć'].map(read)).toEqual(Array(7).fill(null));
  });

  test('that is too long for a number is none', () => {
    expect(numberWithin(0, 1_000_000).read('9'.repeat(40))).toBeNull();
  });
});

describe('an amount', () => {
  test('is read in grosze, nothing is none of it, and what cannot be one is told', () => {
    expect(['', '120', '12,50', '12.5'].map(AMOUNT.read)).toEqual([0, 12_000, 1250, 1250]);
    expect(['dwa', '2000000'].map(AMOUNT.read)).toEqual([null, null]);
  });
});
