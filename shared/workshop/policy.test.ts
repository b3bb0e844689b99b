import { describe, expect, test } from 'vitest';
import { foundState } from '../../test/fixtures/state.ts';
import { boardStep, cardsStep, templateOf } from '../../test/fixtures/template.ts';
import { ACTIONS, type Action, type Actor, can, type Target } from './policy.ts';
import type { StateMap } from './stateMap.ts';

/** The seats of the house, one letter each; lower case: the same seat without powers on its connection. */
const SEATS = {
  F: 'facilitator',
  C: 'cofacilitator',
  P: 'participant',
  S: 'stage',
  X: 'partner',
  A: 'administrator',
  N: 'anonymous',
  V: 'server',
} as const;
type Letter = keyof typeof SEATS;

/** Situations of the step that is acted on; `removed`: the participant was removed; `archived`: all is over. */
const SITUATIONS = [
  'waiting',
  'hidden',
  'shown',
  'paused',
  'locked',
  'closed',
  'final',
  'cowrite',
  'removed',
  'archived',
] as const;
type Situation = (typeof SITUATIONS)[number];

/**
 * Who may do what, written a second time and by hand: `action: seats @ situations`. No situations: in every one.
 * What is not written here is refused. (Participants act for themselves, facilitators for somebody.)
 */
const TABLE = `
health:read FCPSXAN
page:read FCPSXAN
notice:read FCPSXAN
join:look FCPSXAN
join:enter FCPSXAN
seat:list FCPSXAN
seat:claim FCPSXAN
seat:leave FCPSXAN
admin:claim FCPSXAN
template:list FCA
workshop:list FCA
workshop:create A
plan:read FCPS
script:read FC
address:read FCSA
address:choose FA
link:make FC @ -archived
link:list FC
link:revoke FC @ -archived
stage:seat FC
live:connect FCS
live:connect P @ -removed
doc:read FCS @ -waiting
doc:read P @ -waiting -removed
doc:write FC @ cowrite
doc:write P @ cowrite
workshop:edit FC @ -archived
side:edit FC @ -archived
workshop:archive F @ -archived
joining:set FC @ -archived
code:renew FC @ -archived
stage:set FC @ -archived
plan:move FC @ -archived
plan:skip FC @ -archived
plan:edit FC @ -archived
step:focus FC @ -archived
step:open FC @ -archived
step:advance FC @ -archived
step:back FC @ -archived
step:undo FC @ -archived
step:close FC @ hidden shown paused locked cowrite removed
step:reveal FC @ hidden shown paused locked cowrite removed
step:lock FC @ -archived
step:attribution FC @ -archived
step:show FC @ -archived
timer:set FC @ hidden shown paused locked cowrite removed
note:set FC @ -archived
entry:put FC @ hidden shown locked closed cowrite removed
entry:put P @ hidden shown closed cowrite
entry:edit FC @ hidden shown paused locked cowrite removed
entry:edit P @ hidden shown paused cowrite
entry:withdraw FC @ hidden shown paused locked cowrite removed
entry:withdraw P @ hidden shown paused cowrite
entry:restore FCP @ -archived -removed
entry:restore FC @ removed
entry:accept P @ hidden shown paused locked cowrite removed
entry:mark P @ hidden shown paused locked cowrite
entry:hide FC @ -archived
entry:move FC @ -archived
ready:set FC @ hidden shown paused locked cowrite removed
ready:set P @ hidden shown paused locked cowrite
hand:raise P @ -archived -removed
hand:lower FCP @ -archived
person:add FC @ -archived
person:edit FC @ -archived
person:edit P @ -archived -removed
person:remove FC @ -archived
person:restore FC @ -archived
person:merge FC @ -archived
person:leave FC @ -archived
person:leave P @ -archived -removed
seat:revoke FC @ -archived
remote:allow F @ -archived
person:join V @ -archived
seat:add V
step:due V @ -archived
presence:note V
`;

/** Seats that keep these rights even where their powers are off. */
const POWERLESS = [
  'health:read',
  'page:read',
  'notice:read',
  'join:look',
  'join:enter',
  'seat:list',
  'seat:claim',
  'seat:leave',
  'admin:claim',
];

function expectedCells(): Set<string> {
  const cells = new Set<string>();
  for (const line of TABLE.trim().split('\n')) {
    const [left = '', right = ''] = line.split('@').map(part => part.trim());
    const [action = '', letters = ''] = left.split(' ');
    const words = right.split(' ').filter(Boolean);
    const minus = words.filter(word => word.startsWith('-')).map(word => word.slice(1));
    const plus = words.filter(word => !word.startsWith('-'));
    for (const situation of SITUATIONS) {
      const named = plus.length > 0 ? plus.includes(situation) : !minus.includes(situation);
      for (const letter of named ? letters : '') {
        cells.add(`${action} ${letter} ${situation}`);
      }
    }
  }
  return cells;
}

/** A state in which the step `s` is in this situation, and Marta is a participant. */
function stateIn(situation: Situation): StateMap {
  const pausedPhase = { ...cardsStep('s', 'named').phases[0], write: false } as never;
  const step =
    situation === 'cowrite'
      ? boardStep('s')
      : situation === 'paused'
        ? cardsStep('s', 'named', { phases: [pausedPhase] })
        : cardsStep('s', 'named');
  const status =
    situation === 'waiting' ? 'waiting' : situation === 'closed' || situation === 'final' ? 'closed' : 'open';
  return foundState(templateOf(step), {
    step: 's',
    status,
    phase: situation === 'shown' ? 1 : 0,
    locked: situation === 'locked',
    late: situation !== 'final',
    person: situation === 'removed' ? 'removed' : 'here',
    archived: situation === 'archived',
  });
}

function actorOf(letter: Letter, powers: boolean): Actor {
  const kind = SEATS[letter];
  const seat = kind === 'anonymous' || kind === 'server' ? null : 'seat';
  return { seat, kind, person: kind === 'participant' ? 'marta' : null, side: null, step: null, powers };
}

/** Participants act for themselves; facilitators for Kuba, who has no phone. */
function targetFor(letter: Letter, action: Action): Target {
  const own = letter === 'P';
  const person = action.startsWith('person:') ? (own ? 'marta' : 'kuba') : null;
  return { step: 's', person, behalf: own || action !== 'entry:put' ? undefined : 'kuba' };
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
