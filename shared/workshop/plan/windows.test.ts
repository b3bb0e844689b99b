import { expect, test } from 'vitest';
import { ACTIVITIES } from '#shared/activities/activities.ts';
import { platformRandom } from '#shared/ids.ts';
import type { Step } from '#shared/template/template.ts';
import { foundState } from '../../../test/fixtures/state.ts';
import { cardsStep, planStep, surveyStep, templateOf } from '../../../test/fixtures/template.ts';
import { type Actor, SERVER } from '../actor.ts';
import type { AnyCommand } from '../commands.ts';
import { stepStateOf, workshopOf } from '../lookUp.ts';
import type { StateMap } from '../stateMap.ts';
import { transition } from '../transition.ts';
import { windowOf } from './byLink.ts';

const LEAD: Actor = { seat: 'lead', kind: 'facilitator', person: null, side: null, step: null, powers: true };
const DAY = 24 * 3_600_000;
let made = 0;

function room(before: Partial<Step> = {}): StateMap {
  const template = templateOf(
    surveyStep('przed', { outside: { days: 7, when: 'before' }, ...before }),
    cardsStep('kartki', 'named'),
    planStep('zadania'),
    surveyStep('po'),
  );
  return foundState(template, {
    step: 'kartki',
    status: 'waiting',
    phase: 0,
    locked: false,
    late: true,
    person: 'here',
    archived: false,
  });
}

function decide(state: StateMap, command: Record<string, unknown>, now: number, actor = LEAD) {
  made += 1;
  const decision = transition(state, { id: `c${made}`, ...command } as AnyCommand, {
    actor,
    activities: ACTIVITIES,
    now,
    random: platformRandom,
    harvest: () => [],
    texts: () => new Map(),
    counted: () => 0,
  });
  if (decision.ok) {
    state.apply(decision.put, decision.del);
  }
  return decision;
}

test('a window begins and ends by the clock, and the room goes on looking where it looks', () => {
  const state = room();
  const opened = decide(state, { type: 'window:open', step: 'przed', from: DAY, until: 3 * DAY }, 1);
  expect(opened).toMatchObject({ ok: true, effects: [{ type: 'window', step: 'przed', at: DAY }] });
  expect(windowOf(state, 'przed')?.status).toBe('ahead');
  expect(stepStateOf(state, 'przed')).toBeUndefined();

  // An alarm that rings early changes nothing.
  decide(state, { type: 'step:due', step: 'przed' }, DAY - 1, SERVER);
  expect(windowOf(state, 'przed')?.status).toBe('ahead');
  decide(state, { type: 'step:open', step: 'kartki' }, DAY - 1);
  const begun = decide(state, { type: 'step:due', step: 'przed' }, DAY, SERVER);
  expect(begun).toMatchObject({ ok: true, effects: [{ type: 'window', step: 'przed', at: 3 * DAY }] });
  expect(stepStateOf(state, 'przed')?.status).toBe('open');
  expect(workshopOf(state)?.focus).toBe('kartki');

  // A phone that came by everybody's link: nobody is its author, and only the hour is kept.
  const visitor: Actor = { ...LEAD, seat: 'telefon', kind: 'participant', step: 'przed', powers: false };
  const answer = { kind: 'answer', answers: { know: 4 } };
  const put = { type: 'entry:put', step: 'przed', entry: 'odpowiedz', data: answer, key: 'klucz' };
  expect(decide(state, put, DAY + 90_000, visitor)).toMatchObject({ ok: true });
  expect(state.get('entry/przed/odpowiedz')).toMatchObject({ by: null, side: null, at: DAY });
  const elsewhere = decide(state, { ...put, step: 'kartki', entry: 'obca' }, DAY, visitor);
  expect(elsewhere).toMatchObject({ ok: false, error: 'not-allowed' });
  // The alarm has not rung yet, and it is too late all the same.
  const late = decide(state, { ...put, entry: 'pozna' }, 3 * DAY, visitor);
  expect(late).toMatchObject({ ok: false, error: 'window-over' });

  decide(state, { type: 'step:due', step: 'przed' }, 3 * DAY, SERVER);
  expect(windowOf(state, 'przed')?.status).toBe('over');
  expect(state.get('result/przed/0')).toBeDefined();
  expect(state.get('entry/przed/odpowiedz')).toBeUndefined();
  expect(stepStateOf(state, 'kartki')?.status).toBe('open');
});

const WORDS = ['cisza', 'czas', 'kawa', 'ludzie', 'rampa'];
const answerWith = (word: string) => ({
  type: 'entry:put',
  step: 'przed',
  entry: `odpowiedz-${word}`,
  data: { kind: 'answer', answers: { know: 4, word } },
  key: `klucz-${word}`,
});
const VISITOR: Actor = { ...LEAD, seat: 'telefon', kind: 'participant', step: 'przed', powers: false };

test('answers by link wait with their total until a facilitator has read them, and begin no meeting', () => {
  const { config, phases } = surveyStep('przed');
  const state = room({ config: { ...config, show: 'never' }, phases });
  decide(state, { type: 'window:open', step: 'przed', from: 0, until: DAY }, 1);
  for (const [place, word] of WORDS.entries()) {
    const actor = { ...VISITOR, seat: `telefon-${place}` };
    expect(decide(state, answerWith(word), 2, actor)).toMatchObject({ ok: true });
  }
  decide(state, { type: 'step:due', step: 'przed' }, DAY, SERVER);
  const last = phases.length - 1;
  expect(stepStateOf(state, 'przed')).toMatchObject({ status: 'open', phase: last, timer: { endsAt: null } });
  const kept = () => JSON.stringify(state.get('result/przed/0'));
  expect(WORDS.filter(word => !kept().includes(word))).toEqual([]);
  const late = decide(state, answerWith('za-pozno'), DAY + 1, VISITOR);
  expect(late).toMatchObject({ ok: false });

  // Read, the rest is forgotten; what the day before was read begins nothing.
  decide(state, { type: 'step:focus', step: 'przed' }, DAY + 2);
  decide(state, { type: 'step:advance', step: 'przed', phase: last }, DAY + 3);
  expect(stepStateOf(state, 'przed')?.status).toBe('closed');
  expect(workshopOf(state)?.focus).toBe(null);
  expect(WORDS.filter(word => kept().includes(word))).toEqual([]);
});

test('a survey whose result waits to be read asks in a new round when it is opened by link anew', () => {
  const state = room();
  decide(state, { type: 'window:open', step: 'przed', from: 0, until: DAY }, 1);
  decide(state, answerWith('raz'), 2, VISITOR);
  decide(state, { type: 'window:close', step: 'przed' }, 3);
  decide(state, { type: 'window:open', step: 'przed', from: 0, until: DAY }, 4);
  expect(stepStateOf(state, 'przed')).toMatchObject({ status: 'open', phase: 0, round: 1 });
  expect(decide(state, answerWith('dwa'), 5, VISITOR)).toMatchObject({ ok: true });
  // A longer window changes nothing for those who are writing.
  decide(state, { type: 'window:open', step: 'przed', from: 0, until: 2 * DAY }, 6);
  expect(stepStateOf(state, 'przed')).toMatchObject({ phase: 0, round: 1 });
});

test('„Dalej” passes by what belongs to no meeting, and leaves open what is open by link', () => {
  const state = room();
  decide(state, { type: 'step:advance', step: null, phase: 0 }, 1);
  expect(workshopOf(state)?.focus).toBe('kartki');
  decide(state, { type: 'window:open', step: 'kartki', from: 0, until: DAY }, 1);
  const phases = cardsStep('kartki', 'named').phases.length;
  for (let phase = 0; phase < phases; phase += 1) {
    decide(state, { type: 'step:advance', step: 'kartki', phase }, 2);
  }
  expect(workshopOf(state)?.focus).toBe('zadania');
  expect(stepStateOf(state, 'kartki')?.status).toBe('open');
  decide(state, { type: 'window:close', step: 'kartki' }, 3);
  expect(stepStateOf(state, 'kartki')?.status).toBe('closed');
});

test('what the room looks at stays open when its window ends', () => {
  const state = room();
  decide(state, { type: 'step:open', step: 'zadania' }, 1);
  decide(state, { type: 'window:open', step: 'zadania', from: 0, until: DAY }, 1);
  decide(state, { type: 'window:close', step: 'zadania' }, 2);
  expect(stepStateOf(state, 'zadania')?.status).toBe('open');
});

test('a step that is over stays over; secret answers begin a new round beside their result', () => {
  const state = room();
  for (const step of ['zadania', 'po']) {
    decide(state, { type: 'step:open', step }, 1);
    decide(state, { type: 'step:close', step }, 2);
    decide(state, { type: 'window:open', step, from: 0, until: DAY }, 3);
  }
  expect(stepStateOf(state, 'zadania')?.status).toBe('closed');
  expect(stepStateOf(state, 'po')).toMatchObject({ status: 'open', phase: 0, round: 1 });
});

test('a window that has passed, ends before it begins or lasts for years is refused', () => {
  const state = room();
  const refusals = [
    [0, 5],
    [20, 15],
    [10, 400 * DAY],
  ].map(([from, until]) => decide(state, { type: 'window:open', step: 'przed', from, until }, 10));
  expect(refusals.map(one => one.ok || one.error)).toEqual(Array(3).fill('no-such-window'));
  expect(decide(state, { type: 'window:close', step: 'przed' }, 10)).toMatchObject({ ok: false });
});
