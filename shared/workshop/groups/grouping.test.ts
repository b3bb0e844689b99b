import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytes, ROOMS, STRANGERS, sitters, ties } from '../../../test/fixtures/sitters.ts';
import {
  addPeople,
  addPerson,
  bestGroup,
  type Group,
  type Met,
  movePerson,
  removePerson,
  type Sitter,
  sidesOf,
} from './grouping.ts';
import { mixedGroups } from './mixing.ts';

const PAIRS = { form: mixedGroups(2), size: 2 };
const seats = (groups: readonly Group[]) => groups.flatMap(({ people }) => people);

describe('changing groups', () => {
  const people = sitters(4, 3);
  const sideOf = sidesOf(people);
  const person = (id: string): Sitter => ({ id, side: sideOf(id) });
  const groups: Group[] = [
    { sign: 1, people: ['A1', 'B1'] },
    { sign: 2, people: ['A2', 'A3'] },
    { sign: 4, people: ['A4', 'B2'] },
  ];

  test('who comes late joins the smallest group, one with another side, one of people not met', () => {
    expect(bestGroup(groups, person('B3'), STRANGERS, sideOf)?.sign).toBe(1);
    const met: Met = (one, other) => (one === 'B3' && other === 'A1' ? 1 : 0);
    expect(bestGroup(groups, person('B3'), ties(met), sideOf)?.sign).toBe(2);
    const alone = [...groups, { sign: 3, people: ['B9'] }];
    expect(bestGroup(alone, person('A9'), STRANGERS, sideOf)?.sign).toBe(3);
  });

  test('where each group has three, the one who came last to one of them sits down with the newcomer', () => {
    const full: Group[] = [
      { sign: 1, people: ['A1', 'B1', 'B2'] },
      { sign: 2, people: ['A2', 'B3', 'A3'] },
    ];
    expect(addPerson(full, { id: 'B4', side: 'B' }, STRANGERS, sideOf)).toEqual([
      { sign: 1, people: ['A1', 'B1', 'B2'] },
      { sign: 2, people: ['A2', 'B3'] },
      { sign: 3, people: ['A3', 'B4'] },
    ]);
  });

  test('several at once sit with who is alone, then with each other', () => {
    const left = removePerson(groups, 'B1');
    const late = [person('B3'), { id: 'A5', side: 'A' }, { id: 'B4', side: 'B' }];
    const seated = addPeople(left, late, STRANGERS, sideOf, bytes(3), PAIRS);
    expect(seated.map(one => one.people.length)).toEqual([2, 2, 2, 2]);
    expect(seated.map(({ sign }) => sign)).toEqual([1, 2, 4, 3]);
    expect(addPeople([], people, STRANGERS, sideOf, bytes(3), PAIRS)).toHaveLength(3);
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
      fc.property(ROOMS, fc.array(act, { maxLength: 40 }), fc.nat(), (start, acts, seed) => {
        let seated = PAIRS.form(start, STRANGERS, bytes(seed));
        const here = new Set(start.map(({ id }) => id));
        for (const [what, who, where] of acts) {
          const sitter = { id: `A${who}`, side: 'A' };
          if (what === 'add' && !here.has(sitter.id)) {
            seated = addPerson(seated, sitter, STRANGERS, sidesOf(start));
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
