import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { speakerAt, untilBell } from './halves.ts';
import { inTurn, turnOf } from './turns.ts';

const order = ['ola', 'ewa', 'jan'];
const nobody = new Map<string, number>();

describe('a round', () => {
  test('goes on from one to the next and ends', () => {
    expect(turnOf({ order, at: 0, since: 100 }, nobody)).toEqual({ now: 0, next: 1, since: 100 });
    expect(turnOf({ order, at: 2, since: 300 }, nobody)).toEqual({ now: 2, next: null, since: 300 });
    expect(turnOf({ order, at: 3, since: 400 }, nobody)).toEqual({ now: null, next: null, since: 400 });
  });

  test('leaves out whoever passes, and the time of the next one begins at that moment', () => {
    expect(turnOf({ order, at: 0, since: 100 }, new Map([['ola', 130]]))).toEqual({
      now: 1,
      next: 2,
      since: 130,
    });
    // Passing before one's turn takes nothing from whoever speaks.
    expect(turnOf({ order, at: 0, since: 100 }, new Map([['ewa', 120]]))).toEqual({
      now: 0,
      next: 2,
      since: 100,
    });
    const all = new Map(order.map(id => [id, 1] as const));
    expect(turnOf({ order, at: 0, since: 100 }, all)).toMatchObject({ now: null, next: null });
  });

  test('lets sides speak in turn and nobody twice', () => {
    const people = [
      { id: 'a1', side: 'A' },
      { id: 'a2', side: 'A' },
      { id: 'a3', side: 'A' },
      { id: 'b1', side: 'B' },
      { id: 'x', side: '' },
    ];
    expect(inTurn(people).map(({ id }) => id)).toEqual(['a1', 'b1', 'x', 'a2', 'a3']);
    fc.assert(
      fc.property(
        fc.array(fc.record({ id: fc.uuid(), side: fc.constantFrom('A', 'B', '__proto__') })),
        some => {
          expect(
            inTurn(some)
              .map(({ id }) => id)
              .sort(),
          ).toEqual(some.map(({ id }) => id).sort());
        },
      ),
    );
  });
});

describe('halves of a conversation', () => {
  const length = 240_000;
  const clock = (left: number, added = 0) => ({ length: length + added, planned: length, left });

  test('the bell stands in the middle, and rings once whatever is added later', () => {
    expect(untilBell(clock(length))).toBe(120_000);
    expect(untilBell(clock(120_001))).toBe(1);
    expect(untilBell(clock(120_000))).toBeNull();
    expect(untilBell(clock(-5))).toBeNull();
    expect(untilBell({ length: 0, planned: 0, left: 0 })).toBeNull();
    // „+1 min" ten seconds after the bell.
    expect(untilBell(clock(170_000, 60_000))).toBeNull();
    // A shorter time than was planned is halved as it is.
    expect(untilBell({ length: 60_000, planned: length, left: 60_000 })).toBe(30_000);
  });

  test('each has an equal part, every phone says the same, and who begins changes', () => {
    const at = (left: number, phase = 0, people = ['ola', 'ewa']) => speakerAt(people, phase, clock(left));
    expect(at(length)).toBe('ewa');
    expect(at(length, 0, ['ewa', 'ola'])).toBe('ewa');
    expect(at(119_000)).toBe('ola');
    expect(at(length, 1)).toBe('ola');
    expect(at(119_000, 1)).toBe('ewa');
    const three = ['c', 'a', 'b'];
    expect([length, 150_000, 70_000].map(left => at(left, 0, three))).toEqual(['a', 'b', 'c']);
    expect(at(0)).toBeNull();
    expect(at(length, 0, ['ola'])).toBeNull();
    expect(speakerAt(['ola', 'ewa'], 0, clock(170_000, 60_000))).toBe('ola');
    expect(speakerAt(['ola', 'ewa'], 0, clock(1, 60_000))).toBe('ola');
  });
});
