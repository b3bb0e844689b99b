import { expect, test } from 'vitest';
import type { Attribution, Step } from '#shared/template/template.ts';
import { cardsStep } from '../../../test/fixtures/template.ts';
import { VotingRoom } from '../../../test/fixtures/votingRoom.ts';
import { traceOf } from '../documents/tracing.ts';
import type { Ledger } from '../state.ts';

/** The same words twice: of one person at once, and of different people. */

const STEP = 'mysli';
const id = (letter: string) => letter.repeat(32);
const [ALA, JAN, IWONA] = [id('a'), id('b'), id('c')] as const;

function thoughts(attribution: Attribution = 'named', config: Record<string, unknown> = {}): Step {
  const step = cardsStep(STEP, attribution);
  return {
    ...step,
    config: {
      attribution,
      kind: 'thought',
      columns: [],
      marks: [],
      condition: true,
      length: 80,
      limit: 3,
      ...config,
    },
  };
}

const write = (room: VotingRoom, person: string, entry: string, text: string, more: object = {}) =>
  room.as(person, {
    type: 'entry:put',
    step: STEP,
    entry,
    data: { text, column: '', ...more },
  });
const count = (room: VotingRoom, family: string) => [...room.state.list(`${family}/${STEP}`)].length;
const show = (room: VotingRoom) =>
  expect(room.lead({ type: 'step:advance', step: STEP, phase: 0 })).toBeNull();
const rows = (room: VotingRoom) =>
  Array.from(room.state.list(`ledger/${STEP}`), ([, line]) => (line as Ledger).row);

test('a finger that taps twice sends one card, and the same words a minute later are another', () => {
  const room = new VotingRoom(thoughts());
  expect(write(room, 'ala', ALA, 'Boisko')).toBeNull();
  room.now += 9_000;
  expect(write(room, 'ala', JAN, ' Boisko ')).toBeNull();
  expect(count(room, 'entry')).toBe(1);
  expect(write(room, 'ala', JAN, 'Boisko', { condition: 'latem' })).toBeNull();
  expect(count(room, 'entry')).toBe(2);
  room.now += 2_000;
  expect(write(room, 'ala', IWONA, 'Boisko')).toBeNull();
  expect(count(room, 'entry')).toBe(3);
});

test('a double tap on the last card a person may write is no refusal; on a shown card it is one too', () => {
  const room = new VotingRoom(thoughts('named', { limit: 1 }));
  show(room);
  expect(write(room, 'ala', ALA, 'Boisko')).toBeNull();
  expect(write(room, 'ala', JAN, 'Boisko')).toBeNull();
  expect(count(room, 'ledger')).toBe(1);
  expect(write(room, 'ala', JAN, 'Park')).toBe('too-many-entries');
});

test('what was withdrawn may be written anew at once', () => {
  const room = new VotingRoom(thoughts());
  write(room, 'ala', ALA, 'Boisko');
  room.as('ala', { type: 'entry:withdraw', step: STEP, entry: ALA });
  expect(write(room, 'ala', JAN, 'Boisko')).toBeNull();
  expect(count(room, 'entry')).toBe(1);
});

test('the same words of two people are one card with a „+1" and both as its sources', () => {
  const room = new VotingRoom(thoughts());
  write(room, 'ala', ALA, 'Boisko po lekcjach.');
  write(room, 'jan', JAN, 'boisko po lekcjach');
  write(room, 'iwona', IWONA, 'Boisko');
  expect(count(room, 'entry')).toBe(3);
  show(room);
  expect(rows(room).map(({ text, weight, from }) => [text, weight, from])).toEqual([
    ['Boisko po lekcjach.', 1, [{ step: STEP, id: JAN }]],
    ['Boisko', 0, undefined],
  ]);
  const paragraph = { record: 'x', clause: 'goals', order: 1, from: [{ step: STEP, id: ALA }] };
  const { sources } = traceOf(room.state, [paragraph as never]);
  expect(Object.values(sources).map(({ by }) => by)).toEqual(['ala', 'jan']);
  // Also what is written when all have seen it, and a third one.
  expect(write(room, 'marta', id('d'), 'BOISKO PO LEKCJACH')).toBeNull();
  expect(rows(room)[0]).toMatchObject({ weight: 2, from: [{ id: JAN }, { id: id('d') }] });
});

test('whoever changes or takes back the card that joined has it again, without the „+1"', () => {
  const room = new VotingRoom(thoughts());
  write(room, 'ala', ALA, 'Boisko');
  write(room, 'jan', JAN, 'Boisko');
  show(room);
  const edit = (person: string, text: string) =>
    room.as(person, { type: 'entry:edit', step: STEP, entry: JAN, data: { text, column: '' } });
  expect(edit('ala', 'Moje')).toBe('no-such-entry');
  expect(edit('jan', 'Boisko zimą')).toBeNull();
  expect(rows(room).map(({ text, weight, by }) => [text, weight, by])).toEqual([
    ['Boisko', 0, 'ala'],
    ['Boisko zimą', 0, 'jan'],
  ]);
  expect(edit('jan', 'Boisko')).toBeNull();
  expect(count(room, 'ledger')).toBe(2);
  expect(write(room, 'iwona', IWONA, 'Boisko')).toBeNull();
  expect(room.as('iwona', { type: 'entry:withdraw', step: STEP, entry: IWONA })).toBeNull();
  expect(rows(room).map(({ weight }) => weight)).toEqual([0, 0]);
  expect(JSON.stringify([...room.state.list(`bin/${STEP}`)])).toContain('withdrawn');
});

test('the same details are needed as well, and two halls stay two halls', () => {
  const room = new VotingRoom(thoughts());
  write(room, 'ala', ALA, 'Boisko', { condition: 'latem' });
  write(room, 'jan', JAN, 'Boisko', { condition: 'zimą' });
  show(room);
  expect(count(room, 'ledger')).toBe(2);
  const bank = new VotingRoom(thoughts('named', { kind: 'resource' }));
  write(bank, 'ala', ALA, 'Sala');
  write(bank, 'jan', JAN, 'Sala');
  show(bank);
  expect(count(bank, 'ledger')).toBe(2);
});

test('one person who writes the same twice is no „+1"', () => {
  const room = new VotingRoom(thoughts());
  write(room, 'ala', ALA, 'Boisko');
  room.now += 60_000;
  write(room, 'ala', JAN, 'Boisko');
  show(room);
  expect(rows(room).map(({ weight }) => weight)).toEqual([0, 0]);
});

test('where no author is kept the „+1" names nobody, and the key of the phone still opens the card', () => {
  const room = new VotingRoom(thoughts('anonymous'));
  const put = (person: string, entry: string) =>
    room.as(person, {
      type: 'entry:put',
      step: STEP,
      entry,
      key: entry,
      data: { text: 'Boję się zmian', column: '' },
    });
  expect(put('ala', ALA)).toBeNull();
  expect(put('jan', JAN)).toBeNull();
  show(room);
  expect(rows(room)).toHaveLength(1);
  expect(rows(room)[0]?.weight).toBe(1);
  const kept = [...room.state.entries()].filter(([key]) => /^(bin|mark|ledger|entry)\//.test(key));
  expect(JSON.stringify(kept)).not.toMatch(/"(ala|jan)"|\.(ala|jan)/);
  const joined = rows(room)[0]?.id === ALA ? JAN : ALA;
  const withdraw = (key: string) =>
    room.as('jan', { type: 'entry:withdraw', step: STEP, entry: joined, key });
  expect(withdraw(id('f'))).toBe('no-such-entry');
  expect(withdraw(joined)).toBeNull();
  expect(rows(room)[0]?.weight).toBe(0);
});
