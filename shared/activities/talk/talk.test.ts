import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { ACTIVITIES } from '#shared/activities/activities.ts';
import type { Content, Seen } from '#shared/activities/activity.ts';
import { sameText } from '#shared/text.ts';
import { NOBODY } from '#shared/workshop/actor.ts';
import { minePart } from '#shared/workshop/entries/entriesView.ts';
import { tablesOf } from '#shared/workshop/groups/groupsKept.ts';
import type { Ledger, RunValue } from '#shared/workshop/state.ts';
import { HEALTHY } from '../../../test/fixtures/healthy.ts';
import { LADDER, talkPhase, talkStep } from '../../../test/fixtures/talk.ts';
import { VotingRoom } from '../../../test/fixtures/votingRoom.ts';
import { type ShownTalk, talk } from './talk.ts';

/** Ala, Jan and Marta of A, Iwona and Bożena of B. */

const STEP = 'rozmowa';
let room: VotingRoom;
beforeEach(() => {
  room = new VotingRoom(talkStep(STEP));
});

const advance = (phase: number) => room.lead({ type: 'step:advance', step: STEP, phase });
const write = (person: string, entry: string, text: string, question = 0) =>
  room.as(person, { type: 'entry:put', step: STEP, entry, data: { text, question } });
const id = (letter: string) => letter.repeat(32);
const shown = () => (room.shown('participants') as ShownTalk).turns;
const online = { person: () => true, seat: () => true, lastSeen: () => null };
const scene = () => ({ state: room.state, online, health: HEALTHY, activities: ACTIVITIES });
const mine = (person: string) =>
  minePart(scene(), { ...NOBODY, seat: `seat-${person}`, kind: 'participant', person });
const rows = () => Array.from(room.state.list(`ledger/${STEP}`), ([, line]) => (line as Ledger).row);

describe('the configuration', () => {
  const problem = (value: unknown) => z.safeParse(talk.config, value).error?.issues[0]?.message;

  test('is a ladder of one to eight questions, with an order of questions that exist', () => {
    const [question] = LADDER.map(sameText);
    expect(problem({ questions: [question] })).toBeUndefined();
    expect(problem({ questions: [] })).toBeDefined();
    expect(problem({ questions: Array(9).fill(question) })).toBeDefined();
    expect(problem({ questions: [question], order: [1] })).toBe('no such question');
    const config = z.parse(talk.config, { questions: LADDER.map(sameText), order: [2, 2, 0] });
    expect([0, 1, 2, 3].map(phase => talk.promptOf?.(config, phase)?.pl)).toEqual([
      LADDER[2],
      LADDER[2],
      LADDER[0],
      LADDER[2],
    ]);
    const plain = z.parse(talk.config, { questions: LADDER.map(sameText) });
    expect([0, 1, 5].map(phase => talk.promptOf?.(plain, phase)?.pl)).toEqual([
      LADDER[0],
      LADDER[1],
      LADDER[2],
    ]);
  });

  test('asks for phases that make sense', () => {
    const config = z.parse(talk.config, talkStep(STEP).config);
    const pairs = talkPhase('Pary', 'pairs', 'group', true);
    const all = talkPhase('Razem', 'plenary', 'all', true);
    expect(talk.checkPhases?.([pairs, all], config)).toBeNull();
    expect(talk.checkPhases?.([all, pairs], config)).toContain('cannot be hidden');
    expect(talk.checkPhases?.([pairs], config)).toContain('voices and turns');
    expect(talk.checkPhases?.([pairs, all], { ...config, attribution: 'side' })).toContain('no group');
    expect(talk.checkPhases?.([all], { ...config, order: [0, 1] })).toContain('more phases');
    const reading = { ...all, write: false };
    expect(talk.checkPhases?.([reading, pairs, all], config)).toBeNull();
  });
});

describe('notes', () => {
  test('are read by one’s pair while people talk, and by all once they are shown', () => {
    expect(write('ala', id('a'), ' Nie wiedzieliśmy, że… ')).toBeNull();
    const { group } = mine('ala');
    const partner = group?.people[0]?.id ?? '';
    expect(mine(partner).group?.entries.map(({ data }) => data)).toEqual([
      { text: 'Nie wiedzieliśmy, że…', question: 0 },
    ]);
    const elsewhere = ['jan', 'marta', 'iwona', 'bozena'].filter(
      one => !group?.people.some(({ id: other }) => other === one),
    );
    for (const person of elsewhere) {
      expect(mine(person).group?.entries).toEqual([]);
    }
    // Two who begin at the same moment both keep their words.
    expect(write(partner, id('b'), 'Mamy te same poniedziałki')).toBeNull();
    expect(rows()).toEqual([]);
    advance(0);
    // The next conversation is with somebody else: they read nothing of it.
    for (const person of ['ala', 'jan', 'marta', 'iwona', 'bozena']) {
      expect(mine(person).group?.entries).toEqual([]);
    }
    room.lead({ type: 'step:back', step: STEP });
    expect(mine(partner).group?.entries).toHaveLength(1);
    advance(0);
    expect(rows()).toEqual([]);
    advance(1);
    expect(rows().map(({ text, place, group: table }) => [text, place, table])).toEqual([
      ['Nie wiedzieliśmy, że…', '0', String(group?.sign)],
      ['Mamy te same poniedziałki', '0', String(group?.sign)],
    ]);
    expect(room.harvest().map(({ kind, side, place }) => [kind, side, place])).toEqual([
      ['note', 'A', '0'],
      ['note', expect.any(String), '0'],
    ]);
  });

  test('are three to a question, of the length that was asked for, to a question there is', () => {
    for (const letter of ['a', 'b', 'c']) {
      expect(write('ala', id(letter), letter)).toBeNull();
    }
    expect(write('ala', id('d'), 'x')).toBe('too-many-entries');
    expect(write('ala', id('d'), 'x', 1)).toBeNull();
    expect(write('jan', id('e'), 'x'.repeat(141))).toBe('text-too-long');
    expect(write('jan', id('e'), ' ')).toBe('text-empty');
    expect(write('jan', id('e'), 'x', 3)).toBe('bad-request');
    const { config } = talkStep(STEP);
    const none = new VotingRoom(talkStep(STEP, { config: { ...config, notes: 'none' } }));
    const data = { text: 'x', question: 0 };
    expect(none.as('ala', { type: 'entry:put', step: STEP, entry: id('a'), data })).toBe('bad-request');
  });

  test('one phase back, closed and opened again: everything is there, and a stray „Dalej" is taken back', () => {
    write('ala', id('a'), 'Zostaje');
    const before = mine('ala').group;
    advance(0);
    expect(room.lead({ type: 'step:back', step: STEP })).toBeNull();
    expect(mine('ala').group).toEqual(before);
    expect(mine('ala').entries.map(({ data }) => data.text)).toEqual(['Zostaje']);
    advance(0);
    advance(1);
    room.direct({ act: 'voice', text: 'Głos' });
    expect(room.lead({ type: 'step:close', step: STEP })).toBeNull();
    expect(room.lead({ type: 'step:open', step: STEP })).toBeNull();
    expect(rows().map(({ text }) => text)).toEqual(['Zostaje', 'Głos']);
    expect(room.lead({ type: 'step:back', step: STEP })).toBeNull();
    expect(rows().map(({ text }) => text)).toEqual(['Zostaje', 'Głos']);
  });
});

describe('voices', () => {
  const voice = (text: string) => room.direct({ act: 'voice', text });

  test('are written down by whoever leads when all talk together, as many as were asked for, of nobody', () => {
    expect(voice('Za wcześnie')).toBe('not-allowed');
    advance(0);
    advance(1);
    expect(voice('Mamy te same poniedziałki')).toBeNull();
    expect(voice('Drugi')).toBeNull();
    expect(voice('x'.repeat(141))).toBe('text-too-long');
    expect(voice('Trzeci')).toBeNull();
    expect(voice('Czwarty')).toBe('voices-are-full');
    expect(rows().map(({ kind, place, by, side }) => [kind, place, by, side])).toEqual(
      Array(3).fill(['voice', '2', undefined, undefined]),
    );
    expect(room.harvest().map(({ text, side, by }) => [text, side, by])[0]).toEqual([
      'Mamy te same poniedziałki',
      null,
      null,
    ]);
  });

  test('one set aside makes room for another, and comes back', () => {
    advance(0);
    advance(1);
    for (const text of ['Pierwszy', 'Drugi', 'Trzeci']) {
      voice(text);
    }
    const [first] = rows();
    const entry = first?.id ?? '';
    expect(room.lead({ type: 'entry:hide', step: STEP, entry, reason: '' })).toBeNull();
    expect(voice('Czwarty')).toBeNull();
    expect(room.lead({ type: 'entry:restore', step: STEP, entry })).toBeNull();
    expect(
      rows()
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['Czwarty', 'Drugi', 'Pierwszy', 'Trzeci']);
  });
});

describe('a round', () => {
  beforeEach(() => {
    advance(0);
    advance(1);
  });
  const pass = (person: string, ready = true) => room.as(person, { type: 'ready:set', step: STEP, ready });

  test('begins with everybody who is there, sides in turn; a press twice moves it once', () => {
    expect(shown()).toBeNull();
    expect(room.direct({ act: 'start' })).toBeNull();
    const first = shown();
    expect(first).toMatchObject({ of: 5, left: 4, seconds: 45, endsAt: room.now + 45_000 });
    expect([first?.now?.side, first?.next?.side].sort()).toEqual(['A', 'B']);
    const person = first?.now?.id ?? '';
    room.now += 10_000;
    expect(room.direct({ act: 'next', person })).toBeNull();
    expect(room.direct({ act: 'next', person })).toBeNull();
    expect(shown()).toMatchObject({ now: first?.next, left: 3, endsAt: room.now + 45_000 });
  });

  test('whoever passes is left out without anybody pressing anything', () => {
    room.direct({ act: 'start' });
    const first = shown();
    room.now += 7000;
    expect(pass(first?.now?.id ?? '')).toBeNull();
    expect(shown()).toMatchObject({ now: first?.next, left: 3, endsAt: room.now + 45_000 });
    expect(shown()?.passed).toEqual([first?.now?.id]);
    // Whose turn has gone by keeps it that way; who passed ahead of it may think again.
    expect(shown()?.mayReturn).toEqual([]);
    const last = shown()?.ahead.at(-1) ?? '';
    pass(last);
    expect(shown()).toMatchObject({ left: 2, mayReturn: [last] });
    pass(last, false);
    expect(shown()).toMatchObject({ left: 3, mayReturn: [] });
  });

  test('comes to its end and can begin again; another phase knows nothing of it', () => {
    room.direct({ act: 'start' });
    for (let turn = 0; turn < 5; turn += 1) {
      room.direct({ act: 'next', person: shown()?.now?.id ?? '' });
    }
    expect(shown()).toMatchObject({ now: null, next: null });
    expect(room.direct({ act: 'start' })).toBeNull();
    expect(shown()).toMatchObject({ left: 4 });
    room.lead({ type: 'step:back', step: STEP });
    expect(shown()).toBeNull();
    expect(room.direct({ act: 'start' })).toBe('not-allowed');
    advance(1);
    expect(shown()).toMatchObject({ left: 4 });
    expect(room.direct({ act: 'stop' })).toBeNull();
    expect(shown()).toBeNull();
    expect(room.direct({ act: 'next', person: 'ala' })).toBe('not-allowed');
  });
});

describe('numbers', () => {
  test('count conversations across sides, and pairs that met of those that could', () => {
    advance(0);
    advance(1);
    const content = { ...emptyContent(), step: STEP };
    const people = [
      ...['ala', 'jan', 'marta'].map(one => ({ id: one, sides: ['A'] })),
      ...['iwona', 'bozena'].map(one => ({ id: one, sides: ['B'] })),
    ];
    const tables = tablesOf(room.state, STEP);
    expect(tables).toHaveLength(4);
    const numbers = talk.metrics(content, { sides: ['A', 'B'], people, tables });
    expect(numbers).toMatchObject({ crossSideConversations: 4, crossSidePairs: 6, notes: 0, voices: 0 });
    expect(numbers.crossSidePairsMet).toBeGreaterThanOrEqual(4);
    expect(numbers.crossSidePairsMet).toBeLessThanOrEqual(6);
    expect(talk.metrics(content, { sides: [], people: [] })).toMatchObject({ crossSidePairs: 0 });
  });
});

function emptyContent(): Content<never> {
  return {
    step: 's',
    config: z.parse(talk.config, talkStep('s').config) as never,
    attribution: 'named',
    doc: null,
    ledger: new Map(),
    entries: new Map(),
    results: [],
    run: new Map(),
    versions: [],
  };
}

test('whatever is kept of a round, showing it never throws', () => {
  const broken = fc.oneof(
    fc.jsonValue(),
    fc.record({
      v: fc.constantFrom(1, 2),
      order: fc.oneof(fc.array(fc.string()), fc.jsonValue()),
      sides: fc.oneof(fc.array(fc.string()), fc.jsonValue()),
      phase: fc.constantFrom(0, 1, 'x'),
      at: fc.oneof(fc.integer(), fc.constantFrom(NaN, -1, 1e9)),
      since: fc.oneof(fc.double(), fc.constant(null)),
      seconds: fc.double(),
    }),
  );
  fc.assert(
    fc.property(broken, fc.array(fc.tuple(fc.string(), fc.double())), (turns, ready) => {
      const seen = {
        ...emptyContent(),
        run: new Map([['turns', turns as unknown as RunValue]]),
        ready: new Map(ready),
        phase: 0,
        status: 'open',
      } as unknown as Seen<never>;
      for (const onlooker of ['facilitators', 'participants', 'stage'] as const) {
        expect(JSON.stringify(talk.show?.(seen, onlooker))).toContain('turns');
      }
    }),
  );
});
