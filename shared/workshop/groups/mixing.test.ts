import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effortFrom, effortSince } from '../../../test/fixtures/effort.ts';
import { bytes, Memory, ROOMS, STRANGERS, sitters, ties } from '../../../test/fixtures/sitters.ts';
import { type Group, isPair, type Met, type Pair, type Sitter, sidesOf, type Ties } from './grouping.ts';
import { mixedGroups, sideGroups } from './mixing.ts';

const formPairs = mixedGroups(2);

const seats = (groups: readonly Group[]) => groups.flatMap(({ people }) => people);
const unmixed = (groups: readonly Group[], sideOf: (id: string) => string) =>
  groups.filter(({ people }) => new Set(people.map(sideOf)).size === 1).length;

function largestSide(people: readonly Sitter[]): number {
  const sizes = new Map<string, number>();
  for (const { side } of people) {
    sizes.set(side, (sizes.get(side) ?? 0) + 1);
  }
  return Math.max(...sizes.values());
}

describe('forming pairs', () => {
  test('everybody sits once, in twos, an odd number in one group of three, tables numbered from 1', () => {
    fc.assert(
      fc.property(ROOMS, fc.nat(), (people, seed) => {
        const groups = formPairs(people, STRANGERS, bytes(seed));
        expect(seats(groups).sort()).toEqual(people.map(({ id }) => id).sort());
        const sizes = groups.map(one => one.people.length);
        expect(sizes.filter(size => size !== 2)).toEqual(people.length % 2 === 0 ? [] : [3]);
        expect(groups.map(({ sign }) => sign)).toEqual(groups.map((_, index) => index + 1));
      }),
      { numRuns: 30 },
    );
  });

  test('as many groups as possible hold more than one side, whoever met whom', () => {
    fc.assert(
      fc.property(ROOMS, fc.nat(), (people, seed) => {
        const met: Met = (one, other) => (one.charCodeAt(1) + other.charCodeAt(1)) % 3;
        const groups = formPairs(people, ties(met), bytes(seed));
        const others = people.length - largestSide(people);
        expect(unmixed(groups, sidesOf(people))).toBe(Math.max(0, groups.length - others));
      }),
      { numRuns: 30 },
    );
  });

  test('the same seed gives the same groups, another seed others', () => {
    const people = sitters(6, 5, 4);
    expect(formPairs(people, STRANGERS, bytes(4))).toEqual(formPairs(people, STRANGERS, bytes(4)));
    expect(formPairs(people, STRANGERS, bytes(4))).not.toEqual(formPairs(people, STRANGERS, bytes(5)));
  });

  test.each([3, 5, 12])('%i and %i: after as many rounds everybody has met the whole other side', size => {
    for (let seed = 0; seed < 20; seed += 1) {
      const people = sitters(size, size);
      const memory = new Memory();
      for (let round = 0; round < size; round += 1) {
        memory.note(formPairs(people, ties(memory.met), bytes(seed * 100 + round)));
      }
      const met = people
        .filter(({ side }) => side === 'A')
        .flatMap(one => people.filter(({ side }) => side === 'B').map(other => memory.met(one.id, other.id)));
      expect(met.every(times => times === 1)).toBe(true);
    }
  });

  test('three sides of unequal size: nobody meets the same person again while there are others', () => {
    for (let seed = 0; seed < 10; seed += 1) {
      const people = sitters(6, 4, 2);
      const memory = new Memory();
      for (let round = 0; round < 4; round += 1) {
        memory.note(formPairs(people, ties(memory.met), bytes(seed * 100 + round)));
      }
      const most = Math.max(...people.flatMap(one => people.map(other => memory.met(one.id, other.id))));
      expect(most).toBe(1);
    }
  });

  test('an odd number: the group of three is another one each time', () => {
    const people = sitters(3, 2);
    const memory = new Memory();
    for (let round = 0; round < 3; round += 1) {
      memory.note(formPairs(people, ties(memory.met), bytes(round)));
    }
    for (const one of people.filter(({ side }) => side === 'A')) {
      for (const other of people.filter(({ side }) => side === 'B')) {
        expect(memory.met(one.id, other.id)).toBeGreaterThan(0);
      }
    }
  });

  test('one person is a rehearsal, nobody is nothing', () => {
    expect(formPairs(sitters(1), STRANGERS, bytes(1))).toEqual([{ sign: 1, people: ['A1'] }]);
    expect(formPairs([], STRANGERS, bytes(1))).toEqual([]);
  });

  test('four hundred people take less than two seconds', () => {
    const people = sitters(200, 120, 80);
    const memory = new Memory();
    memory.note(formPairs(people, ties(memory.met), bytes(1)));
    const before = effortFrom();
    formPairs(people, ties(memory.met), bytes(2));
    expect(effortSince(before)).toBeLessThan(2_000);
  });
});

/** A few wishes between people of a room, by their places in it. */
const wishes = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 });
function pairsOf(people: readonly Sitter[], places: readonly (readonly [number, number])[]): Pair[] {
  const at = (place: number) => people[place % people.length]?.id ?? '';
  return places.map(([one, other]): Pair => [at(one), at(other)]).filter(([one, other]) => one !== other);
}

/** Some have met, some twice; the same two always as often. */
const someMet: Met = (one, other) => (one.charCodeAt(1) + other.charCodeAt(1)) % 3;

/** What the rules weigh, in their order, counted without any of the code that forms groups. */
function weigh(groups: readonly (readonly string[])[], people: readonly Sitter[], known: Ties): number[] {
  const sideOf = sidesOf(people);
  const couples = groups.flatMap(group =>
    group.flatMap((one, index) => group.slice(index + 1).map((other): Pair => [one, other])),
  );
  return [
    known.together.filter(([one, other]) => !isPair(couples, one, other)).length,
    groups.filter(group => new Set(group.map(sideOf)).size === 1).length,
    couples.filter(([one, other]) => sideOf(one) === sideOf(other)).length,
    couples.reduce((sum, [one, other]) => sum + known.met(one, other) ** 2, 0),
    couples.filter(([one, other]) => isPair(known.apart, one, other)).length,
  ];
}

function isLess(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
}

describe('forming groups', () => {
  const size = fc.integer({ min: 2, max: 6 });

  test('everybody sits once; sizes differ by at most one; as many groups as possible hold two sides', () => {
    fc.assert(
      fc.property(ROOMS, size, fc.nat(), (people, wished, seed) => {
        const groups = mixedGroups(wished)(people, ties(someMet), bytes(seed));
        expect(seats(groups).sort()).toEqual(people.map(({ id }) => id).sort());
        const sizes = groups.map(group => group.people.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(Math.min(...sizes)).toBeGreaterThan(1);
        const others = people.length - largestSide(people);
        expect(unmixed(groups, sidesOf(people))).toBe(Math.max(0, groups.length - others));
        expect(groups.map(({ sign }) => sign)).toEqual(groups.map((_, index) => index + 1));
      }),
      { numRuns: 20 },
    );
  });

  test('who belongs together always sits together, whatever that costs the other rules', () => {
    fc.assert(
      fc.property(ROOMS, size, wishes, wishes, fc.nat(), (people, wished, near, far, seed) => {
        const known = ties(someMet, pairsOf(people, near), pairsOf(people, far));
        const groups = mixedGroups(wished)(people, known, bytes(seed));
        expect(seats(groups).sort()).toEqual(people.map(({ id }) => id).sort());
        expect(
          weigh(
            groups.map(group => group.people),
            people,
            known,
          )[0],
        ).toBe(0);
      }),
      { numRuns: 20 },
    );
  });

  test('in their order: no two people who are bound to nobody could change places and any rule would gain', () => {
    fc.assert(
      fc.property(ROOMS, size, wishes, wishes, fc.nat(), (people, wished, near, far, seed) => {
        const known = ties(someMet, pairsOf(people, near), pairsOf(people, far));
        const groups = mixedGroups(wished)(people, known, bytes(seed)).map(group => group.people);
        const free = people
          .map(({ id }) => id)
          .filter(id => !known.together.some(pair => pair.includes(id)))
          .slice(0, 14);
        for (const [at, one] of free.entries()) {
          for (const other of free.slice(at + 1)) {
            const touched = groups.filter(group => group.includes(one) || group.includes(other));
            const swap = (id: string) => (id === one ? other : id === other ? one : id);
            const after = touched.map(group => group.map(swap));
            expect(isLess(weigh(after, people, known), weigh(touched, people, known))).toBe(false);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  test('the same seed gives the same groups', () => {
    fc.assert(
      fc.property(ROOMS, size, wishes, wishes, fc.nat(), (people, wished, near, far, seed) => {
        const known = ties(someMet, pairsOf(people, near), pairsOf(people, far));
        const form = () => mixedGroups(wished)(people, known, bytes(seed));
        expect(form()).toEqual(form());
      }),
      { numRuns: 8 },
    );
    const people = sitters(6, 5, 4);
    const form = (seed: number) => mixedGroups(3)(people, STRANGERS, bytes(seed));
    expect(form(4)).not.toEqual(form(5));
  });

  test.each([2, 3])(
    'three and three at tables of %i: in six rounds everybody has met the whole other side',
    wished => {
      const people = sitters(3, 3);
      for (let seed = 0; seed < 40; seed += 1) {
        const memory = new Memory();
        for (let round = 0; round < 6; round += 1) {
          memory.note(mixedGroups(wished)(people, ties(memory.met), bytes(seed * 100 + round)));
        }
        for (const one of people) {
          for (const other of people.filter(({ side }) => side !== one.side)) {
            expect(memory.met(one.id, other.id)).toBeGreaterThan(0);
          }
        }
      }
    },
  );

  test('who is to be kept apart is, as long as nobody has to meet somebody again for it', () => {
    const people = sitters(4, 4);
    const apart: Pair[] = [['A1', 'B1']];
    for (let seed = 0; seed < 20; seed += 1) {
      for (const wished of [2, 4]) {
        const groups = mixedGroups(wished)(
          people,
          ties(() => 0, [], apart),
          bytes(seed),
        );
        expect(groups.some(group => group.people.includes('A1') && group.people.includes('B1'))).toBe(false);
      }
    }
  });

  test('a pair that belongs together is a pair; with an odd one left it takes in whoever mixes it', () => {
    const people = sitters(3, 2);
    const groups = formPairs(
      people,
      ties(() => 0, [['A1', 'A2']]),
      bytes(1),
    );
    expect(groups.map(({ people: some }) => [...some].sort().join()).sort()).toEqual(
      ['A1,A2,B1', 'A3,B2'].sort(),
    );
  });

  test('seven people at tables of three are three and four, ten are three, three and four', () => {
    const sizes = (count: number) =>
      mixedGroups(3)(sitters(count), STRANGERS, bytes(1))
        .map(({ people }) => people.length)
        .sort();
    expect([2, 4, 5, 7, 8, 10].map(sizes)).toEqual([[2], [4], [2, 3], [3, 4], [2, 3, 3], [3, 3, 4]]);
  });

  test('120 people take less than two seconds', () => {
    const people = sitters(60, 40, 20);
    const before = effortFrom();
    mixedGroups(5)(people, ties(someMet), bytes(2));
    expect(effortSince(before)).toBeLessThan(2_000);
  });
});

describe('forming groups by side', () => {
  test('each side at one table, or at several of the wished size; who belongs to another side sits there', () => {
    const people = sitters(5, 3, 1);
    const whole = sideGroups(null)(people, STRANGERS, bytes(1));
    expect(whole.map(({ people: some }) => some.length)).toEqual([5, 3, 1]);
    const split = sideGroups(3)(sitters(6, 3), STRANGERS, bytes(1));
    expect(split.map(({ people: some }) => new Set(some.map(id => id[0])).size)).toEqual([1, 1, 1]);
    const helped = sideGroups(null)(
      people,
      ties(() => 0, [['A1', 'C1']]),
      bytes(1),
    );
    expect(helped.map(({ people: some }) => some.length)).toEqual([6, 3]);
  });
});
