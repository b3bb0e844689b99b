import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Content, Harvested } from '#shared/activities/activity.ts';
import type { Phase, Step } from '#shared/template/template.ts';
import { sameText } from '#shared/text.ts';
import type { Entry, Ledger, RunValue } from '#shared/workshop/state.ts';
import { surveyStep } from '../../../test/fixtures/template.ts';
import { VotingRoom } from '../../../test/fixtures/votingRoom.ts';
import type { SurveyShown } from './show.ts';
import { survey } from './survey.ts';
import { type SurveyConfig, surveyConfigSchema } from './surveyConfig.ts';
import { tallyAnswers } from './totals.ts';

const STEP = 'ankieta';
const PEOPLE = ['ala', 'jan', 'marta', 'iwona', 'bozena', 'kuba', 'ewa'];
let keys = 0;

/** A hexadecimal id that no other entry has. */
function fresh(): string {
  keys += 1;
  return keys.toString(16).padStart(32, '0');
}

function roomWith(changes: Record<string, unknown> = {}, inputs: Harvested[] = []): VotingRoom {
  const step = surveyStep(STEP);
  const room = new VotingRoom({ ...step, config: { ...step.config, ...changes } }, inputs);
  room.sit('kuba', 'B');
  room.sit('ewa', 'B');
  return room;
}

function answer(room: VotingRoom, person: string, answers: Record<string, unknown>): string | null {
  const data = { kind: 'answer', answers };
  return room.as(person, { type: 'entry:put', step: STEP, entry: fresh(), data, key: fresh() });
}

function answerAll(room: VotingRoom, count: number): void {
  for (const [place, person] of PEOPLE.slice(0, count).entries()) {
    const answers = { ring: place, know: 1 + (place % 5), word: `słowo ${9 - place}`, often: 'once' };
    expect(answer(room, person, answers)).toBeNull();
  }
}

const next = (room: VotingRoom, phase: number) => room.lead({ type: 'step:advance', step: STEP, phase });
const back = (room: VotingRoom) => room.lead({ type: 'step:back', step: STEP });
const shownTo = (room: VotingRoom, onlooker: 'facilitators' | 'participants' | 'stage') =>
  room.shown(onlooker) as SurveyShown;
const stateOf = (room: VotingRoom) => JSON.stringify([...room.state.entries()]);

function questionsOf({ totals }: SurveyShown) {
  return totals !== null && 'n' in totals ? totals.questions : {};
}

function textsFor(room: VotingRoom, onlooker: 'facilitators' | 'participants' | 'stage', id = 'word') {
  const total = questionsOf(shownTo(room, onlooker))[id];
  return total !== undefined && 'texts' in total ? total.texts : [];
}

describe('configuration', () => {
  const { questions } = surveyStep(STEP).config as unknown as SurveyConfig;
  const accepts = (config: unknown) => z.safeParse(surveyConfigSchema, config).success;

  it('takes one to twelve questions, each with an id and a key of its own', () => {
    expect(accepts({ questions })).toBe(true);
    expect(accepts({ questions: [] })).toBe(false);
    expect(accepts({ questions: [questions[0], questions[0]] })).toBe(false);
    expect(accepts({ questions: [questions[0], { ...questions[0], id: 'other' }] })).toBe(false);
    const many = Array.from({ length: 13 }, (_, n) => ({
      id: `q${n}`,
      kind: 'text',
      question: sameText('?'),
    }));
    expect([accepts({ questions: many.slice(1) }), accepts({ questions: many })]).toEqual([true, false]);
  });

  it('refuses ranges nobody can count and names every object has', () => {
    const number = { id: 'n', kind: 'number', question: sameText('?') };
    expect(accepts({ questions: [{ ...number, min: 0, max: 100 }] })).toBe(true);
    expect(accepts({ questions: [{ ...number, min: 0, max: 101 }] })).toBe(false);
    expect(accepts({ questions: [{ ...number, min: 3, max: 3 }] })).toBe(false);
    expect(accepts({ questions: [{ ...number, id: 'constructor', min: 0, max: 3 }] })).toBe(false);
    expect(accepts({ questions: [{ id: 't', kind: 'text', question: sameText('?'), length: 201 }] })).toBe(
      false,
    );
    expect(accepts({ questions: [{ id: 'w', kind: 'word', question: sameText('?'), length: 26 }] })).toBe(
      false,
    );
  });

  it('wants people to answer in secret and to read afterwards', () => {
    const [ask, tell] = surveyStep(STEP).phases as [Phase, Phase];
    const check = (phases: Phase[], show: SurveyConfig['show'] = 'reveal') =>
      survey.checkPhases?.(phases, { questions, show }) ?? null;
    expect(check([ask, tell])).toBeNull();
    expect(check([ask], 'never')).toBeNull();
    expect(check([ask])).toMatch('last phase');
    expect(check([tell, ask])).toMatch('first phase');
    expect(check([ask, { ...tell, write: true }])).toMatch('under "own"');
    expect(check([{ ...ask, visibility: 'side' }, tell])).toMatch('first phase');
    expect(check([ask, { ...tell, cowrite: true }])).toMatch('no cowrite');
  });
});

describe('answers', () => {
  it('are one of a person, with whatever they did not skip', () => {
    const room = roomWith();
    expect(answer(room, 'ala', { ring: 3 })).toBeNull();
    expect(answer(room, 'jan', {})).toBe('bad-request');
    expect(answer(room, 'jan', { ring: 21 })).toBe('bad-request');
    expect(answer(room, 'jan', { nobody: 1 })).toBe('bad-request');
    expect(answer(room, 'jan', { word: 'x'.repeat(26) })).toBe('text-too-long');
    expect(answer(room, 'jan', { many: ['a', 'a'] })).toBe('bad-request');
  });

  it('have no author, no side and no hour anywhere', () => {
    const room = roomWith();
    answer(room, 'ala', { ring: 3 });
    const [entry] = [...room.state.list(`entry/${STEP}`)].map(([, value]) => value as Entry);
    expect(entry).toMatchObject({ by: null, side: null, group: null, behalf: null });
    expect((entry?.at ?? 1) % 3_600_000).toBe(0);
    expect(room.effects).toContain('veiled');
  });

  it('can be changed with the key that stays on the phone, until they are shown', () => {
    const room = roomWith();
    const [entry, key] = [fresh(), fresh()];
    const data = (ring: number) => ({ kind: 'answer', answers: { ring } });
    room.as('ala', { type: 'entry:put', step: STEP, entry, data: data(1), key });
    const edit = (person: string, secret: string) =>
      room.as(person, { type: 'entry:edit', step: STEP, entry, data: data(2), key: secret });
    expect(edit('jan', fresh())).toBe('not-yours');
    expect(edit('ala', key)).toBeNull();
    next(room, 0);
    expect(edit('ala', key)).not.toBeNull();
  });
});

describe('totals', () => {
  it('are only how many, under five', () => {
    const room = roomWith();
    answerAll(room, 4);
    next(room, 0);
    for (const onlooker of ['facilitators', 'participants', 'stage'] as const) {
      expect(shownTo(room, onlooker).totals).toEqual({ few: 4 });
    }
    expect(stateOf(room)).not.toMatch(/słowo \d/);
    expect(room.harvest()).toEqual([]);
  });

  it('hold counts, medians and sorted words of everybody together from five on', () => {
    const room = roomWith();
    answerAll(room, 7);
    next(room, 0);
    const shown = shownTo(room, 'stage');
    expect(shown.totals).toMatchObject({ n: 7 });
    expect(questionsOf(shown).ring).toMatchObject({ n: 7, median: 3, low: 1, high: 5 });
    expect(questionsOf(shown).know).toMatchObject({ counts: [2, 2, 1, 1, 1], median: 2 });
    expect(questionsOf(shown).often).toEqual({ n: 7, choices: { never: 0, once: 7, always: 0 } });
    expect(textsFor(room, 'stage').map(({ text }) => text)).toEqual(
      [3, 4, 5, 6, 7, 8, 9].map(n => `słowo ${n}`),
    );
    expect([...room.state.list(`entry/${STEP}`)]).toEqual([]);
    expect(room.effects).toContain('compact');
  });

  it('hold the same rule for each question', () => {
    const room = roomWith();
    for (const [place, person] of PEOPLE.slice(0, 6).entries()) {
      answer(room, person, place < 4 ? { ring: 1, word: 'sekret' } : { ring: 2 });
    }
    next(room, 0);
    expect(questionsOf(shownTo(room, 'facilitators'))).toMatchObject({ ring: { n: 6 }, word: { few: 4 } });
    expect(stateOf(room)).not.toContain('sekret');
  });

  it('do not depend on the order of answering', () => {
    const config = z.parse(surveyConfigSchema, surveyStep(STEP).config);
    const entries = PEOPLE.map((id, place) => ({
      id,
      entry: {
        data: { kind: 'answer', answers: { word: `w${place % 3}`, ring: place } },
      } as unknown as Entry,
    }));
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), mixed => {
        expect(JSON.stringify(tallyAnswers(mixed, config))).toBe(
          JSON.stringify(tallyAnswers(entries, config)),
        );
      }),
    );
  });

  it('forget what somebody took back', () => {
    const room = roomWith();
    const [entry, key] = [fresh(), fresh()];
    const data = { kind: 'answer', answers: { word: 'cofnięte' } };
    room.as('ala', { type: 'entry:put', step: STEP, entry, data, key });
    expect(room.as('ala', { type: 'entry:withdraw', step: STEP, entry, key })).toBeNull();
    expect(stateOf(room)).toContain('cofnięte');
    next(room, 0);
    expect(stateOf(room)).not.toContain('cofnięte');
    expect(room.effects).toContain('compact');
  });
});

describe('the course', () => {
  it('asks anew beside the totals that stand, and few later answers take nothing back', () => {
    const room = roomWith();
    answerAll(room, 6);
    next(room, 0);
    expect(back(room)).toBeNull();
    expect(shownTo(room, 'participants')).toMatchObject({ round: 1, earlierStands: true, totals: { n: 6 } });
    answerAll(room, 2);
    next(room, 0);
    expect(shownTo(room, 'stage')).toMatchObject({ earlierStands: true, totals: { n: 6 } });
    back(room);
    answerAll(room, 5);
    next(room, 0);
    expect(shownTo(room, 'stage')).toMatchObject({ round: 2, earlierStands: false, totals: { n: 5 } });
  });

  it('takes a stray „Dalej" back while it is only announced', () => {
    const room = roomWith();
    const workshop = room.state.get('workshop') as unknown as { countdown: object };
    room.state.set('workshop', { ...workshop, countdown: { reveal: 3_000, close: 5_000 } } as never);
    answerAll(room, 6);
    next(room, 0);
    expect(shownTo(room, 'facilitators').totals).toBeNull();
    expect(room.lead({ type: 'step:undo', step: STEP })).toBeNull();
    expect([...room.state.list(`entry/${STEP}`)]).toHaveLength(6);
    expect([...room.state.list(`result/${STEP}`)]).toEqual([]);
    expect(answer(room, 'ewa', { ring: 1 })).toBeNull();
  });

  it('keeps the numbers of a survey for nobody, and of its words only the quotes', () => {
    const room = roomWith({ show: 'never' });
    answerAll(room, 6);
    next(room, 0);
    expect(shownTo(room, 'stage').totals).toBeNull();
    expect(shownTo(room, 'participants').totals).toBeNull();
    const texts = textsFor(room, 'facilitators');
    expect(texts).toHaveLength(6);
    expect(room.direct({ act: 'pin', text: texts[0]?.id ?? '', on: true })).toBeNull();
    room.lead({ type: 'step:close', step: STEP });
    expect(stateOf(room).match(/słowo \d/g)).toEqual([texts[0]?.text]);
    expect(room.effects).toContain('compact');
    expect(textsFor(room, 'facilitators')).toEqual([{ ...texts[0], pinned: true }]);
    expect(questionsOf(shownTo(room, 'facilitators')).word).toMatchObject({ n: 6 });
    expect(room.harvest().map(({ kind, text }) => [kind, text])).toContainEqual(['quote', texts[0]?.text]);
  });

  it('forgets the words of such a survey also where it closes at once', () => {
    const room = roomWith({ show: 'never' });
    answerAll(room, 6);
    room.lead({ type: 'step:close', step: STEP });
    expect(stateOf(room)).not.toMatch(/słowo \d/);
    expect(shownTo(room, 'facilitators').totals).toMatchObject({ n: 6 });
  });
});

describe('texts', () => {
  it('that are hidden go to nobody but facilitators, and are no quote', () => {
    const room = roomWith();
    answerAll(room, 5);
    expect(room.direct({ act: 'hide', text: '0.word.0', on: true })).toBe('no-such-entry');
    next(room, 0);
    const [first] = textsFor(room, 'facilitators');
    const id = first?.id ?? '';
    expect(first).toMatchObject({ hidden: false, pinned: false });
    expect(room.direct({ act: 'pin', text: id, on: true })).toBeNull();
    expect(room.direct({ act: 'hide', text: id, on: true })).toBeNull();
    expect(room.direct({ act: 'pin', text: id, on: true })).toBe('not-allowed');
    expect(textsFor(room, 'stage')).toHaveLength(4);
    expect(JSON.stringify(shownTo(room, 'participants'))).not.toContain(first?.text);
    expect(textsFor(room, 'facilitators')[0]).toMatchObject({ hidden: true, pinned: false });
    expect(room.harvest().filter(({ kind }) => kind === 'quote')).toEqual([]);
    expect(room.direct({ act: 'hide', text: id, on: false })).toBeNull();
    expect(textsFor(room, 'stage')).toHaveLength(5);
    expect(Object.keys(textsFor(room, 'stage')[0] ?? {})).toEqual(['id', 'text']);
  });
});

describe('before and now', () => {
  const earlier: Harvested = {
    id: 'total.ring',
    kind: 'total',
    text: '',
    side: null,
    by: null,
    place: null,
    weight: 0,
    from: [{ step: 'earlier', id: 'total.ring' }],
    data: { repeat: 'ring', type: 'number', n: 6, counts: [1], median: 1, low: 0, high: 2 },
  };

  it('stand side by side with where each comes from, after the reveal', () => {
    const other = { ...earlier, id: 'total.else', data: { ...earlier.data, repeat: 'else' } };
    const room = roomWith({ show: 'compare' }, [earlier, other]);
    expect(shownTo(room, 'stage').before).toEqual({});
    answerAll(room, 6);
    next(room, 0);
    expect(shownTo(room, 'stage').before).toEqual({
      ring: [{ repeat: 'ring', n: 6, median: 1, low: 0, high: 2, from: earlier.from[0] }],
    });
    expect([...room.state.list(`ledger/${STEP}`)]).toHaveLength(1);
  });

  it('need what this survey handed on itself', () => {
    const room = roomWith();
    answerAll(room, 6);
    next(room, 0);
    const handed = room.harvest().filter(({ kind }) => kind === 'total');
    expect(handed.map(({ data }) => data.repeat ?? '')).toEqual(['ring', 'know', '', '', '', '']);
    expect(handed.map(({ data }) => data.few ?? null)).toEqual([null, null, null, 0, null, 0]);
    const config = z.parse(surveyConfigSchema, { ...surveyStep(STEP).config, show: 'compare' });
    const rows = survey.seed?.(handed, config, {} as never) ?? [];
    expect(rows.map(({ data }) => data?.median)).toEqual([2.5, 2.5]);
    expect(survey.seed?.(handed, { ...config, show: 'reveal' }, {} as never)).toEqual([]);
  });
});

describe('numbers for the report', () => {
  const of = (room: VotingRoom) => {
    const { config } = surveyStep(STEP) as Step & { config: never };
    const content = {
      step: STEP,
      config: z.parse(surveyConfigSchema, config),
      attribution: 'anonymous',
      doc: null,
      entries: new Map([...room.state.list(`entry/${STEP}`)]) as unknown as Map<string, Entry>,
      results: [...room.state.list(`result/${STEP}`)].map(([, { result }]) => result),
      versions: [],
      ...room.content(),
    } satisfies Content<SurveyConfig>;
    return survey.metrics(content, { sides: [], people: PEOPLE.map(id => ({ id, sides: [] })) });
  };

  it('count answers of those who were there', () => {
    const room = roomWith();
    answerAll(room, 6);
    expect(of(room)).toMatchObject({ answers: 6, people: 7, rounds: 0, medians: {} });
    next(room, 0);
    expect(of(room)).toMatchObject({ answers: 6, responseRate: 6 / 7, rounds: 1, medians: { ring: 2.5 } });
  });
});

describe('readers', () => {
  const config = z.parse(surveyConfigSchema, surveyStep(STEP).config);
  const odd = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom(null, undefined, NaN, -1, 1e308, '', '__proto__', 'once', 3, true),
    },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
    { weight: 2, arbitrary: fc.array(fc.constantFrom('once', 'a', 'b', 1), { maxLength: 4 }) },
  );
  const ids = fc.constantFrom('ring', 'know', 'often', 'many', 'word', 'keep', '__proto__', 'constructor');
  const given = fc.dictionary(ids, odd);
  const total = fc.oneof(
    odd,
    fc.record(
      {
        n: odd,
        few: odd,
        counts: odd,
        median: odd,
        low: odd,
        high: odd,
        choices: given,
        texts: fc.oneof(odd, fc.array(fc.string())),
      },
      { requiredKeys: [] },
    ),
  );
  const result = fc.oneof(
    odd,
    fc.record(
      { n: fc.oneof(odd, fc.nat()), few: odd, questions: fc.oneof(odd, fc.dictionary(ids, total)) },
      { requiredKeys: [] },
    ),
  );
  const entry = fc.oneof(
    odd,
    fc.record({ data: fc.oneof(odd, fc.record({ answers: fc.oneof(odd, given) })) }),
  );
  const ledger = fc.oneof(
    odd,
    fc.record({ from: odd, row: fc.oneof(odd, fc.record({ id: odd, data: given })) }),
  );

  it('survive whatever a result, an entry, a ledger or the memory of a run holds', {
    timeout: 240_000,
  }, () => {
    fc.assert(
      fc.property(
        fc.array(result, { maxLength: 2 }),
        fc.array(entry, { maxLength: 6 }),
        fc.array(ledger, { maxLength: 2 }),
        fc.dictionary(fc.constantFrom('text.0.word.0', 'text.0.keep.1', 'x'), odd),
        (results, entries, ledgers, run) => {
          const listed = entries.map((one, place) => ({ id: `e${place}`, entry: one as Entry }));
          const content: Content<SurveyConfig> = {
            step: STEP,
            config,
            attribution: 'anonymous',
            doc: null,
            ledger: new Map(ledgers.map((one, place) => [`l${place}`, one as unknown as Ledger])),
            entries: new Map(listed.map(one => [one.id, one.entry])),
            results,
            run: new Map(Object.entries(run)) as unknown as Map<string, RunValue>,
            versions: [],
          };
          expect(Array.isArray(survey.harvest(content))).toBe(true);
          expect(JSON.stringify(survey.metrics(content, { sides: [], people: [] }))).toBeTypeOf('string');
          expect(survey.tally?.(listed, config)).toBeTypeOf('object');
          const seen = { ...content, round: 0, revealed: true, voters: 3 } as never;
          for (const onlooker of ['facilitators', 'stage'] as const) {
            expect(survey.show?.(seen, onlooker)).toBeTypeOf('object');
          }
          survey.seed?.(survey.harvest(content), { ...config, show: 'compare' }, {} as never);
          expect(Object.getPrototypeOf({})).toBe(Object.prototype);
        },
      ),
      { numRuns: 10_000 },
    );
  });
});
