import { expect, test } from 'vitest';
import { cardsStep } from '../../test/fixtures/template.ts';
import { VotingRoom } from '../../test/fixtures/votingRoom.ts';
import { personOf } from './policy.ts';
import type { Person, Seat } from './state.ts';

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
