import { expect, test } from 'vitest';
import { ACTIVITIES } from '#shared/activities/activities.ts';
import { HEALTHY } from '../../../test/fixtures/healthy.ts';
import { cardsStep } from '../../../test/fixtures/template.ts';
import { VotingRoom } from '../../../test/fixtures/votingRoom.ts';
import { NOBODY } from '../actor.ts';
import type { Ledger } from '../state.ts';
import { minePart } from './entriesView.ts';

/** Two published cards become one, and two again. */

const STEP = 'bank';
const [ALA, JAN, IWONA] = ['a', 'b', 'c'].map(letter => letter.repeat(32)) as [string, string, string];

function shownCards(attribution: 'named' | 'unsigned' = 'named'): VotingRoom {
  const room = new VotingRoom(cardsStep(STEP, attribution));
  for (const [person, entry] of [
    ['ala', ALA],
    ['jan', JAN],
    ['iwona', IWONA],
  ] as const) {
    // The same words of different people: nothing merges them but a facilitator.
    const data = { text: 'Sala', column: 'places' };
    expect(room.as(person, { type: 'entry:put', step: STEP, entry, data })).toBeNull();
  }
  expect(room.lead({ type: 'step:advance', step: STEP, phase: 0 })).toBeNull();
  return room;
}

const rowOf = (room: VotingRoom, id: string) =>
  (room.state.get(`ledger/${STEP}/${id}`) as Ledger | undefined)?.row;
const sourcesOf = (room: VotingRoom, id: string) => (rowOf(room, id)?.from ?? []).map(source => source.id);
const merge = (room: VotingRoom, entry: string, into: string) =>
  expect(room.lead({ type: 'entry:merge', step: STEP, entry, into })).toBeNull();
const split = (room: VotingRoom, entry: string) =>
  expect(room.lead({ type: 'entry:restore', step: STEP, entry })).toBeNull();
const plus = (room: VotingRoom, person: string, entry: string) =>
  expect(room.as(person, { type: 'entry:mark', step: STEP, entry, mark: 'plus', on: true })).toBeNull();

function cardsOf(room: VotingRoom, person: string): [string, string][] {
  const online = { person: () => true, seat: () => true, lastSeen: () => null };
  const actor = { ...NOBODY, seat: `seat-${person}`, kind: 'participant' as const, person };
  const scene = { state: room.state, online, health: HEALTHY, activities: ACTIVITIES };
  return minePart(scene, actor).entries.map(({ id, status }) => [id, status]);
}

test('equal texts of different people stay two cards until somebody merges them; both authors keep theirs', () => {
  const room = shownCards();
  expect([...room.state.list(`ledger/${STEP}`)]).toHaveLength(3);
  merge(room, ALA, JAN);
  expect(rowOf(room, ALA)).toBeUndefined();
  expect(sourcesOf(room, JAN)).toEqual([ALA]);
  expect(cardsOf(room, 'ala')).toEqual([[ALA, 'merged']]);
  expect(cardsOf(room, 'jan')).toEqual([[JAN, 'shown']]);
  split(room, ALA);
  expect(sourcesOf(room, JAN)).toEqual([]);
  expect(cardsOf(room, 'ala')).toEqual([[ALA, 'shown']]);
});

test('a mark of one person counts once, nobody has one from the own author, and each card gets its own back', () => {
  const room = shownCards();
  plus(room, 'bozena', ALA);
  plus(room, 'jan', ALA);
  plus(room, 'marta', ALA);
  plus(room, 'bozena', JAN);
  merge(room, ALA, JAN);
  expect(rowOf(room, JAN)?.weight).toBe(2);
  split(room, ALA);
  expect(rowOf(room, JAN)?.weight).toBe(1);
  expect(rowOf(room, ALA)?.weight).toBe(3);
});

test('what went into a card that went into another is taken out of both', () => {
  const room = shownCards();
  plus(room, 'marta', ALA);
  merge(room, ALA, JAN);
  merge(room, JAN, IWONA);
  expect(sourcesOf(room, IWONA)).toEqual([JAN, ALA]);
  expect(rowOf(room, IWONA)?.weight).toBe(1);
  split(room, ALA);
  expect(sourcesOf(room, IWONA)).toEqual([JAN]);
  expect(rowOf(room, IWONA)?.weight).toBe(0);
  expect(rowOf(room, ALA)?.weight).toBe(1);
  split(room, JAN);
  expect(sourcesOf(room, JAN)).toEqual([]);
  expect(sourcesOf(room, IWONA)).toEqual([]);
  expect(rowOf(room, JAN)?.weight).toBe(0);
});

test('a card set aside lets go of what is taken out of it', () => {
  const room = shownCards();
  merge(room, ALA, JAN);
  expect(room.lead({ type: 'entry:hide', step: STEP, entry: JAN, reason: '' })).toBeNull();
  split(room, ALA);
  split(room, JAN);
  expect(sourcesOf(room, JAN)).toEqual([]);
});

test('at closing an unsigned step forgets who gave marks, also to what was merged', () => {
  const room = shownCards('unsigned');
  plus(room, 'marta', ALA);
  merge(room, ALA, JAN);
  expect(room.lead({ type: 'step:close', step: STEP })).toBeNull();
  expect(rowOf(room, JAN)?.weight).toBe(1);
  const kept = [...room.state.entries()].filter(([key]) => /^(bin|mark|ledger)\//.test(key));
  expect(kept).toHaveLength(3);
  expect(JSON.stringify(kept)).not.toContain('marta');
});
