import { expect, test } from 'vitest';
import { ACTIVITIES } from '#shared/activities/activities.ts';
import { HEALTHY } from '../../../test/fixtures/healthy.ts';
import { cardsStep, chooseStep } from '../../../test/fixtures/template.ts';
import { VotingRoom } from '../../../test/fixtures/votingRoom.ts';
import type { PlanStep, StepState } from '../state.ts';
import { planPart } from './planView.ts';

const STEP = 'bank';
const online = { person: () => true, seat: () => true, lastSeen: () => null };
const late = (room: VotingRoom, id = STEP) =>
  planPart({ state: room.state, online, health: HEALTHY, activities: ACTIVITIES }, 'participants:A')
    .sessions.flatMap(({ steps }) => steps)
    .find(step => step.id === id)?.late;
const lead = (room: VotingRoom, wish: Parameters<VotingRoom['lead']>[0]) =>
  expect(room.lead(wish)).toBeNull();

test('people are asked to add to a step that is over, until it is locked; under what it says about authors by then', () => {
  const room = new VotingRoom(cardsStep(STEP, 'named'));
  expect(late(room)).toBeUndefined();
  lead(room, { type: 'step:advance', step: STEP, phase: 0 });
  lead(room, { type: 'step:attribution', step: STEP, attribution: 'anonymous' });
  lead(room, { type: 'step:close', step: STEP });
  expect(late(room)).toBe('anonymous');
  lead(room, { type: 'step:lock', step: STEP, locked: true });
  expect(late(room)).toBeUndefined();
});

test('not where nobody would see it: closed before the reveal, or a vote', () => {
  const room = new VotingRoom(cardsStep(STEP, 'named'));
  lead(room, { type: 'step:close', step: STEP });
  expect(late(room)).toBeUndefined();
  const vote = new VotingRoom(chooseStep(STEP));
  lead(vote, { type: 'step:close', step: STEP });
  expect(late(vote)).toBeUndefined();
});

test('not once a later step has begun with what it handed on', () => {
  const room = new VotingRoom(cardsStep(STEP, 'named'));
  lead(room, { type: 'step:advance', step: STEP, phase: 0 });
  lead(room, { type: 'step:close', step: STEP });
  const next = { v: 1, step: chooseStep('wybor', { from: [STEP] }) } satisfies PlanStep;
  room.state.set('plan/wybor', next as never);
  expect(late(room)).toBe('named');
  const running = room.state.get(`step/${STEP}`) as StepState;
  room.state.set('step/wybor', { ...running, status: 'open' });
  expect(late(room)).toBeUndefined();
});
