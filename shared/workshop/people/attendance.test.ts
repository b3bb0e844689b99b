import { beforeEach, describe, expect, test } from 'vitest';
import { ACTIVITIES } from '#shared/activities/activities.ts';
import { HEALTHY } from '../../../test/fixtures/healthy.ts';
import { chooseStep } from '../../../test/fixtures/template.ts';
import { VotingRoom } from '../../../test/fixtures/votingRoom.ts';
import type { Online } from '../audience.ts';
import type { Person } from '../state.ts';
import { nowPart } from '../view.ts';
import { peoplePart } from './peopleView.ts';

/** Somebody goes home before the end: nobody waits for them any more, until they do something again. */

const STEP = 'vote';
const dots = (option: string) => ({ dots: { [option]: 1 } });

let room: VotingRoom;
let option: string;
beforeEach(() => {
  room = new VotingRoom(chooseStep(STEP));
  expect(room.direct({ act: 'add', text: 'Bus' })).toBeNull();
  option = Array.from(room.state.list(`ledger/${STEP}`), ([id]) => id)[0] ?? '';
  expect(room.lead({ type: 'step:advance', step: STEP, phase: 0 })).toBeNull();
});

const set = (person: string, here: boolean) => room.lead({ type: 'presence:set', person, here });
/** Everybody is connected, also whoever went home with the phone on. */
const online: Online = { person: () => true, seat: () => true, lastSeen: () => null };
const scene = () => ({ state: room.state, online, health: HEALTHY, activities: ACTIVITIES });
const ready = () => nowPart(scene(), 'facilitators')?.step?.ready;
const lineOf = (id: string) => peoplePart(scene(), 'facilitators').people.find(one => one.id === id);
const given = () => room.shown('facilitators') as { cast: number; voters: number };

describe('whoever left', () => {
  test('is neither waited for nor counted at the table, and stays on the list', () => {
    expect(ready()).toEqual({ done: {}, of: { A: 3, B: 2 } });
    expect(room.as('jan', { type: 'hand:raise' })).toBeNull();
    room.now += 1000;
    expect(set('jan', false)).toBeNull();
    expect(ready()).toEqual({ done: {}, of: { A: 2, B: 2 } });
    expect(given().voters).toBe(4);
    const now = nowPart(scene(), 'facilitators');
    expect(now?.here).toMatchObject({ online: { A: 2, B: 2 }, roster: { A: 3, B: 2 } });
    expect(now?.hands.count).toBe(0);
    expect(lineOf('jan')).toMatchObject({ leftAt: room.now, ready: false });
  });

  test('is not ready any more where that was only said, and is again after coming back', () => {
    expect(room.as('jan', { type: 'ready:set', step: STEP, ready: true })).toBeNull();
    expect(ready()?.done).toEqual({ A: 1 });
    expect(set('jan', false)).toBeNull();
    expect(ready()).toEqual({ done: {}, of: { A: 2, B: 2 } });
    expect(set('jan', true)).toBeNull();
    expect(ready()).toEqual({ done: { A: 1 }, of: { A: 3, B: 2 } });
  });

  test('keeps the ballot given before, which counts among those of the others', () => {
    for (const person of ['ala', 'jan', 'iwona']) {
      expect(room.cast(person, dots(option))).toBeNull();
    }
    expect(set('jan', false)).toBeNull();
    expect(set('marta', false)).toBeNull();
    // Ala, Iwona, Bożena are there, and Jan's ballot is: Bożena is still waited for.
    expect(given()).toMatchObject({ cast: 3, voters: 4 });
    expect(ready()).toEqual({ done: { A: 2, B: 1 }, of: { A: 2, B: 2 } });
    expect(room.lead({ type: 'step:advance', step: STEP, phase: 1 })).toBeNull();
    expect(room.state.get(`result/${STEP}/0`)?.result).toMatchObject({ cast: 3, of: 4 });
  });

  test('may be somebody without a phone', () => {
    const jan = room.state.get('person/jan') as Person;
    room.state.set('person/jan', { ...jan, way: 'paper' });
    room.state.delete('presence/0/jan');
    expect(set('jan', false)).toBeNull();
    expect(ready()?.of).toEqual({ A: 2, B: 2 });
    expect(set('jan', true)).toBeNull();
    expect(ready()?.of).toEqual({ A: 3, B: 2 });
  });
});

test('a phone that does something is here again; being connected or what a facilitator types for it is not that', () => {
  expect(set('jan', false)).toBeNull();
  expect(room.serve({ type: 'presence:note', people: ['jan'] })).toBeNull();
  expect(room.lead({ type: 'ballot:cast', step: STEP, data: dots(option), behalf: 'jan' })).toBeNull();
  expect(lineOf('jan')?.leftAt).toBe(room.now);
  expect(room.as('ala', { type: 'hand:raise' })).toBeNull();
  expect(lineOf('jan')?.leftAt).toBe(room.now);
  // A refused act is none.
  expect(room.cast('jan', { dots: { nowhere: 1 } })).not.toBeNull();
  expect(lineOf('jan')?.leftAt).toBe(room.now);
  expect(room.as('jan', { type: 'hand:raise' })).toBeNull();
  expect(lineOf('jan')?.leftAt).toBeNull();
});

test('the first moment of coming and of leaving are kept', () => {
  const came = room.now;
  room.now += 1000;
  const went = room.now;
  expect(set('jan', false)).toBeNull();
  room.now += 1000;
  expect(set('jan', false)).toBeNull();
  expect(room.state.get('presence/0/jan')).toEqual({ v: 1, at: came, leftAt: went });
});

test('between the meetings nobody leaves one, and neither does somebody unknown', () => {
  expect(set('nobody', false)).toBe('no-such-person');
  expect(room.lead({ type: 'step:focus', step: null })).toBeNull();
  expect(set('jan', false)).toBe('no-such-step');
});

describe('somebody without a phone', () => {
  test('was at the meeting at which the facilitator wrote in their name', () => {
    const person = { ...(room.state.get('person/iwona') as unknown as Person), way: 'paper' as const };
    room.state.set('person/iwona', person as never);
    const cast = { type: 'ballot:cast', step: STEP, data: dots(option), behalf: 'iwona' } as const;
    expect(room.lead(cast)).toBeNull();
    expect(room.state.get('presence/0/iwona')).toMatchObject({ at: room.now, leftAt: null });
  });
});
