import { describe, expect, test } from 'vitest';
import { ACTIVITIES } from '#shared/activities/activities.ts';
import type { Harvested } from '#shared/activities/activity.ts';
import type { Grouping, Phase } from '#shared/template/template.ts';
import { HEALTHY } from '../../../test/fixtures/healthy.ts';
import { cardsStep } from '../../../test/fixtures/template.ts';
import { VotingRoom } from '../../../test/fixtures/votingRoom.ts';
import { peoplePart } from '../people/peopleView.ts';
import type { Groups, Person } from '../state.ts';
import { lastingGroups } from './groups.ts';
import { groupLines, ownGroup, placesIn, standingLines } from './groupsView.ts';

/** Ala, Jan and Marta of A, Iwona and Bożena of B, seated in every way a template can ask for. */

const STEP = 'talk';
const EVERYBODY = ['ala', 'bozena', 'iwona', 'jan', 'marta'];
const [hidden, shown] = cardsStep(STEP, 'named').phases as [Phase, Phase];
const seated = (groups: Grouping, form: Phase['form'] = 'groups'): Phase => ({ ...hidden, form, groups });
const open = (phases: Phase[], inputs: Harvested[] = []) =>
  new VotingRoom(cardsStep(STEP, 'named', { phases: [...phases, shown] }), inputs);

const groupsOf = (room: VotingRoom, phase = 0) =>
  (room.state.get(`groups/${STEP}/${phase}`) as Groups | undefined)?.groups ?? {};
const tables = (room: VotingRoom, phase = 0) =>
  Object.values(groupsOf(room, phase))
    .map(people => [...people].sort().join(' '))
    .sort();
const online = { person: () => true, seat: () => true, lastSeen: () => null };
const scene = ({ state }: VotingRoom) => ({ state, online, health: HEALTHY, activities: ACTIVITIES });
const advance = (room: VotingRoom, phase: number) => room.lead({ type: 'step:advance', step: STEP, phase });

describe('mixed and by side', () => {
  test('five people at tables of three are three and two, both of two sides', () => {
    const room = open([seated({ by: 'mixed', size: 3 })]);
    const sizes = Object.values(groupsOf(room)).map(people => people.length);
    expect(sizes.sort()).toEqual([2, 3]);
    for (const people of Object.values(groupsOf(room))) {
      expect(people.some(id => ['iwona', 'bozena'].includes(id))).toBe(true);
      expect(people.every(id => ['iwona', 'bozena'].includes(id))).toBe(false);
    }
  });

  test('by side: each at its table, who comes late too; a new side opens one', () => {
    const room = open([seated({ by: 'side' }, 'sides')]);
    expect(tables(room)).toEqual(['ala jan marta', 'bozena iwona']);
    const come = (id: string, side: string) => {
      room.state.set(`person/${id}`, { ...(room.state.get('person/marta') as Person), sides: [side] });
      expect(room.serve({ type: 'presence:note', people: [id] })).toBeNull();
    };
    come('zosia', 'B');
    come('gosc', 'C');
    expect(tables(room)).toEqual(['ala jan marta', 'bozena iwona zosia', 'gosc']);
  });

  test('without a word about groups nobody is seated, as in every plan that was made before', () => {
    const room = open([{ ...hidden, form: 'groups' }]);
    expect(room.state.get(`groups/${STEP}/0`)).toBeUndefined();
    expect(room.lead({ type: 'groups:form', step: STEP })).toBe('not-allowed');
  });
});

describe('people choose', () => {
  const choose = () => open([seated({ by: 'choice', size: 3 })]);
  const sit = (room: VotingRoom, person: string, to: number | null) =>
    room.as(person, { type: 'groups:sit', step: STEP, to });

  test('tables stand there empty, phones see them, everybody stands', () => {
    const room = choose();
    expect(groupLines(scene(room), 'participants:A')?.map(({ people }) => people)).toEqual([[], []]);
    expect(
      standingLines(scene(room))
        .map(({ id }) => id)
        .sort(),
    ).toEqual(EVERYBODY);
    expect(placesIn(scene(room))).toBe(4);
    expect(ownGroup(scene(room), STEP, 'ala')).toBeNull();
  });

  test('one sits, changes, stands up; a full table and one that is not there are refused', () => {
    const room = choose();
    for (const person of ['ala', 'jan', 'iwona', 'bozena']) {
      expect(sit(room, person, 2)).toBeNull();
    }
    expect(sit(room, 'marta', 2)).toBe('group-full');
    expect(sit(room, 'marta', 9)).toBe('no-such-group');
    expect(sit(room, 'ala', 2)).toBeNull();
    expect(sit(room, 'ala', 1)).toBeNull();
    expect(sit(room, 'jan', null)).toBeNull();
    expect(tables(room)).toEqual(['ala', 'bozena iwona']);
    expect(groupLines(scene(room), 'participants:B')?.[0]?.people).toEqual([
      { id: 'ala', name: 'ala', side: 'A' },
    ]);
  });

  test('a facilitator moves people, and seats whoever still stands; the others keep their places', () => {
    const room = choose();
    expect(sit(room, 'ala', 2)).toBeNull();
    expect(room.lead({ type: 'groups:move', step: STEP, person: 'iwona', to: 2 })).toBeNull();
    expect(room.lead({ type: 'groups:form', step: STEP, rest: true })).toBeNull();
    expect(standingLines(scene(room))).toEqual([]);
    expect(groupsOf(room)['2']?.slice(0, 2)).toEqual(['ala', 'iwona']);
    expect(Object.values(groupsOf(room)).flat().sort()).toEqual(EVERYBODY);
  });

  test('nobody is seated who comes late; who goes leaves the table', () => {
    const room = choose();
    expect(sit(room, 'ala', 1)).toBeNull();
    expect(room.lead({ type: 'presence:set', person: 'ala', here: false })).toBeNull();
    expect(groupsOf(room)).toEqual({});
    room.state.set('person/zosia', room.state.get('person/marta') as Person);
    expect(room.serve({ type: 'presence:note', people: ['zosia'] })).toBeNull();
    expect(groupsOf(room)).toEqual({});
  });

  test('nobody chooses where the program or a facilitator seats people', () => {
    for (const by of ['mixed', 'hand'] as const) {
      const room = open([seated({ by })]);
      expect(sit(room, 'ala', 1)).toBe('not-allowed');
      expect(groupLines(scene(room), 'participants:A')).toBeNull();
    }
  });
});

test('by hand: all stand in a list until a facilitator has given each a table', () => {
  const room = open([seated({ by: 'hand', size: 2 })]);
  expect(standingLines(scene(room))).toHaveLength(5);
  expect(groupLines(scene(room), 'facilitators')?.map(({ sign }) => sign)).toEqual([1, 2]);
  const move = (person: string, to: number | null) =>
    room.lead({ type: 'groups:move', step: STEP, person, to });
  expect(move('ala', 1)).toBeNull();
  expect(move('jan', null)).toBeNull();
  expect(move('iwona', 7)).toBe('no-such-group');
  expect(Object.keys(groupsOf(room))).toEqual(['1', '3']);
  expect(standingLines(scene(room))).toHaveLength(3);
  // Nobody is offered another place while people still stand.
  expect(groupLines(scene(room), 'facilitators')?.map(({ offer }) => offer)).toEqual([null, null, null]);
});

describe('groups that go on', () => {
  test('those of the phase before, with who came and without who left', () => {
    const room = open([seated({ by: 'mixed', size: 3 }), hidden, seated({ by: 'keep' })]);
    const before = tables(room);
    expect(advance(room, 0)).toBeNull();
    expect(advance(room, 1)).toBeNull();
    expect(tables(room, 2)).toEqual(before);
    const again = open([seated({ by: 'mixed', size: 3 }), seated({ by: 'keep' })]);
    expect(again.lead({ type: 'presence:set', person: 'marta', here: false })).toBeNull();
    again.sit('zosia', 'A');
    const left = groupsOf(again);
    expect(advance(again, 0)).toBeNull();
    for (const [sign, people] of Object.entries(left)) {
      expect(groupsOf(again, 1)[sign]?.slice(0, people.length)).toEqual(people);
    }
    expect(Object.values(groupsOf(again, 1)).flat().sort()).toEqual(
      [...EVERYBODY.filter(id => id !== 'marta'), 'zosia'].sort(),
    );
  });

  test('where nobody sat before, everybody is mixed', () => {
    const room = open([seated({ by: 'keep' })]);
    expect(Object.values(groupsOf(room)).flat().sort()).toEqual(EVERYBODY);
  });

  const harvested = (text: string, people: unknown, kind = 'circle'): Harvested => ({
    id: text,
    kind,
    text,
    side: null,
    by: null,
    place: null,
    weight: 0,
    from: [],
    data: { people },
  });

  test('lasting groups of an earlier step come with their names; whoever is in none joins one', () => {
    const inputs = [
      harvested('Kino', ['ala', 'iwona', 'nikt']),
      harvested('Ogród', ['jan', 'iwona', 'bozena']),
    ];
    const room = open([seated({ by: 'keep', of: 'earlier' })], inputs);
    expect(groupsOf(room)['1']?.slice(0, 2)).toEqual(['ala', 'iwona']);
    expect(groupsOf(room)['2']?.slice(0, 2)).toEqual(['jan', 'bozena']);
    expect(Object.values(groupsOf(room)).flat().sort()).toEqual(EVERYBODY);
    expect(ownGroup(scene(room), STEP, 'jan')).toMatchObject({ sign: 2, title: 'Ogród' });
    expect(groupLines(scene(room), 'stage')?.map(({ title }) => title)).toEqual(['Kino', 'Ogród']);
  });

  test('whatever else a harvest holds is no group', () => {
    expect(
      lastingGroups([
        harvested('Zadanie', ['ala'], 'task'),
        harvested('Bez ludzi', null),
        harvested('Liczby', [3, {}]),
        harvested('Pusta', []),
      ]),
    ).toEqual([]);
  });
});

describe('together and apart', () => {
  const bond = (room: VotingRoom, person: string, other: string, kind: 'together' | 'apart' | null) =>
    room.lead({ type: 'bond:set', person, other, kind });

  test('the next groups keep to it, and whoever comes late joins whom they belong to', () => {
    const room = open([seated({ by: 'mixed', size: 2 }), seated({ by: 'mixed', size: 2 })]);
    expect(bond(room, 'jan', 'ala', 'together')).toBeNull();
    expect(advance(room, 0)).toBeNull();
    expect(tables(room, 1).some(table => table.includes('ala') && table.includes('jan'))).toBe(true);
    expect(room.lead({ type: 'presence:set', person: 'jan', here: false })).toBeNull();
    expect(room.lead({ type: 'presence:set', person: 'jan', here: true })).toBeNull();
    expect(tables(room, 1).some(table => table.includes('ala') && table.includes('jan'))).toBe(true);
  });

  test('one wish between two people; it is taken back, and follows who was one person', () => {
    const room = open([seated({ by: 'mixed' })]);
    const bonds = () => peoplePart(scene(room), 'facilitators').bonds;
    expect(bond(room, 'jan', 'ala', 'together')).toBeNull();
    expect(bond(room, 'ala', 'jan', 'apart')).toBeNull();
    expect(bonds()).toEqual([{ people: ['ala', 'jan'], kind: 'apart' }]);
    expect(bond(room, 'ala', 'ala', 'apart')).toBe('no-such-person');
    expect(bond(room, 'ala', 'nikt', 'apart')).toBe('no-such-person');
    expect(room.lead({ type: 'person:merge', person: 'jan', into: 'marta' })).toBeNull();
    expect(bonds()).toEqual([{ people: ['ala', 'marta'], kind: 'apart' }]);
    expect(bond(room, 'marta', 'ala', null)).toBeNull();
    expect(bonds()).toEqual([]);
  });

  test('nobody but facilitators is told, and nobody else wishes', () => {
    const room = open([seated({ by: 'choice' })]);
    expect(bond(room, 'jan', 'ala', 'apart')).toBeNull();
    for (const audience of ['stage', 'participants:A'] as const) {
      expect(peoplePart(scene(room), audience)).toMatchObject({ bonds: [], standing: [] });
    }
    expect(room.as('ala', { type: 'bond:set', person: 'jan', other: 'ala', kind: null })).toBe('not-allowed');
  });
});
