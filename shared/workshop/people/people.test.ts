import { expect, test } from 'vitest';
import { cardsStep } from '../../../test/fixtures/template.ts';
import { VotingRoom } from '../../../test/fixtures/votingRoom.ts';
import { personOf } from '../lookUp.ts';
import type { Person, Seat } from '../state.ts';
import { wordsOf } from '../workshopWords.ts';

const seatOf = (person: string | null): Seat => ({
  v: 1,
  kind: 'participant',
  person,
  side: null,
  step: null,
  secretHash: '',
  label: '',
  createdAt: 0,
  revoked: false,
});

test('a device that is sent away knows no code to come back by: whoever chose a name from the list saw it', () => {
  const room = new VotingRoom(cardsStep('bank', 'named'));
  room.state.set('person/ala', { ...(room.state.get('person/ala') as Person), returnCode: 'ABCD2345' });
  room.state.set('seat/own', seatOf('ala'));
  room.state.set('seat/stolen', seatOf('ala'));
  expect(room.lead({ type: 'seat:revoke', seat: 'stolen' })).toBeNull();
  const code = personOf(room.state, 'ala')?.returnCode;
  expect(code).toMatch(/^[0-9A-Z]{8}$/);
  expect(code).not.toBe('ABCD2345');
  expect(room.state.get('seat/own')).toMatchObject({ revoked: false });
});

test('who left the table has no code, and gets none', () => {
  const room = new VotingRoom(cardsStep('bank', 'named'));
  room.state.set('seat/own', seatOf('ala'));
  expect(room.as('ala', { type: 'person:leave', person: 'ala' })).toBeNull();
  room.state.set('seat/own', seatOf('ala'));
  expect(room.lead({ type: 'seat:revoke', seat: 'own' })).toBeNull();
  expect(personOf(room.state, 'ala')?.returnCode).toBe('');
});

test('two who were one person: the pen goes on, and the meeting counts one who came', () => {
  const room = new VotingRoom(cardsStep('bank', 'named'));
  room.state.set('pens/bank', { v: 1, people: ['ala', 'iwona'] });
  room.state.set('presence/0/ala', { v: 1, at: 100, leftAt: null });
  room.state.set('presence/0/jan', { v: 1, at: 300, leftAt: 900 });
  expect(room.lead({ type: 'person:merge', person: 'ala', into: 'jan' })).toBeNull();
  expect(room.state.get('pens/bank')).toEqual({ v: 1, people: ['jan', 'iwona'] });
  expect(room.state.get('presence/0/jan')).toEqual({ v: 1, at: 100, leftAt: null });
  expect(room.state.get('presence/0/ala')).toBeUndefined();

  room.state.set('presence/0/marta', { v: 1, at: 200, leftAt: 700 });
  room.state.set('presence/0/jan', { v: 1, at: 300, leftAt: 900 });
  room.state.set('pens/bank', { v: 1, people: ['marta', 'jan'] });
  expect(room.lead({ type: 'person:merge', person: 'jan', into: 'marta' })).toBeNull();
  expect(room.state.get('presence/0/marta')).toEqual({ v: 1, at: 200, leftAt: 900 });
  expect(room.state.get('pens/bank')).toEqual({ v: 1, people: ['marta'] });
});

test('who came under the name that is merged away came', () => {
  const room = new VotingRoom(cardsStep('bank', 'named'));
  room.state.delete('presence/0/jan');
  expect(room.lead({ type: 'person:merge', person: 'ala', into: 'jan' })).toBeNull();
  expect(room.state.get('presence/0/jan')).toEqual({ v: 1, at: room.now, leftAt: null });
  expect(wordsOf(room.state).people).toBe(4);
});

test('who was named in a card stays named, by the name they go on with', () => {
  const room = new VotingRoom(cardsStep('bank', 'named'));
  const data = { text: 'Sala', column: 'places', owner: 'ala' };
  const entry = { v: 1, kind: 'card', by: 'jan', side: 'A', awaits: null, data };
  room.state.set('entry/bank/x', entry);
  expect(room.lead({ type: 'person:merge', person: 'ala', into: 'iwona' })).toBeNull();
  expect(room.state.get('entry/bank/x')).toMatchObject({ by: 'jan', data: { ...data, owner: 'iwona' } });
});
