import { beforeEach, describe, expect, it } from 'vitest';
import { ACTIVITIES } from '#shared/activities/activities.ts';
import type { Harvested } from '#shared/activities/activity.ts';
import { platformRandom } from '#shared/ids.ts';
import type { Step } from '#shared/template/template.ts';
import { type Actor, NOBODY } from '#shared/workshop/actor.ts';
import type { Command } from '#shared/workshop/commands.ts';
import type { Person, StepState } from '#shared/workshop/state.ts';
import type { StateMap } from '#shared/workshop/stateMap.ts';
import { transition } from '#shared/workshop/transition.ts';
import { isReady, nowPart, resultsPart, type Scene } from '#shared/workshop/view.ts';
import { HEALTHY } from '../../../test/fixtures/healthy.ts';
import { foundState } from '../../../test/fixtures/state.ts';
import { chooseStep, templateOf } from '../../../test/fixtures/template.ts';

/** A whole vote through the commands, on a state of its own. */

type Wish = Command extends infer C ? (C extends Command ? Omit<C, 'id'> : never) : never;

const LEAD: Actor = { ...NOBODY, seat: 'leadseat', kind: 'facilitator', powers: true };
const seatOf = (person: string): Actor => ({
  ...NOBODY,
  seat: `seat-${person}`,
  kind: 'participant',
  person,
});

const PEOPLE = { anna: 'A', adam: 'A', alina: 'A', beata: 'B', borys: 'B', bela: 'B' } as const;
type Voter = keyof typeof PEOPLE;

let state: StateMap;
let effects: string[] = [];

function start(changes: Partial<Step> = {}): void {
  state = foundState(templateOf(chooseStep('pick', { from: ['bank'], ...changes })), {
    step: 'pick',
    status: 'waiting',
    phase: 0,
    locked: false,
    late: true,
    person: 'here',
    archived: false,
  });
  const marta = state.get('person/marta') as Person;
  for (const [name, side] of Object.entries(PEOPLE)) {
    state.set(`person/${name}`, { ...marta, name, sides: [side] });
    state.set(`presence/0/${name}`, { v: 1, at: 0, leftAt: null });
  }
  state.set('person/marta', { ...marta, status: 'removed' });
  expect(asks(LEAD, { type: 'step:open', step: 'pick' })).toBe('ok');
}

const INPUTS = ['a', 'b', 'c', 'd'].map(
  (id): Harvested => ({
    id,
    kind: 'match',
    text: `Pomysł ${id}`,
    side: null,
    by: null,
    place: null,
    weight: 0,
    from: [{ step: 'bank', id }],
    data: {},
  }),
);

/** What the server answers: „ok" or the code of its refusal. */
function asks(actor: Actor, wish: Wish): string {
  const decision = transition(state, { ...wish, id: '0'.repeat(32) } as Command, {
    actor,
    activities: ACTIVITIES,
    now: 1,
    random: platformRandom,
    harvest: () => INPUTS,
    texts: () => new Map(),
    counted: () => 0,
  });
  if (!decision.ok) {
    return decision.error;
  }
  state.apply(decision.put, decision.del);
  effects = decision.effects.map(effect => effect.type);
  return 'ok';
}

const vote = (person: Voter, ...options: string[]) =>
  asks(seatOf(person), {
    type: 'ballot:cast',
    step: 'pick',
    data: { dots: Object.fromEntries(options.map(option => [`o.${option}`, 1])) },
  });
const directs = (data: Record<string, unknown>) => asks(LEAD, { type: 'step:direct', step: 'pick', data });
const forward = () => asks(LEAD, { type: 'step:advance', step: 'pick', phase: running().phase });
const back = () => asks(LEAD, { type: 'step:back', step: 'pick' });
const merge = (entry: string, into: string) =>
  asks(LEAD, { type: 'entry:merge', step: 'pick', entry: `o.${entry}`, into: `o.${into}` });
const running = () => state.get('step/pick') as StepState;
const result = (round = 0) =>
  state.get(`result/pick/${round}`)?.result as Record<string, unknown> | undefined;
const options = () => [...state.list('ledger/pick')].map(([id]) => id);
const scene = (): Scene => ({
  state,
  health: HEALTHY,
  online: { person: () => true, seat: () => true, lastSeen: () => null },
  activities: ACTIVITIES,
});
const shown = (audience: 'facilitators' | 'stage') =>
  resultsPart(scene(), audience) as { result: unknown; run: Record<string, unknown> };

beforeEach(() => start());

describe('before the vote', () => {
  it('options are seeded, merged and added; opening the list ends no vote', () => {
    expect(options()).toEqual(['o.a', 'o.b', 'o.c', 'o.d']);
    expect(result()).toBeUndefined();
    expect(merge('b', 'a')).toBe('ok');
    expect(directs({ act: 'add', text: 'Nowy pomysł' })).toBe('ok');
    expect(options()).toHaveLength(4);
    expect(vote('anna', 'a')).toBe('writing-paused');
  });

  it('what has no words or too many is no option', () => {
    expect(directs({ act: 'add', text: '   ' })).toBe('text-empty');
    expect(directs({ act: 'add', text: 'x'.repeat(141) })).toBe('text-too-long');
    expect(directs({ act: 'paint', text: 'x' })).toBe('bad-request');
  });
});

describe('while people vote', () => {
  beforeEach(() => expect(forward()).toBe('ok'));

  it('nothing is added or merged: what comes waits for later', () => {
    expect(directs({ act: 'add', text: 'Za późno' })).toBe('votes-are-in');
    expect(directs({ act: 'later', text: 'Za późno' })).toBe('ok');
    expect(vote('anna', 'a')).toBe('ok');
    expect(merge('b', 'a')).toBe('votes-are-in');
    expect(shown('stage').run.late).toMatchObject([{ text: 'Za późno' }]);
  });

  it('what was merged is not taken apart under the votes', () => {
    back();
    merge('b', 'a');
    forward();
    vote('anna', 'a');
    expect(asks(LEAD, { type: 'entry:restore', step: 'pick', entry: 'o.b' })).toBe('votes-are-in');
  });

  it('one ballot per person; it is changed and taken back', () => {
    expect(vote('anna', 'a', 'b')).toBe('ok');
    expect(vote('anna', 'c')).toBe('ok');
    expect([...state.list('ballot/pick')]).toMatchObject([['anna', { data: { dots: { 'o.c': 1 } } }]]);
    expect(asks(seatOf('anna'), { type: 'ballot:withdraw', step: 'pick' })).toBe('ok');
    expect(state.count('ballot/pick')).toBe(0);
  });

  it('refuses unknown options and too many dots', () => {
    expect(vote('anna', 'x')).toBe('no-such-entry');
    expect(vote('anna', 'a', 'b', 'c', 'd')).toBe('bad-request');
  });

  it('a ballot with an option that was set aside is taken back all the same', () => {
    vote('anna', 'a', 'b');
    expect(asks(LEAD, { type: 'entry:hide', step: 'pick', entry: 'o.b', reason: '' })).toBe('ok');
    expect(asks(seatOf('anna'), { type: 'ballot:withdraw', step: 'pick' })).toBe('ok');
  });

  it('who has voted is ready, for everybody to count and for facilitators to see', () => {
    vote('anna', 'a');
    expect(isReady(state, 'pick', 'anna', running().phase)).toBe(true);
    expect(isReady(state, 'pick', 'adam', running().phase)).toBe(false);
    expect(nowPart(scene(), 'stage')?.step?.ready.done).toEqual({ A: 1 });
    expect(shown('facilitators').run).toMatchObject({ cast: 1, voters: 7, who: ['anna'] });
    expect(shown('stage').run).toMatchObject({ cast: 1, who: [] });
    expect(JSON.stringify([shown('facilitators'), shown('stage')])).not.toContain('o.a');
  });

  it('somebody without a phone votes through the facilitator, who cannot touch the ballot of a phone', () => {
    const forKuba = { type: 'ballot:cast', step: 'pick', data: { dots: { 'o.a': 1 } } } as const;
    expect(asks(LEAD, { ...forKuba, behalf: 'kuba' })).toBe('ok');
    vote('anna', 'b');
    expect(asks(LEAD, { ...forKuba, behalf: 'anna' })).toBe('not-yours');
  });

  it('going back to the list keeps the ballots; starting anew forgets them', () => {
    vote('anna', 'a');
    expect(back()).toBe('ok');
    expect(result()).toBeUndefined();
    expect(state.count('ballot/pick')).toBe(1);
    expect(merge('b', 'a')).toBe('votes-are-in');
    expect(directs({ act: 'again' })).toBe('ok');
    expect(effects).toContain('compact');
    expect(merge('b', 'a')).toBe('ok');
  });

  it('nobody says what goes on before the result is there', () => {
    expect(directs({ act: 'go', option: 'o.a', on: true })).toBe('vote-under-way');
  });
});

describe('after the vote', () => {
  beforeEach(() => {
    forward();
    for (const person of ['anna', 'adam', 'alina', 'beata', 'borys'] as const) {
      expect(vote(person, 'a', person.startsWith('a') ? 'b' : 'c')).toBe('ok');
    }
    expect(forward()).toBe('ok');
  });

  it('there are totals and no ballots, at once and on disk', () => {
    expect(state.count('ballot/pick')).toBe(0);
    expect(effects).toContain('compact');
    expect(result()).toMatchObject({ cast: 5, of: 7, few: false });
    expect(result()?.options).toEqual([
      { id: 'o.a', dots: 5, people: 5, balance: null },
      { id: 'o.b', dots: 3, people: 3, balance: null },
      { id: 'o.c', dots: 2, people: 2, balance: null },
    ]);
    expect(shown('facilitators').run).toMatchObject({ who: [], cast: 0 });
  });

  it('the list stays as it was voted on', () => {
    expect(vote('bela', 'a')).toBe('writing-paused');
    expect(merge('b', 'a')).toBe('votes-are-in');
    expect(directs({ act: 'add', text: 'Za późno' })).toBe('votes-are-in');
  });

  it('talk decides what goes on, and takes it back', () => {
    expect(directs({ act: 'go', option: 'o.c', on: true })).toBe('ok');
    expect(directs({ act: 'go', option: 'o.b', on: false })).toBe('ok');
    expect(shown('stage').run.marks).toEqual({ 'o.c': true, 'o.b': false });
    expect(directs({ act: 'go', option: 'o.c', on: null })).toBe('ok');
    expect(shown('stage').run.marks).toEqual({ 'o.b': false });
    expect(directs({ act: 'go', option: 'o.x', on: true })).toBe('no-such-entry');
  });

  it('one phase back begins an empty round beside the old result', () => {
    expect(back()).toBe('ok');
    expect(running().round).toBe(1);
    expect(shown('facilitators')).toMatchObject({ result: null, run: { earlier: [{ round: 0, cast: 5 }] } });
    expect(shown('stage').run).toMatchObject({ earlier: [] });
    back();
    expect(directs({ act: 'later', text: 'Spóźniony' })).toBe('ok');
    const [late] = shown('stage').run.late as { id: string }[];
    expect(directs({ act: 'add', text: 'Spóźniony', late: late?.id })).toBe('ok');
    expect(shown('stage').run.late).toEqual([]);
    forward();
    expect(vote('anna', 'd')).toBe('ok');
    expect(vote('adam', 'd')).toBe('ok');
    expect(vote('beata', 'd')).toBe('ok');
    forward();
    expect(result(0)).toMatchObject({ cast: 5 });
    expect(result(1)).toMatchObject({ cast: 3, options: [{ id: 'o.d', dots: 3 }] });
  });

  it('a round that nobody voted in leaves the earlier result in force, and says so', () => {
    back();
    forward();
    expect(result(1)).toMatchObject({ cast: 0, few: true });
    expect(shown('stage').run.stands).toMatchObject({ round: 0, cast: 5 });
    expect(directs({ act: 'go', option: 'o.c', on: true })).toBe('ok');
    // Talk is about the result that stands, not about the empty round.
    expect(shown('stage').run.marks).toEqual({ 'o.c': true });
    expect(state.get('run/pick/go')).toMatchObject({ round: 0 });
  });
});

describe('closing in the midst of a vote', () => {
  it('counts what was given, and keeps nothing else', () => {
    forward();
    for (const person of ['anna', 'adam', 'beata'] as const) {
      vote(person, 'a');
    }
    expect(asks(LEAD, { type: 'step:close', step: 'pick' })).toBe('ok');
    expect(state.count('ballot/pick')).toBe(0);
    expect(result()).toMatchObject({ cast: 3, options: [{ id: 'o.a', dots: 3 }] });
    // Open again is a new, empty round beside it.
    expect(asks(LEAD, { type: 'step:open', step: 'pick' })).toBe('ok');
    expect(running()).toMatchObject({ round: 1, phase: 1 });
    expect(vote('anna', 'b')).toBe('ok');
  });

  it('counts also where the facilitator went back to the list', () => {
    forward();
    for (const person of ['anna', 'adam', 'beata'] as const) {
      vote(person, 'a');
    }
    back();
    expect(asks(LEAD, { type: 'step:close', step: 'pick' })).toBe('ok');
    expect(result()).toMatchObject({ cast: 3 });
  });
});
