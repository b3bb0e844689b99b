import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effortFrom, effortSince } from '../../../test/fixtures/effort.ts';
import { bytes, Memory, ROOMS, STRANGERS, sitters, ties } from '../../../test/fixtures/sitters.ts';
import { addByArea, areaGroups } from './areaGroups.ts';
import { type Group, isPair, type Met, type Pair, type Sitter } from './grouping.ts';

const seats = (groups: readonly Group[]) => groups.flatMap(({ people }) => people);
const sizesOf = (groups: readonly Group[]) => groups.map(({ people }) => people.length);

/** Some from each of these areas, one after the other; `null` said nothing. */
function living(people: readonly Sitter[], areas: readonly (string | null)[]): Sitter[] {
  return people.map((sitter, index) => {
    const area = areas[index % areas.length] ?? null;
    return area === null ? sitter : { ...sitter, area };
  });
}

/** Rooms of 2–120 people, some of whom say where they live. */
const TOWNS = fc
  .tuple(ROOMS, fc.array(fc.constantFrom('a1', 'a2', 'a3', 'a4', null), { minLength: 1, maxLength: 9 }))
  .map(([people, areas]) => living(people, areas));

const size = fc.integer({ min: 2, max: 6 });
const wishes = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 });
const someMet: Met = (one, other) => (one.charCodeAt(1) + other.charCodeAt(1)) % 3;
function pairsOf(people: readonly Sitter[], places: readonly (readonly [number, number])[]): Pair[] {
  const at = (place: number) => people[place % people.length]?.id ?? '';
  return places.map(([one, other]): Pair => [at(one), at(other)]).filter(([one, other]) => one !== other);
}

function areasAt(group: Group, people: readonly Sitter[]): string[] {
  const areaOf = new Map(people.map(({ id, area }) => [id, area]));
  return [...new Set(group.people.flatMap(id => areaOf.get(id) ?? []))];
}

describe('forming groups by area', () => {
  test('everybody sits once and nobody alone; no table holds two areas of which each has two people', () => {
    fc.assert(
      fc.property(TOWNS, size, fc.nat(), (people, wished, seed) => {
        const groups = areaGroups(wished)(people, ties(someMet), bytes(seed));
        expect(seats(groups).sort()).toEqual(people.map(({ id }) => id).sort());
        expect(Math.min(...sizesOf(groups))).toBeGreaterThan(1);
        expect(groups.map(({ sign }) => sign)).toEqual(groups.map((_, index) => index + 1));
        const living = (area: string) => people.filter(one => one.area === area).length;
        for (const group of groups) {
          expect(areasAt(group, people).filter(area => living(area) > 1).length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('tables of one area differ by at most one; whoever has none makes none larger than it has to be', () => {
    fc.assert(
      fc.property(TOWNS, size, fc.nat(), (people, wished, seed) => {
        const groups = areaGroups(wished)(people, STRANGERS, bytes(seed));
        const areaOf = new Map(people.map(({ id, area }) => [id, area]));
        for (const area of ['a1', 'a2', 'a3', 'a4']) {
          const own = groups
            .map(group => group.people.filter(id => areaOf.get(id) === area).length)
            .filter(count => count > 0);
          expect(Math.max(0, ...own) - Math.min(...own, Math.max(0, ...own))).toBeLessThanOrEqual(1);
        }
        // As many as half a table more: three at tables of two, nine at tables of six.
        expect(Math.max(...sizesOf(groups))).toBeLessThanOrEqual(Math.max(3, Math.ceil(wished * 1.5)));
      }),
      { numRuns: 25 },
    );
  });

  test('who belongs together sits together, also from two areas; the same seed gives the same groups', () => {
    fc.assert(
      fc.property(TOWNS, size, wishes, wishes, fc.nat(), (people, wished, near, far, seed) => {
        const known = ties(someMet, pairsOf(people, near), pairsOf(people, far));
        const groups = areaGroups(wished)(people, known, bytes(seed));
        const at = (id: string) => groups.find(group => group.people.includes(id))?.sign;
        expect(known.together.every(([one, other]) => at(one) === at(other))).toBe(true);
        expect(seats(groups).sort()).toEqual(people.map(({ id }) => id).sort());
        expect(areaGroups(wished)(people, known, bytes(seed))).toEqual(groups);
      }),
      { numRuns: 15 },
    );
  });

  test('within an area tables are mixed, and people meet whom they have not met', () => {
    const people = living(sitters(6, 6), ['a1', 'a2']);
    const memory = new Memory();
    for (let round = 0; round < 3; round += 1) {
      const groups = areaGroups(2)(people, ties(memory.met), bytes(round));
      expect(groups.every(({ people: [one = '', other = ''] }) => one[0] !== other[0])).toBe(true);
      memory.note(groups);
    }
    const most = Math.max(...people.flatMap(one => people.map(other => memory.met(one.id, other.id))));
    expect(most).toBe(1);
  });

  test('apart comes last: people of one area sit together all the same', () => {
    const people = living(sitters(1, 1, 2), ['a1', 'a1', 'a2', 'a2']);
    const groups = areaGroups(2)(
      people,
      ties(() => 0, [], [['A1', 'B1']]),
      bytes(1),
    );
    expect(groups.map(group => areasAt(group, people))).toEqual([['a1'], ['a2']]);
    const four = living(sitters(2, 2), ['a1']);
    const kept = areaGroups(2)(
      four,
      ties(() => 0, [], [['A1', 'B1']]),
      bytes(1),
    );
    expect(kept.some(({ people: some }) => isPair([['A1', 'B1']], some[0] ?? '', some[1] ?? ''))).toBe(false);
  });

  test('who has no area fills the smallest tables; many of them get tables of their own', () => {
    const few = living(sitters(3, 3), ['a1', 'a1', 'a2', 'a2', null, null]);
    expect(sizesOf(areaGroups(3)(few, STRANGERS, bytes(1)))).toEqual([3, 3]);
    const many = [...living(sitters(2), ['a1']), ...sitters(0, 7)];
    const groups = areaGroups(3)(many, STRANGERS, bytes(1));
    expect(sizesOf(groups).sort()).toEqual([3, 3, 3]);
    expect(groups.filter(group => group.people.includes('A1'))[0]?.people).toContain('A2');
  });

  test('nobody said where they live, or each lives elsewhere: tables are mixed', () => {
    const nowhere = sitters(4, 4);
    const elsewhere = nowhere.map((sitter, index) => ({ ...sitter, area: `a${index}` }));
    for (const people of [nowhere, elsewhere]) {
      const groups = areaGroups(4)(people, STRANGERS, bytes(1));
      expect(sizesOf(groups)).toEqual([4, 4]);
      expect(groups.every(group => group.people.filter(id => id[0] === 'A').length === 2)).toBe(true);
    }
    expect(areaGroups(3)([], STRANGERS, bytes(1))).toEqual([]);
  });

  test('120 people take less than two seconds', () => {
    const people = living(sitters(60, 40, 20), ['a1', 'a2', 'a3', null]);
    const before = effortFrom();
    areaGroups(5)(people, ties(someMet), bytes(2));
    expect(effortSince(before)).toBeLessThan(2_000);
  });
});

describe('who comes late', () => {
  const add = (groups: Group[], late: Sitter[], people: readonly Sitter[], wished = 3) =>
    addByArea(groups, late, STRANGERS, people, bytes(1), wished);
  const groups: Group[] = [
    { sign: 1, people: ['A1', 'B1', 'B2'], name: 'Zatorze' },
    { sign: 2, people: ['A2', 'B3'] },
  ];
  const there = living(sitters(2, 3), [null]).map(one =>
    ['A1', 'B1', 'B2'].includes(one.id) ? { ...one, area: 'a1' } : { ...one, area: 'a2' },
  );
  const zosia = (area?: string): Sitter => ({ id: 'Z1', side: 'A', ...(area ? { area } : {}) });

  test('joins their area although another table is smaller; without one the smallest table', () => {
    const near = add(groups, [zosia('a1')], [...there, zosia('a1')]);
    expect(near[0]).toEqual({ sign: 1, people: ['A1', 'B1', 'B2', 'Z1'], name: 'Zatorze' });
    for (const area of [undefined, 'a9']) {
      expect(add(groups, [zosia(area)], [...there, zosia(area)])[1]?.people).toEqual(['A2', 'B3', 'Z1']);
    }
  });

  test('everybody keeps a place: whoever comes in any number sits once, tables have numbers of their own', () => {
    fc.assert(
      fc.property(TOWNS, size, fc.integer({ min: 0, max: 100 }), fc.nat(), (people, wished, share, seed) => {
        const early = people.slice(0, Math.ceil((people.length * share) / 100));
        const seated = areaGroups(wished)(early, STRANGERS, bytes(seed));
        const late = people.slice(early.length);
        const all = addByArea(seated, late, STRANGERS, people, bytes(seed), wished);
        expect(seats(all).sort()).toEqual(people.map(({ id }) => id).sort());
        expect(new Set(all.map(({ sign }) => sign)).size).toBe(all.length);
      }),
      { numRuns: 25 },
    );
  });
});
