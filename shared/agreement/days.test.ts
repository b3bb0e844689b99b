import { describe, expect, it } from 'vitest';
import { isDay, longDate, longDates } from './days.ts';

describe('days', () => {
  it('never move', () => {
    expect(longDate('2026-12-18', 'pl')).toBe('18 grudnia 2026 r.');
    expect(longDate('2026-01-01', 'en')).toBe('1 January 2026');
  });

  it('are days of the calendar', () => {
    const days = ['2026-12-18', '2028-02-29', '2026-02-31', '2027-02-29', '2026-13-45', '2026-00-10', ''];
    expect(days.filter(isDay)).toEqual(['2026-12-18', '2028-02-29']);
  });

  it('say a year once', () => {
    const days = ['2026-10-30', '2026-11-20', '2026-12-11'];
    expect(longDates(days, 'pl')).toBe('30 października, 20 listopada i 11 grudnia 2026 r.');
    expect(longDates(days, 'en')).toBe('30 October, 20 November and 11 December 2026');
    expect(longDates(['2026-12-11', '2027-01-15'], 'pl')).toBe('11 grudnia 2026 r. i 15 stycznia 2027 r.');
    expect(longDates(['2026-12-11'], 'pl')).toBe('11 grudnia 2026 r.');
    expect(longDates([], 'pl')).toBe('');
  });
});
