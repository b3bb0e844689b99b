import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../test/fixtures/seeded.ts';
import {
  addPeople,
  addPerson,
  bestGroup,
  formPairs,
  type Group,
  type Met,
  movePerson,
  removePerson,
  type Sitter,
  sidesOf,
} from './grouping.ts';

const bytes = (seed: number) => {
  const random = seeded(seed);
  return (count: number) => Uint8Array.from({ length: count }, () => random() * 256);
};
const strangers: Met = () => 0;

/** So many people of each side: `room(3, 2)` is A1 A2 A3 B1 B2. */
function room(...sizes: number[]): Sitter[] {
  return sizes.flatMap((size, index) => {
    const side = 'ABCDE'[index] ?? 'E';
    return Array.from({ length: size }, (_, at) => ({ id: `${side}${at + 1}`, side }));
  });
}

/** Remembers who sat together, as the journal does. */
class Memory {
  readonly #times = new Map<string, number>();
  readonly met: Met = (one, other) => this.#times.get([one, other].sort().join()) ?? 0;

  note(groups: readonly Group[]): void {
    for (const { people } of groups) {
      for (const [index, one] of people.entries()) {
        for (const other of people.slice(index + 1)) {
          const key = [one, other].sort().join();
          this.#times.set(key, (this.#times.get(key) ?? 0) + 1);
        }
      }
    }
  }
}

/** Rooms of 2–120 people of 2–5 sides. */
const rooms = fc
  .array(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 5 })
  .map(sizes => room(...sizes))
  .filter(people => people.length >= 2 && people.length <= 120);

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
      fc.property(rooms, fc.nat(), (people, seed) => {
        const groups = formPairs(people, strangers, bytes(seed));
        expect(seats(groups).sort()).toEqual(people.map(({ id }) => id).sort());
        const sizes = groups.map(one => one.people.length);
        expect(sizes.filter(size => size !== 2)).toEqual(people.length % 2 === 0 ? [] : [3]);
        expect(groups.map(({ sign }) => sign)).toEqual(groups.map((_, index) => index + 1));
      }),
    );
  });

  test('as many groups as possible hold more than one side, whoever met whom', () => {
    fc.assert(
      fc.property(rooms, fc.nat(), (people, seed) => {
        const met: Met = (one, other) => (one.charCodeAt(1) + other.charCodeAt(1)) % 3;
        const groups = formPairs(people, met, bytes(seed));
        const others = people.length - largestSide(people);
        expect(unmixed(groups, sidesOf(people))).toBe(Math.max(0, groups.length - others));
      }),
      { numRuns: 60 },
    );
  });

  test('the same seed gives the same groups, another seed others', () => {
    const people = room(6, 5, 4);
    expect(formPairs(people, strangers, bytes(4))).toEqual(formPairs(people, strangers, bytes(4)));
    expect(formPairs(people, strangers, bytes(4))).not.toEqual(formPairs(people, strangers, bytes(5)));
  });

  test.each([3, 5, 12])('%i and %i: after as many rounds everybody has met the whole other side', size => {
    for (let seed = 0; seed < 20; seed += 1) {
      const people = room(size, size);
      const memory = new Memory();
      for (let round = 0; round < size; round += 1) {
        memory.note(formPairs(people, memory.met, bytes(seed * 100 + round)));
      }
      const met = people
        .filter(({ side }) => side === 'A')
        .flatMap(one => people.filter(({ side }) => side === 'B').map(other => memory.met(one.id, other.id)));
      expect(met.every(times => times === 1)).toBe(true);
    }
  });

  test('three sides of unequal size: nobody meets the same person again while there are others', () => {
    for (let seed = 0; seed < 10; seed += 1) {
      const people = room(6, 4, 2);
      const memory = new Memory();
      for (let round = 0; round < 4; round += 1) {
        memory.note(formPairs(people, memory.met, bytes(seed * 100 + round)));
      }
      const most = Math.max(...people.flatMap(one => people.map(other => memory.met(one.id, other.id))));
      expect(most).toBe(1);
    }
  });

  test('an odd number: the group of three is another one each time', () => {
    const people = room(3, 2);
    const memory = new Memory();
    for (let round = 0; round < 3; round += 1) {
      memory.note(formPairs(people, memory.met, bytes(round)));
    }
    for (const one of people.filter(({ side }) => side === 'A')) {
      for (const other of people.filter(({ side }) => side === 'B')) {
        expect(memory.met(one.id, other.id)).toBeGreaterThan(0);
      }
    }
  });

  test('one person is a rehearsal, nobody is nothing', () => {
    expect(formPairs(room(1), strangers, bytes(1))).toEqual([{ sign: 1, people: ['A1'] }]);
    expect(formPairs([], strangers, bytes(1))).toEqual([]);
  });

  test('four hundred people take less than two seconds', () => {
    const people = room(200, 120, 80);
    const memory = new Memory();
    memory.note(formPairs(people, memory.met, bytes(1)));
    const before = performance.now();
    formPairs(people, memory.met, bytes(2));
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});

describe('changing groups', () => {
  const people = room(4, 3);
  const sideOf = sidesOf(people);
  const person = (id: string): Sitter => ({ id, side: sideOf(id) });
  const groups: Group[] = [
    { sign: 1, people: ['A1', 'B1'] },
    { sign: 2, people: ['A2', 'A3'] },
    { sign: 4, people: ['A4', 'B2'] },
  ];

  test('who comes late joins the smallest group, one with another side, one of people not met', () => {
    expect(bestGroup(groups, person('B3'), strangers, sideOf)?.sign).toBe(1);
    const met: Met = (one, other) => (one === 'B3' && other === 'A1' ? 1 : 0);
    expect(bestGroup(groups, person('B3'), met, sideOf)?.sign).toBe(2);
    const alone = [...groups, { sign: 3, people: ['B9'] }];
    expect(bestGroup(alone, person('A9'), strangers, sideOf)?.sign).toBe(3);
  });

  test('where each group has three, the one who came last to one of them sits down with the newcomer', () => {
    const full: Group[] = [
      { sign: 1, people: ['A1', 'B1', 'B2'] },
      { sign: 2, people: ['A2', 'B3', 'A3'] },
    ];
    expect(addPerson(full, { id: 'B4', side: 'B' }, strangers, sideOf)).toEqual([
      { sign: 1, people: ['A1', 'B1', 'B2'] },
      { sign: 2, people: ['A2', 'B3'] },
      { sign: 3, people: ['A3', 'B4'] },
    ]);
  });

  test('several at once sit with who is alone, then with each other', () => {
    const left = removePerson(groups, 'B1');
    const late = [person('B3'), { id: 'A5', side: 'A' }, { id: 'B4', side: 'B' }];
    const seated = addPeople(left, late, strangers, sideOf, bytes(3), formPairs);
    expect(seated.map(one => one.people.length)).toEqual([2, 2, 2, 2]);
    expect(seated.map(({ sign }) => sign)).toEqual([1, 2, 4, 3]);
    expect(addPeople([], people, strangers, sideOf, bytes(3), formPairs)).toHaveLength(3);
  });

  test('a group of one stays to be told, a group of nobody goes', () => {
    expect(removePerson(groups, 'A1')[0]).toEqual({ sign: 1, people: ['B1'] });
    expect(removePerson(removePerson(groups, 'A1'), 'B1').map(({ sign }) => sign)).toEqual([2, 4]);
  });

  test('by hand into another group or to a new table; an unknown one is refused', () => {
    expect(movePerson(groups, 'A2', 1)?.map(one => one.people)).toEqual([
      ['A1', 'B1', 'A2'],
      ['A3'],
      ['A4', 'B2'],
    ]);
    expect(movePerson(groups, 'A2', null)?.at(-1)).toEqual({ sign: 3, people: ['A2'] });
    expect(movePerson(groups, 'A2', 2)).toEqual(groups);
    expect(movePerson(groups, 'A2', 7)).toBeNull();
  });

  test('whatever is done, everybody sits once and nobody sits nowhere', () => {
    const act = fc.tuple(fc.constantFrom('add', 'remove', 'move'), fc.nat(30), fc.nat(12));
    fc.assert(
      fc.property(rooms, fc.array(act, { maxLength: 40 }), fc.nat(), (start, acts, seed) => {
        let seated = formPairs(start, strangers, bytes(seed));
        const here = new Set(start.map(({ id }) => id));
        for (const [what, who, where] of acts) {
          const sitter = { id: `A${who}`, side: 'A' };
          if (what === 'add' && !here.has(sitter.id)) {
            seated = addPerson(seated, sitter, strangers, sidesOf(start));
            here.add(sitter.id);
          } else if (what === 'remove') {
            seated = removePerson(seated, sitter.id);
            here.delete(sitter.id);
          } else if (what === 'move' && here.has(sitter.id)) {
            seated = movePerson(seated, sitter.id, where || null) ?? seated;
          }
        }
        expect(seats(seated).sort()).toEqual([...here].sort());
        expect(new Set(seated.map(({ sign }) => sign)).size).toBe(seated.length);
      }),
      { numRuns: 50 },
    );
  });
});
