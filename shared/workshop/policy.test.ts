import { describe, expect, test } from 'vitest';
import {
  expectedCells,
  type Letter,
  POWERLESS,
  SEATS,
  SITUATIONS,
  stateIn,
  TABLE,
} from '../../test/fixtures/matrix.ts';
import { foundState } from '../../test/fixtures/state.ts';
import { boardStep, templateOf } from '../../test/fixtures/template.ts';
import type { Actor, Target } from './actor.ts';
import { ACTIONS, type Action, can } from './policy.ts';
import type { Person } from './state.ts';

function actorOf(letter: Letter, powers: boolean): Actor {
  const kind = SEATS[letter];
  const seat = kind === 'anonymous' || kind === 'server' ? null : 'seat';
  const person = letter === 'P' || letter === 'L' ? 'marta' : null;
  return { seat, kind, person, side: null, step: letter === 'L' || letter === 'U' ? 's' : null, powers };
}

/** What a facilitator does in somebody's name. */
const FOR_OTHERS: ReadonlySet<Action> = new Set(['entry:put', 'ballot:cast', 'ballot:withdraw']);

/** Participants act for themselves; facilitators for Kuba, who has no phone. */
function targetFor(letter: Letter, action: Action): Target {
  const own = SEATS[letter] === 'participant';
  const person = action.startsWith('person:') ? (own ? 'marta' : 'kuba') : null;
  return { step: 's', person, behalf: own || !FOR_OTHERS.has(action) ? undefined : 'kuba' };
}

describe('the matrix seat × action × situation', () => {
  const expected = expectedCells();
  for (const situation of SITUATIONS) {
    const state = stateIn(situation);
    test(`is as written when ${situation}`, () => {
      const wrong: string[] = [];
      for (const action of ACTIONS) {
        for (const letter of Object.keys(SEATS) as Letter[]) {
          const verdict = can(actorOf(letter, true), action, targetFor(letter, action), state);
          const cell = `${action} ${letter} ${situation}`;
          if (verdict.allowed !== expected.has(cell)) {
            wrong.push(`${cell}: ${verdict.allowed ? 'allowed' : `refused (${verdict.error})`}`);
          }
        }
      }
      expect(wrong).toEqual([]);
    });
  }

  test('has a line for every action, and no other', () => {
    const written = new Set(
      TABLE.trim()
        .split('\n')
        .map(line => line.split(' ')[0]),
    );
    expect([...written].sort()).toEqual([...ACTIONS].sort());
  });

  test('facilitators and administrators without powers may only look for their way in', () => {
    const state = stateIn('hidden');
    for (const letter of ['F', 'C', 'A'] as const) {
      for (const action of ACTIONS) {
        const verdict = can(actorOf(letter, false), action, targetFor(letter, action), state);
        expect([action, letter, verdict.allowed]).toEqual([action, letter, POWERLESS.includes(action)]);
      }
    }
  });
});

test('a participant cannot act for somebody else', () => {
  const state = stateIn('hidden');
  const marta = actorOf('P', false);
  for (const [action, target] of [
    ['entry:put', { step: 's', behalf: 'kuba' }],
    ['ready:set', { step: 's', person: 'kuba' }],
    ['person:edit', { person: 'kuba' }],
    ['person:leave', { person: 'kuba' }],
    ['hand:lower', { person: 'kuba' }],
  ] as [Action, Target][]) {
    expect([action, can(marta, action, target, state).allowed]).toEqual([action, false]);
  }
});

test('the stage is refused a co-written document while groups work on it, and gets it in plenary', () => {
  const groups = boardStep('s');
  const working = { ...groups, phases: groups.phases.map(phase => ({ ...phase, form: 'groups' as const })) };
  const open = {
    step: 's',
    status: 'open',
    phase: 0,
    locked: false,
    late: true,
    person: 'here',
    archived: false,
  } as const;
  const stage = actorOf('S', false);
  expect(can(stage, 'doc:read', { step: 's' }, foundState(templateOf(working), open)).allowed).toBe(false);
  expect(can(stage, 'doc:read', { step: 's' }, foundState(templateOf(groups), open)).allowed).toBe(true);
});

test('a seat limited to one step works in that step only', () => {
  const state = stateIn('hidden');
  const visitor = { ...actorOf('P', false), step: 'other' };
  for (const action of ['entry:put', 'entry:edit', 'ready:set', 'doc:read', 'entry:mark'] as const) {
    expect(can(visitor, action, { step: 's' }, state)).toEqual({ allowed: false, error: 'not-allowed' });
  }
});

test('whoever only looks and listens gives no voice: no card, no ballot, no mark, no word in a document', () => {
  const open = {
    step: 's',
    status: 'open',
    phase: 0,
    locked: false,
    late: true,
    person: 'here',
    archived: false,
  } as const;
  const state = foundState(templateOf(boardStep('s')), open);
  const marta = actorOf('P', false);
  const voices = ['entry:put', 'entry:mark', 'doc:write'] as const;
  expect(voices.map(action => can(marta, action, { step: 's' }, state).allowed)).toEqual([true, true, true]);
  state.set('person/marta', { ...(state.get('person/marta') as Person), way: 'look' });
  for (const action of [...voices, 'ballot:cast'] as const) {
    const verdict = can(marta, action, { step: 's' }, state);
    expect([action, verdict]).toEqual([action, { allowed: false, error: 'not-allowed' }]);
  }
  expect(can(marta, 'doc:read', { step: 's' }, state).allowed).toBe(true);
});
