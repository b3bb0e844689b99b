import { describe, expect, test } from 'vitest';
import { ACTIVITIES } from '#shared/activities/activities.ts';
import type { Phase } from '#shared/template/template.ts';
import { HEALTHY } from '../../../test/fixtures/healthy.ts';
import { cardsStep } from '../../../test/fixtures/template.ts';
import { VotingRoom } from '../../../test/fixtures/votingRoom.ts';
import { groupLines, ownGroup } from '../groups/groupsView.ts';
import type { Groups, Person, Workshop } from '../state.ts';
import { nowPart } from '../view.ts';
import { areasFrom } from './areas.ts';
import { peoplePart } from './peopleView.ts';

/** Where people live: asked of nobody unless a facilitator names parts of the town. */

const STEP = 'talk';
const [hidden, shown] = cardsStep(STEP, 'named').phases as [Phase, Phase];
const byArea: Phase = { ...hidden, form: 'groups', groups: { by: 'area', size: 2 } };
const open = () => new VotingRoom(cardsStep(STEP, 'named', { phases: [hidden, byArea, shown] }));
const online = { person: () => true, seat: () => true, lastSeen: () => null };
const scene = ({ state }: VotingRoom) => ({ state, online, health: HEALTHY, activities: ACTIVITIES });
const name = (room: VotingRoom, ...areas: string[]) => room.lead({ type: 'workshop:edit', areas });
const areasOf = (room: VotingRoom) => (room.state.get('workshop') as Workshop).areas;
const person = (room: VotingRoom, id: string) => room.state.get(`person/${id}`) as Person;
const choose = (room: VotingRoom, id: string, area: string | null, who = id) =>
  room.as(who, { type: 'person:edit', person: id, area });

function town(): VotingRoom {
  const room = open();
  expect(name(room, 'Śródmieście', 'Zatorze')).toBeNull();
  return room;
}

describe('the areas of a workshop', () => {
  test('a known name keeps its id, a changed one too, also where others go, come or move', () => {
    const known = areasFrom(['Zatorze', 'Rynek', 'Zatorze', ' '], []);
    expect(known).toEqual([
      { id: 'a1', name: 'Zatorze' },
      { id: 'a2', name: 'Rynek' },
    ]);
    expect(areasFrom(['Rynek', 'Zatorze'], known).map(({ id }) => id)).toEqual(['a2', 'a1']);
    expect(areasFrom(['Za torami', 'Rynek'], known).map(({ id }) => id)).toEqual(['a1', 'a2']);
    expect(areasFrom(['Zatorze', 'Rynek', 'Leśne'], known).map(({ id }) => id)).toEqual(['a1', 'a2', 'a3']);
    expect(areasFrom(['Leśne', 'Zatorze'], known).map(({ id }) => id)).toEqual(['a3', 'a1']);
  });

  test('phones and the console know them; the wall and links do not, and nobody where there are none', () => {
    const room = open();
    const told = (audience: Parameters<typeof nowPart>[1]) => nowPart(scene(room), audience)?.workshop;
    expect(told('participants:A')).not.toHaveProperty('areas');
    expect(name(room, 'Zatorze')).toBeNull();
    for (const audience of ['participants:A', 'facilitators'] as const) {
      expect(told(audience)?.areas).toEqual([{ id: 'a1', name: 'Zatorze' }]);
    }
    for (const audience of ['stage', `public:${STEP}`] as const) {
      expect(told(audience)).not.toHaveProperty('areas');
    }
  });

  test('only facilitators name them', () => {
    expect(town().as('ala', { type: 'workshop:edit', areas: [] })).toBe('not-allowed');
  });
});

describe('where somebody lives', () => {
  test('everybody says so of themselves and takes it back; a facilitator of anybody, also of who is added', () => {
    const room = town();
    expect(choose(room, 'ala', 'a2')).toBeNull();
    expect(person(room, 'ala').area).toBe('a2');
    expect(choose(room, 'ala', null)).toBeNull();
    expect(person(room, 'ala')).not.toHaveProperty('area');
    expect(choose(room, 'ala', 'a9')).toBe('bad-request');
    expect(choose(room, 'jan', 'a1', 'ala')).toBe('not-allowed');
    expect(room.lead({ type: 'person:edit', person: 'jan', area: 'a1' })).toBeNull();
    expect(room.lead({ type: 'person:edit', person: 'jan', name: 'Jasiek' })).toBeNull();
    expect(person(room, 'jan')).toMatchObject({ name: 'Jasiek', area: 'a1' });
    expect(room.lead({ type: 'person:add', name: 'Ewa', sides: ['B'], area: 'a2' })).toBeNull();
    expect([...room.state.list('person')].map(([, one]) => (one as Person).area)).toContain('a2');
  });

  test('whoever only looks and belongs to no side may say so too', () => {
    const room = town();
    room.state.set('person/gosc', { ...person(room, 'ala'), name: 'Gość', sides: [], way: 'look' });
    expect(choose(room, 'gosc', 'a1')).toBeNull();
    expect(person(room, 'gosc').area).toBe('a1');
  });

  test('it goes with the name, with the area, and to the person that two turn out to be', () => {
    const room = town();
    for (const id of ['ala', 'jan', 'marta']) {
      expect(choose(room, id, id === 'marta' ? 'a2' : 'a1')).toBeNull();
    }
    expect(room.lead({ type: 'person:merge', person: 'jan', into: 'iwona' })).toBeNull();
    expect(person(room, 'iwona').area).toBe('a1');
    expect(person(room, 'jan')).not.toHaveProperty('area');
    expect(room.as('ala', { type: 'person:leave', person: 'ala' })).toBeNull();
    expect(person(room, 'ala')).not.toHaveProperty('area');
    expect(name(room, 'Śródmieście')).toBeNull();
    expect(person(room, 'marta')).not.toHaveProperty('area');
    expect(person(room, 'iwona').area).toBe('a1');
    expect(name(room)).toBeNull();
    expect(areasOf(room)).toEqual([]);
  });

  test('only facilitators are told', () => {
    const room = town();
    expect(choose(room, 'ala', 'a1')).toBeNull();
    expect(peoplePart(scene(room), 'facilitators').people.find(({ id }) => id === 'ala')?.area).toBe('a1');
    for (const audience of ['stage', 'participants:A', 'participants:B', `public:${STEP}`] as const) {
      expect(JSON.stringify(peoplePart(scene(room), audience))).not.toContain('"a1"');
    }
  });
});

describe('sitting by area', () => {
  const live = (room: VotingRoom, areas: Record<string, string>) => {
    for (const [id, area] of Object.entries(areas)) {
      expect(choose(room, id, area)).toBeNull();
    }
    expect(room.lead({ type: 'step:advance', step: STEP, phase: 0 })).toBeNull();
  };

  test('tables bear the name of the area; who said nothing sits with the fewest, who comes late with their own', () => {
    const room = town();
    live(room, { ala: 'a1', iwona: 'a1', jan: 'a2', bozena: 'a2' });
    const kept = room.state.get(`groups/${STEP}/1`) as Groups;
    expect(kept.names).toEqual({ 1: 'Śródmieście', 2: 'Zatorze' });
    expect(kept.groups['1']?.slice(0, 2).sort()).toEqual(['ala', 'iwona']);
    expect(kept.groups['2']?.slice(0, 2).sort()).toEqual(['bozena', 'jan']);
    expect(ownGroup(scene(room), STEP, 'jan')?.title).toBe('Zatorze');
    expect(groupLines(scene(room), 'stage')?.map(({ title }) => title)).toEqual(['Śródmieście', 'Zatorze']);
    room.state.set('person/zosia', { ...person(room, 'ala'), name: 'zosia', area: 'a2' });
    expect(room.serve({ type: 'presence:note', people: ['zosia'] })).toBeNull();
    expect(ownGroup(scene(room), STEP, 'zosia')?.title).toBe('Zatorze');
  });

  test('no table is called by where one single person lives', () => {
    const room = town();
    live(room, { ala: 'a1' });
    expect(room.state.get(`groups/${STEP}/1`)).not.toHaveProperty('names');
  });

  test('without areas everybody is mixed', () => {
    const room = open();
    expect(room.lead({ type: 'step:advance', step: STEP, phase: 0 })).toBeNull();
    const kept = room.state.get(`groups/${STEP}/1`) as Groups;
    expect(
      Object.values(kept.groups)
        .map(({ length }) => length)
        .sort(),
    ).toEqual([2, 3]);
  });
});
