import { describe, expect, it } from 'vitest';
import type { CastBallot } from '#shared/activities/activity.ts';
import { ranked } from './ranking.ts';
import { countVote, readResult } from './result.ts';

const vote = {
  round: 0,
  voters: 6,
  options: new Set(['a', 'b', 'c']),
  sides: ['A', 'B'],
  balance: true,
};

let people = 0;
function ballots(side: string, ...given: Record<string, unknown>[]): CastBallot[] {
  return given.map(dots => {
    people += 1;
    return { person: `p${people}`, side, data: { dots } };
  });
}

describe('countVote', () => {
  const six = [
    ...ballots('A', { a: 1, b: 1 }, { a: 2 }, { a: 1 }),
    ...ballots('B', { a: 1, c: 1 }, { c: 1 }, { gone: 1, c: 1 }),
  ];

  it('sums dots and people, most dots first, and nothing of options that are gone', () => {
    expect(countVote(six, vote)).toEqual({
      round: 0,
      cast: 6,
      of: 6,
      few: false,
      rehearsal: false,
      options: [
        { id: 'a', dots: 5, people: 4, balance: 'all' },
        { id: 'c', dots: 3, people: 3, balance: 'some' },
        { id: 'b', dots: 1, people: 1, balance: 'some' },
      ],
    });
  });

  it('holds nothing that names a person or a side', () => {
    const written = JSON.stringify(countVote(six, vote));
    expect(written).not.toMatch(/"p\d|"A"|"B"|side|person/);
  });

  it('says balance only where every side at the table has three voters', () => {
    const balances = (given: CastBallot[], changes = {}) =>
      countVote(given, { ...vote, ...changes }).options.map(one => one.balance);
    expect(balances(six.slice(0, 5))).toEqual([null, null, null]);
    expect(balances(six, { sides: ['A', 'B', 'C'] })).toEqual([null, null, null]);
    expect(balances(six, { balance: false })).toEqual([null, null, null]);
    expect(balances(six.slice(0, 3), { sides: ['A'] })).toEqual([null, null]);
    expect(balances(six, { sides: [] })).toEqual(['all', 'some', 'some']);
  });

  it('shows no totals of fewer than three ballots, except to somebody who rehearses alone', () => {
    expect(countVote(six.slice(0, 2), vote)).toMatchObject({ cast: 2, few: true, options: [] });
    expect(countVote(six.slice(0, 3), vote)).toMatchObject({ cast: 3, few: false });
    expect(countVote(six.slice(0, 1), { ...vote, voters: 1 })).toMatchObject({ few: false, rehearsal: true });
    expect(countVote(six.slice(0, 1), vote)).toMatchObject({ few: true, rehearsal: false });
    expect(countVote([], { ...vote, voters: 1 })).toMatchObject({ few: true, rehearsal: false });
  });

  it('is read back as it was kept', () => {
    const result = countVote(six, vote);
    expect(readResult(JSON.parse(JSON.stringify(result)))).toEqual(result);
    expect(readResult({ ...result, cast: -1 })).toBeNull();
    // What does not say that there were enough is treated as too few.
    expect(readResult({ ...result, few: undefined })?.few).toBe(true);
  });
});

describe('ranked', () => {
  const result = (options: Record<string, number>) => ({
    round: 0,
    cast: 6,
    of: 6,
    few: false,
    rehearsal: false,
    options: Object.entries(options).map(([id, dots]) => ({ id, dots, people: dots, balance: null })),
  });
  const ids = ['a', 'b', 'c', 'd'];
  const lines = (options: Record<string, number>, marks: Record<string, boolean>, cut: number | null) =>
    ranked(ids, result(options), marks, cut).map(
      line => `${line.id}${line.dots}${line.goes ? '+' : '-'}${line.tied ? '=' : ''}`,
    );

  it('cuts where the line is; equals keep their order', () => {
    expect(lines({ b: 3, d: 2, c: 1 }, {}, 2)).toEqual(['b3+', 'd2+', 'c1-', 'a0-']);
    expect(lines({ b: 1, a: 1, d: 1 }, {}, null)).toEqual(['a1+', 'b1+', 'd1+', 'c0-']);
  });

  it('marks equals on both sides of the line, never breaks them, and is quiet when talk has decided', () => {
    expect(lines({ a: 5, b: 2, c: 2, d: 2 }, {}, 2)).toEqual(['a5+', 'b2+=', 'c2+=', 'd2+=']);
    expect(lines({ a: 5, b: 2, c: 2, d: 2 }, { b: false }, 2)).toEqual(['a5+', 'c2+', 'd2+', 'b2-']);
    // Equals that are all above the line, and options without a dot, are no tie.
    expect(lines({ a: 2, b: 2, c: 1 }, {}, 2)).toEqual(['a2+', 'b2+', 'c1-', 'd0-']);
    expect(lines({ a: 2 }, {}, 2)).toEqual(['a2+', 'b0-', 'c0-', 'd0-']);
  });

  it('lets talk go against the numbers', () => {
    expect(lines({ a: 5, b: 4, c: 1 }, { a: false, d: true }, 2)).toEqual(['b4+', 'd0+', 'a5-', 'c1-']);
  });

  it('takes no names of object methods for marks', () => {
    expect(ranked(['constructor', 'toString'], result({}), {}, null).some(line => line.goes)).toBe(false);
  });
});
