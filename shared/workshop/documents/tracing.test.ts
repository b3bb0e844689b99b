import { expect, test } from 'vitest';
import { cardsStep } from '../../../test/fixtures/template.ts';
import { VotingRoom } from '../../../test/fixtures/votingRoom.ts';
import { walkUp } from './tracing.ts';

const STEP = 'bank';
const [FIRST, SECOND, THIRD] = ['a', 'b', 'c'].map(letter => letter.repeat(32)) as [string, string, string];

test('a card that was merged is a source as long as the one it went into is not set aside', () => {
  const room = new VotingRoom(cardsStep(STEP, 'named'));
  for (const entry of [FIRST, SECOND, THIRD]) {
    const data = { text: `Kartka ${entry[0]}`, column: 'places' };
    expect(room.as('ala', { type: 'entry:put', step: STEP, entry, data })).toBeNull();
  }
  expect(room.lead({ type: 'step:advance', step: STEP, phase: 0 })).toBeNull();
  const merge = (entry: string, into: string) =>
    expect(room.lead({ type: 'entry:merge', step: STEP, entry, into })).toBeNull();
  merge(FIRST, SECOND);
  merge(SECOND, THIRD);
  const sources = () => [...walkUp(room.state, [{ step: STEP, id: FIRST }]).keys()];
  expect(sources()).toEqual([`${STEP}/${FIRST}`]);
  const step = { step: STEP, entry: THIRD };
  expect(room.lead({ type: 'entry:hide', ...step, reason: 'obraża' })).toBeNull();
  expect(sources()).toEqual([]);
  expect(room.lead({ type: 'entry:restore', ...step })).toBeNull();
  expect(sources()).toEqual([`${STEP}/${FIRST}`]);
});
