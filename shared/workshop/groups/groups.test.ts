import { beforeEach, describe, expect, test } from 'vitest';
import { ACTIVITIES } from '#shared/activities/activities.ts';
import type { Phase } from '#shared/template/template.ts';
import { HEALTHY } from '../../../test/fixtures/healthy.ts';
import { cardsStep } from '../../../test/fixtures/template.ts';
import { VotingRoom } from '../../../test/fixtures/votingRoom.ts';
import { type Groups, groupsSchema, type Person, STATE_VALUE_BYTES } from '../state.ts';
import { groupLines, ownGroup } from './groupsView.ts';

/** Ala, Jan and Marta of A, Iwona and Bożena of B talk in pairs; who sits with whom is decided with everything else. */

const STEP = 'talk';
const [alone, shown] = cardsStep(STEP, 'named').phases as [Phase, Phase];
const pairs: Phase = { ...alone, form: 'pairs', visibility: 'group' };
const steps = (...phases: Phase[]) => cardsStep(STEP, 'named', { phases });

let room: VotingRoom;
beforeEach(() => {
  room = new VotingRoom(steps(pairs, { ...pairs, visibility: 'own' }, shown));
});

const tables = (phase = 0) => (room.state.get(`groups/${STEP}/${phase}`) as Groups | undefined)?.groups ?? {};
const sizes = (phase = 0) => Object.values(tables(phase)).map(people => people.length);
const seated = (phase = 0) => Object.values(tables(phase)).flat().sort();
const signOf = (person: string, phase = 0) =>
  Number(Object.entries(tables(phase)).find(([, people]) => people.includes(person))?.[0]);
const advance = (phase: number) => room.lead({ type: 'step:advance', step: STEP, phase });
const online = { person: () => true, seat: () => true, lastSeen: () => null };
const scene = () => ({ state: room.state, online, health: HEALTHY, activities: ACTIVITIES });
const EVERYBODY = ['ala', 'bozena', 'iwona', 'jan', 'marta'];

describe('when a phase in pairs begins', () => {
  test('everybody who is there sits with somebody, across sides, in the decision that opens it', () => {
    expect(seated()).toEqual(EVERYBODY);
    expect(sizes().sort()).toEqual([2, 3]);
    for (const people of Object.values(tables())) {
      expect(people.some(id => ['iwona', 'bozena'].includes(id))).toBe(true);
    }
  });

  test('the next one seats people anew; going back finds everybody as they sat', () => {
    const first = tables();
    expect(advance(0)).toBeNull();
    expect(seated(1)).toEqual(EVERYBODY);
    expect(tables(1)).not.toEqual(first);
    expect(room.lead({ type: 'step:back', step: STEP })).toBeNull();
    expect(tables()).toEqual(first);
    expect(advance(0)).toBeNull();
    expect(advance(1)).toBeNull();
    expect(room.state.get(`groups/${STEP}/2`)).toBeUndefined();
  });

  test('who only looks and listens, left, or did not come is left out; who has no phone is not', () => {
    const all = new VotingRoom(steps(alone, pairs));
    const marta = all.state.get('person/marta') as Person;
    all.state.set('person/gosc', { ...marta, name: 'Gość', way: 'look' });
    all.state.set('presence/0/gosc', { v: 1, at: 0, leftAt: null });
    all.state.set('person/ewa', { ...marta, name: 'Ewa', way: 'paper' });
    all.state.set('person/nieobecna', { ...marta, name: 'Zofia' });
    expect(all.lead({ type: 'presence:set', person: 'jan', here: false })).toBeNull();
    expect(all.lead({ type: 'step:advance', step: STEP, phase: 0 })).toBeNull();
    const { groups } = all.state.get(`groups/${STEP}/1`) as Groups;
    expect(Object.values(groups).flat().sort()).toEqual(['ala', 'bozena', 'ewa', 'iwona', 'marta']);
  });

  test('three hundred people fit into one value', () => {
    const big = new VotingRoom(steps(alone, pairs));
    for (let index = 0; index < 395; index += 1) {
      big.sit(`testworkshop${String(index).padStart(16, '0')}`, index % 3 === 0 ? 'A' : 'B');
    }
    expect(big.lead({ type: 'step:advance', step: STEP, phase: 0 })).toBeNull();
    const value = big.state.get(`groups/${STEP}/1`);
    expect(groupsSchema.safeParse(value).success).toBe(true);
    expect(JSON.stringify(value).length).toBeLessThan(STATE_VALUE_BYTES);
  });
});

describe('while it runs', () => {
  test('who comes late joins a pair; everybody else stays', () => {
    const before = tables();
    room.state.set('person/zosia', { ...(room.state.get('person/marta') as Person), name: 'Zosia' });
    expect(room.serve({ type: 'presence:note', people: ['zosia'] })).toBeNull();
    expect(sizes().sort()).toEqual([3, 3]);
    for (const [sign, people] of Object.entries(before)) {
      expect(tables()[sign]?.slice(0, people.length)).toEqual(people);
    }
  });

  test('a room that comes in all at once sits in pairs', () => {
    const empty = new VotingRoom(steps(alone, pairs));
    for (const id of EVERYBODY) {
      empty.state.delete(`presence/0/${id}`);
    }
    expect(empty.lead({ type: 'step:advance', step: STEP, phase: 0 })).toBeNull();
    expect(empty.serve({ type: 'presence:note', people: EVERYBODY })).toBeNull();
    const { groups } = empty.state.get(`groups/${STEP}/1`) as Groups;
    expect(
      Object.values(groups)
        .map(people => people.length)
        .sort(),
    ).toEqual([2, 3]);
  });

  test.each([
    ['was taken off the list', { type: 'person:remove', person: 'iwona' }],
    ['went home', { type: 'presence:set', person: 'iwona', here: false }],
    ['took the own name away', { type: 'person:leave', person: 'iwona' }],
  ] as const)('who %s leaves the group too; somebody left alone is offered another one', (_, wish) => {
    const sign = signOf('iwona');
    const pairOf = tables()[sign]?.length === 2;
    expect(room.lead(wish)).toBeNull();
    expect(seated()).toEqual(EVERYBODY.filter(id => id !== 'iwona'));
    const line = groupLines(scene(), 'facilitators')?.find(one => one.sign === sign);
    expect(line?.offer).toBe(pairOf ? signOf('bozena') : null);
  });

  test('whoever comes back sits down again', () => {
    expect(room.lead({ type: 'presence:set', person: 'jan', here: false })).toBeNull();
    expect(seated()).not.toContain('jan');
    expect(room.as('jan', { type: 'hand:raise' })).toBeNull();
    expect(seated()).toEqual(EVERYBODY);
  });

  test('two who were one person keep one place', () => {
    expect(room.lead({ type: 'person:merge', person: 'ala', into: 'jan' })).toBeNull();
    expect(seated()).toEqual(EVERYBODY.filter(id => id !== 'ala'));
    room.state.set('person/jasiek', { ...(room.state.get('person/jan') as Person), name: 'Jasiek' });
    const sign = signOf('jan');
    expect(room.lead({ type: 'person:merge', person: 'jan', into: 'jasiek' })).toBeNull();
    expect(signOf('jasiek')).toBe(sign);
    expect(seated()).not.toContain('jan');
  });
});

describe('a facilitator', () => {
  test('seats everybody anew, and those who sat together do not', () => {
    expect(room.lead({ type: 'presence:set', person: 'jan', here: false })).toBeNull();
    expect(room.lead({ type: 'groups:form', step: STEP })).toBeNull();
    const before = tables();
    expect(room.lead({ type: 'groups:form', step: STEP })).toBeNull();
    const together = (groups: Groups['groups']) =>
      Object.values(groups).map(people => [...people].sort().join());
    expect(together(tables()).filter(pair => together(before).includes(pair))).toEqual([]);
  });

  test('moves a person to a table, to a new one, and not to one that is not there', () => {
    const other = signOf('bozena') === 1 ? 2 : 1;
    expect(room.lead({ type: 'groups:move', step: STEP, person: 'bozena', to: other })).toBeNull();
    expect(signOf('bozena')).toBe(other);
    expect(room.lead({ type: 'groups:move', step: STEP, person: 'bozena', to: null })).toBeNull();
    expect(tables()[signOf('bozena')]).toEqual(['bozena']);
    expect(room.lead({ type: 'groups:move', step: STEP, person: 'bozena', to: 9 })).toBe('no-such-group');
    expect(room.lead({ type: 'groups:move', step: STEP, person: 'nikt', to: 1 })).toBe('no-such-person');
  });

  test('seats nobody where people sit alone or all together', () => {
    const plain = new VotingRoom(steps(alone, shown));
    expect(plain.lead({ type: 'groups:form', step: STEP })).toBe('not-allowed');
    expect(plain.state.get(`groups/${STEP}/0`)).toBeUndefined();
  });
});

describe('where no name is told, no table is either', () => {
  const ID = 'b'.repeat(32);
  const KEY = 'c'.repeat(32);
  const write = (at: VotingRoom) =>
    at.as('marta', {
      type: 'entry:put',
      step: STEP,
      entry: ID,
      data: { text: 'Obawa', column: 'places' },
      key: KEY,
    });

  test.each(['private', 'unsigned'] as const)('%s: the record has none', attribution => {
    const quiet = new VotingRoom(cardsStep(STEP, attribution, { phases: [pairs, shown] }));
    expect(write(quiet)).toBeNull();
    expect(quiet.state.get(`entry/${STEP}/${ID}`)).toMatchObject({
      by: 'marta',
      group: expect.stringMatching(/^\d$/),
    });
    expect(quiet.lead({ type: 'step:advance', step: STEP, phase: 0 })).toBeNull();
    expect(quiet.state.get(`ledger/${STEP}/${ID}`)).toMatchObject({ row: { group: null } });
  });

  test('side: the entry has none either, nor one that was named before', () => {
    expect(room.as('jan', { type: 'hand:raise' })).toBeNull();
    expect(write(room)).toBeNull();
    expect(room.lead({ type: 'step:attribution', step: STEP, attribution: 'side' })).toBeNull();
    expect(room.state.get(`entry/${STEP}/${ID}`)).toMatchObject({ by: null, group: null });
    const other = 'd'.repeat(32);
    const put = { type: 'entry:put', step: STEP, data: { text: 'Sala', column: 'time' }, key: KEY } as const;
    expect(room.as('jan', { ...put, entry: other })).toBeNull();
    expect(room.state.get(`entry/${STEP}/${other}`)).toMatchObject({ by: null, group: null });
    expect(ownGroup(scene(), STEP, 'bozena')?.entries).toEqual([]);
  });
});

describe('what is told', () => {
  test('one’s own group by name, and nobody’s else', () => {
    const sign = signOf('marta');
    const others = tables()[sign]?.filter(id => id !== 'marta') ?? [];
    expect(ownGroup(scene(), STEP, 'marta')).toMatchObject({ sign, entries: [] });
    expect(ownGroup(scene(), STEP, 'marta')?.people.map(({ id }) => id)).toEqual(others);
    expect(groupLines(scene(), 'participants:A')).toBeNull();
  });

  test('the wall gets names of those who agreed, of nobody when names are off, and sides always', () => {
    const jan = room.state.get('person/jan') as Person;
    room.state.set('person/jan', { ...jan, consents: { ...jan.consents, screen: false } });
    const people = () => groupLines(scene(), 'stage')?.flatMap(group => group.people) ?? [];
    expect(people().find(({ id }) => id === 'jan')).toEqual({ id: 'jan', name: null, side: 'A' });
    expect(people().find(({ id }) => id === 'marta')).toEqual({ id: 'marta', name: 'marta', side: 'A' });
    expect(room.lead({ type: 'stage:set', names: false })).toBeNull();
    expect(people().filter(({ name }) => name !== null)).toEqual([]);
    expect(groupLines(scene(), 'facilitators')?.flatMap(group => group.people)).toHaveLength(5);
  });

  test('hidden cards go to the group they are written in, and with their author to the next one', () => {
    const put = room.as('marta', {
      type: 'entry:put',
      step: STEP,
      entry: 'a'.repeat(32),
      data: { text: 'Sala z lustrem', column: 'places' },
    });
    expect(put).toBeNull();
    const sign = signOf('marta');
    const read = () => EVERYBODY.filter(id => ownGroup(scene(), STEP, id)?.entries.length);
    expect(read()).toEqual(
      tables()
        [sign]?.filter(id => id !== 'marta')
        .sort(),
    );
    expect(room.state.get(`entry/${STEP}/${'a'.repeat(32)}`)).toMatchObject({ group: String(sign) });
    expect(room.lead({ type: 'groups:move', step: STEP, person: 'marta', to: null })).toBeNull();
    expect(read()).toEqual([]);
    expect(advance(0)).toBeNull();
    expect(advance(1)).toBeNull();
    expect(room.state.get(`ledger/${STEP}/${'a'.repeat(32)}`)).toMatchObject({
      row: { group: String(sign) },
    });
  });
});
