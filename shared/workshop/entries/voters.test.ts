import { expect, test } from 'vitest';
import { ACTIVITIES } from '#shared/activities/activities.ts';
import { HEALTHY } from '../../../test/fixtures/healthy.ts';
import { cardsStep, chooseStep } from '../../../test/fixtures/template.ts';
import { VotingRoom } from '../../../test/fixtures/votingRoom.ts';
import { NOBODY } from '../actor.ts';
import type { Entry, Ledger } from '../state.ts';
import { minePart } from './entriesView.ts';

/** Whose ballots count, and that none outlives its vote. */

const STEP = 'vote';

function voting(): { room: VotingRoom; option: string } {
  const room = new VotingRoom(chooseStep(STEP));
  expect(room.direct({ act: 'add', text: 'Bus' })).toBeNull();
  const [option = ''] = Array.from(room.state.list(`ledger/${STEP}`), ([id]) => id);
  expect(room.lead({ type: 'step:advance', step: STEP, phase: 0 })).toBeNull();
  return { room, option };
}

const dots = (option: string) => ({ dots: { [option]: 1 } });

test('the ballot of somebody taken off the list counts no more, and does again once they are back', () => {
  const { room, option } = voting();
  for (const person of ['ala', 'jan', 'iwona', 'bozena']) {
    expect(room.cast(person, dots(option))).toBeNull();
  }
  const result = () => {
    expect(room.lead({ type: 'step:advance', step: STEP, phase: 1 })).toBeNull();
    return room.state.get(`result/${STEP}/0`)?.result;
  };
  expect(room.lead({ type: 'person:remove', person: 'jan' })).toBeNull();
  expect(room.shown('facilitators')).toMatchObject({ cast: 3, who: ['ala', 'bozena', 'iwona'] });
  expect(room.lead({ type: 'person:restore', person: 'jan' })).toBeNull();
  expect(room.shown('facilitators')).toMatchObject({ cast: 4 });
  expect(room.lead({ type: 'person:remove', person: 'jan' })).toBeNull();
  expect(result()).toMatchObject({ cast: 3, of: 4, options: [{ id: option, dots: 3, people: 3 }] });
  expect(room.ballots()).toEqual([]);
});

test('who leaves the table during a vote takes the ballot along: coming back under another name is no second one', () => {
  const { room, option } = voting();
  expect(room.cast('ala', dots(option))).toBeNull();
  expect(room.as('ala', { type: 'person:leave', person: 'ala' })).toBeNull();
  room.sit('alicja', 'A');
  for (const person of ['alicja', 'jan', 'iwona']) {
    expect(room.cast(person, dots(option))).toBeNull();
  }
  expect(room.lead({ type: 'step:advance', step: STEP, phase: 1 })).toBeNull();
  expect(room.state.get(`result/${STEP}/0`)?.result).toMatchObject({ cast: 3, options: [{ dots: 3 }] });
});

test('a ballot read from a slip of paper is told to nobody, also not to whoever sits down under that name', () => {
  const { room, option } = voting();
  const mine = (person: string) => {
    const online = { person: () => true, seat: () => true, lastSeen: () => null };
    const scene = { state: room.state, online, activities: ACTIVITIES, health: HEALTHY };
    return minePart(scene, { ...NOBODY, kind: 'participant', seat: `seat-${person}`, person });
  };
  const slip = { type: 'ballot:cast', step: STEP, data: dots(option), behalf: 'iwona' } as const;
  expect(room.lead(slip)).toBeNull();
  expect(room.cast('ala', dots(option))).toBeNull();
  expect(mine('ala').ballot).toEqual(dots(option));
  expect(mine('iwona')).toMatchObject({ ballot: null, ready: true });
});

test('a workshop that is put away keeps no ballot by name, also of a vote that nobody closed', () => {
  const { room, option } = voting();
  expect(room.cast('ala', dots(option))).toBeNull();
  expect(room.lead({ type: 'workshop:archive' })).toBeNull();
  expect(room.ballots()).toEqual([]);
  expect(room.effects).toContain('compact');
});

test('a workshop that is put away keeps no author of what was promised to stay unsigned', () => {
  const room = new VotingRoom(cardsStep(STEP, 'unsigned'));
  const write = (entry: string) =>
    room.as('ala', { type: 'entry:put', step: STEP, entry, data: { text: 'Boję się', column: 'places' } });
  expect(write('a'.repeat(32))).toBeNull();
  expect(room.lead({ type: 'step:advance', step: STEP, phase: 0 })).toBeNull();
  room.now += 60_000;
  expect(write('b'.repeat(32))).toBeNull();
  expect(room.lead({ type: 'workshop:archive' })).toBeNull();
  const authors = [...room.state.list(`ledger/${STEP}`), ...room.state.list(`entry/${STEP}`)].map(
    ([, value]) => (value as Entry | Ledger).by,
  );
  expect(authors).toEqual([null, null]);
  expect(room.effects).toContain('compact');
});
