import { expect, test } from 'vitest';
import { cardsStep } from '../../../test/fixtures/template.ts';
import { VotingRoom } from '../../../test/fixtures/votingRoom.ts';
import type { Ledger } from '../state.ts';

/** „później" is what came after the room had seen something. */

const STEP = 'bank';
const [ALA, JAN] = ['a', 'b'].map(letter => letter.repeat(32)) as [string, string];

function write(room: VotingRoom, person: string, entry: string): void {
  const data = { text: 'Sala', column: 'places' };
  expect(room.as(person, { type: 'entry:put', step: STEP, entry, data })).toBeNull();
}

const isLate = (room: VotingRoom, entry: string) =>
  (room.state.get(`ledger/${STEP}/${entry}`) as Ledger).row.data?.late === true;

test('a reveal with nothing to show, taken back, makes nobody late', () => {
  const room = new VotingRoom(cardsStep(STEP, 'named'));
  expect(room.lead({ type: 'step:advance', step: STEP, phase: 0 })).toBeNull();
  expect(room.lead({ type: 'step:back', step: STEP })).toBeNull();
  write(room, 'ala', ALA);
  expect(room.lead({ type: 'step:advance', step: STEP, phase: 0 })).toBeNull();
  write(room, 'jan', JAN);
  expect(isLate(room, ALA)).toBe(false);
  expect(isLate(room, JAN)).toBe(true);
});

test('what is written after a reveal that showed cards stays late when the phase is taken back', () => {
  const room = new VotingRoom(cardsStep(STEP, 'named'));
  write(room, 'ala', ALA);
  expect(room.lead({ type: 'step:advance', step: STEP, phase: 0 })).toBeNull();
  expect(room.lead({ type: 'step:back', step: STEP })).toBeNull();
  write(room, 'jan', JAN);
  expect(room.lead({ type: 'step:advance', step: STEP, phase: 0 })).toBeNull();
  expect(isLate(room, ALA)).toBe(false);
  expect(isLate(room, JAN)).toBe(true);
});
