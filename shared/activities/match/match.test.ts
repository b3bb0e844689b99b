import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Seen } from '#shared/activities/activity.ts';
import type { Phase } from '#shared/template/template.ts';
import type { Ledger, Row } from '#shared/workshop/state.ts';
import {
  ASKS,
  config,
  DESK,
  HALL,
  harvested,
  hex,
  INPUTS,
  LINK,
  MatchRoom,
  NEED,
  parse,
  SIDES,
  STEP,
  words,
} from '../../../test/fixtures/matchRoom.ts';
import { conflictsOf } from './links.ts';
import { match } from './match.ts';
import { type MatchConfig, matchConfigSchema } from './matchConfig.ts';
import { isHandedTo, isPutOff, readNeed, statusOf } from './needs.ts';
import { staysHidden } from './takes.ts';

const RUNS = Number(process.env.RUNS ?? 300);

describe('what there is to match', () => {
  it('puts needs and requests left, resources right, and leaves the rest where it is', () => {
    const room = new MatchRoom();
    expect([...room.ledger.keys()]).toEqual([NEED, ASKS, HALL, DESK]);
    expect(room.need(NEED)).toMatchObject({ kind: 'need', asked: [] });
    expect(room.need(ASKS)).toMatchObject({ kind: 'request', asked: ['A'], side: 'B' });
    expect(room.ledger.get(DESK)?.row.data).toEqual({ condition: 'rano', confirm: true, fresh: 2 });
  });

  it('asks whom a request is addressed to, never its own side', () => {
    const ask = (addressedTo: unknown, sides = SIDES) => {
      const rows = match.seed?.([harvested('q', 'request', { data: { addressedTo } })], config, {
        ...words,
        sides,
      });
      return readNeed(rows?.[0] as Row).asked;
    };
    expect([ask('C'), ask(undefined), ask('A'), ask('Z')]).toEqual([
      ['C'],
      ['B', 'C'],
      ['B', 'C'],
      ['B', 'C'],
    ]);
  });

  it('takes only the steps it names, and nothing that a choice left for later', () => {
    const only = parse({ needs: { kinds: [], steps: ['bank'] }, resources: { steps: ['x'] } });
    const left = harvested('left', 'need', { data: { chosen: false } });
    const other = harvested('other', 'need', { from: [{ step: 'y', id: 'y' }] });
    const rows = match.seed?.([left, other, ...INPUTS.slice(0, 1)], only, words) ?? [];
    expect(rows.map(({ id }) => id)).toEqual([NEED]);
  });

  it('tells two records of one id apart, and has room for three hundred of each', () => {
    const twins = ['bank', 'later'].map(step =>
      harvested('same', 'need', { from: [{ step, id: hex('same') }] }),
    );
    const many = Array.from({ length: 400 }, (_, number) => harvested(`x${number}`, 'resource'));
    const rows = match.seed?.([...twins, ...many], config, words) ?? [];
    expect(new Set(rows.map(({ id }) => id)).size).toBe(302);
  });
});

describe('links', () => {
  it('is one link of strength 3 where three tables found it, and keeps every sentence and source', () => {
    const room = new MatchRoom();
    expect(room.send('1', 'marta', LINK, '1')).toBeNull();
    expect(
      room.send('2', 'ewa', { ...LINK, resources: [DESK, HALL], text: 'Moglibyśmy w piątek' }, '2'),
    ).toBeNull();
    expect(room.send('3', 'kuba', LINK, '3')).toBeNull();
    expect(room.send('4', 'kuba', LINK, '3')).toBeNull();
    room.reveal();
    const [link, ...more] = room.links();
    expect(more).toEqual([]);
    expect(link).toMatchObject({ strength: 3, need: NEED });
    expect(link?.sentences.map(({ text }) => text)).toContain('Moglibyśmy w piątek');
    const [told] = room.harvest();
    expect(told).toMatchObject({
      kind: 'link',
      text: 'Moglibyśmy grać rano',
      weight: 3,
      data: { need: 'Tekst need', resources: ['Tekst hall', 'Tekst desk'], title: 'Grać rano' },
    });
    const named = told?.from.map(({ step, id }) => `${step}/${id}`);
    for (const source of [
      `m/${hex('1')}`,
      `m/${hex('2')}`,
      `m/${NEED}`,
      `bank/${hex('need')}`,
      `bank/${hex('hall')}`,
    ]) {
      expect(named).toContain(source);
    }
    expect(new Set(named).size).toBe(named?.length);
    // The card leads down to the link as well: it is a source of the link's own record.
    expect(room.ledger.get(hex('1'))?.row.from).toContainEqual({ step: 'bank', id: hex('desk') });
    expect(room.metrics()).toMatchObject({
      links: 1,
      strongest: 3,
      needsLinked: 1,
      resourcesUsed: 2,
      crossSide: 1,
    });
  });

  it('counts a link that was merged into another', () => {
    const room = new MatchRoom();
    room.send('1', 'marta', LINK, '1');
    room.reveal();
    const { row } = room.ledger.get(hex('1')) as Ledger;
    room.put({ ...row, from: [...(row.from ?? []), { step: STEP, id: hex('9') }] });
    expect(room.links()[0]?.strength).toBe(2);
  });

  it('refuses what is not there, twice the same, too many, none, and no sentence', () => {
    const room = new MatchRoom();
    const refused = (changes: Record<string, unknown>) => room.send('x', 'marta', { ...LINK, ...changes });
    expect(refused({ need: HALL })).toBe('no-such-entry');
    expect(refused({ need: 'n.nothing' })).toBe('no-such-entry');
    expect(refused({ resources: [NEED] })).toBe('no-such-entry');
    for (const broken of [
      { resources: [HALL, HALL] },
      { resources: [] },
      { resources: [HALL, DESK, NEED, ASKS] },
      { text: '   ' },
      { text: 'a'.repeat(141) },
      { date: '2026-12-01' },
      { more: 1 },
    ]) {
      expect(refused(broken)).not.toBeNull();
    }
    expect(room.entries.size).toBe(0);
  });

  it('says when one thing is promised twice on one day', () => {
    const room = new MatchRoom(parse({ date: true }));
    const on = (id: string, need: string, date: string, resources = [HALL]) =>
      room.send(id, 'marta', { ...LINK, need, resources, date });
    expect([
      on('1', NEED, '2026-12-01'),
      on('2', ASKS, '2026-12-01'),
      on('3', ASKS, '2026-12-02', [DESK]),
    ]).toEqual([null, null, null]);
    room.reveal();
    const conflicts = conflictsOf(room.links());
    expect(conflicts).toMatchObject([{ resource: HALL, date: '2026-12-01' }]);
    expect(conflicts[0]?.links).toHaveLength(2);
  });

  it('goes with a need that was set aside, and comes back with it', () => {
    const room = new MatchRoom();
    room.send('1', 'marta', LINK);
    room.reveal();
    const need = room.ledger.get(NEED) as Ledger;
    room.ledger.delete(NEED);
    expect(room.harvest().filter(({ kind }) => kind === 'link')).toEqual([]);
    room.ledger.set(NEED, need);
    expect(room.harvest().filter(({ kind }) => kind === 'link')).toHaveLength(1);
  });
});

describe('answers', () => {
  const ANSWER = { kind: 'answer', record: ASKS, answer: 'try' };
  const asking = () => {
    const room = new MatchRoom();
    room.visibility = 'side';
    return room;
  };

  it('are taken of the side that was asked, in a phase that takes them', () => {
    const room = asking();
    expect(room.send('1', 'ewa', ANSWER)).toBe('not-asked');
    expect(room.send('1', 'marta', { ...ANSWER, record: NEED })).toBe('not-asked');
    expect(room.send('1', 'marta', { ...ANSWER, record: HALL })).toBe('no-such-entry');
    expect(room.send('1', 'marta', LINK)).toBe('not-allowed');
    room.visibility = 'group';
    expect(room.send('1', 'marta', ANSWER)).toBe('not-allowed');
    room.visibility = 'side';
    expect(room.send('1', 'marta', ANSWER)).toBeNull();
  });

  it('say more only where something is not clear', () => {
    const room = asking();
    expect(room.send('1', 'marta', { ...ANSWER, text: 'bo nie' })).not.toBeNull();
    expect(room.send('1', 'marta', { ...ANSWER, answer: 'clarify', text: 'a'.repeat(101) })).toBe(
      'text-too-long',
    );
    expect(room.send('1', 'marta', { ...ANSWER, answer: 'clarify', text: 'Na ile godzin?' })).toBeNull();
  });

  it('become the side’s, the last one counts in whatever order they are published, and no name stays', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('yes', 'try', 'later'), { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat()),
        (given, keys) => {
          const room = asking();
          given.forEach((answer, number) => {
            room.send(String(number), number % 2 ? 'kuba' : 'marta', { ...ANSWER, answer });
          });
          const mixed = [...room.entries]
            .map((one, number) => ({ one, key: keys[number] ?? 0 }))
            .toSorted((a, b) => a.key - b.key);
          room.reveal(mixed.map(({ one }) => one));
          expect(room.need(ASKS).answers.get('A')?.answer).toBe(given.at(-1));
          expect(JSON.stringify(room.ledger.get(ASKS))).not.toMatch(/marta|kuba/);
        },
      ),
    );
  });

  it('said aloud are a facilitator’s to write, and people’s never', () => {
    const room = new MatchRoom();
    const aloud = { act: 'answer', side: 'A', answer: 'later' };
    expect(room.act(ASKS, false, aloud)).toBe('not-allowed');
    expect(room.act(ASKS, false, { act: 'ally', on: true })).toBe('not-allowed');
    expect(room.act(ASKS, true, { ...aloud, side: 'B' })).toBe('not-asked');
    expect(room.act(HALL, true, aloud)).toBe('no-such-entry');
    expect(room.act(ASKS, true, aloud)).toBeNull();
    expect(isPutOff(room.need(ASKS))).toBe(true);
    expect(room.act(ASKS, true, { act: 'ally', on: true })).toBeNull();
    expect(room.need(ASKS)).toMatchObject({ ally: true });
    expect(room.need(ASKS).answers.get('A')?.answer).toBe('later');
  });

  it('are told in the harvest for the report, never to be chosen from', () => {
    const room = asking();
    room.send('1', 'marta', ANSWER);
    room.reveal();
    expect(room.harvest().map(({ kind, data }) => [kind, data.chosen])).toEqual([
      ['open', false],
      ['answered', false],
    ]);
    expect(room.metrics()).toMatchObject({ answers: { try: 1 }, unanswered: 0, requests: 1, needsOpen: 1 });
    expect(statusOf(room.need(ASKS), 0)).toBe('answered');
  });

  it('stay hidden until the sides had their phase, whichever way the facilitator goes', () => {
    const phases = (['group', 'all', 'side', 'all'] as const).map(visibility => ({ visibility }));
    expect(phases.map((_, phase) => staysHidden('answer', phases, phase))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(phases.map((_, phase) => staysHidden('link', phases, phase))).toEqual([false, false, true, false]);
  });

  it('are told as numbers while they are hidden', () => {
    const room = asking();
    room.send('1', 'marta', { ...ANSWER, answer: 'clarify', text: 'Kanarek' });
    room.visibility = 'group';
    room.send('2', 'ewa', LINK, '2');
    const seen = { ...room.content(), phase: 0, status: 'open' } as unknown as Seen<MatchConfig>;
    expect(match.show?.(seen, 'participants')).toEqual({
      links: 1,
      asked: { A: { of: 1, done: 1 } },
      tables: {},
    });
    expect(match.show?.(seen, 'facilitators')).toMatchObject({ tables: { 2: 1 } });
  });
});

describe('handing out', () => {
  it('gives every need to exactly one table', () => {
    for (const of of [1, 2, 3, 5]) {
      for (let number = 0; number < 40; number += 1) {
        const places = Array.from({ length: of }, (_, place) => place);
        expect(places.filter(place => isHandedTo(number, { place, of }))).toHaveLength(1);
      }
    }
    expect(isHandedTo(0, { place: 0, of: 0 })).toBe(false);
  });
});

describe('what a template may ask', () => {
  const phase = (visibility: Phase['visibility'], changes: Partial<Phase> = {}) =>
    ({ visibility, write: true, cowrite: false, reveal: 'all', form: 'plenary', ...changes }) as Phase;
  const check = (phases: Phase[], of = config) => match.checkPhases?.(phases, of) ?? null;

  it('needs an end that all read, and phases in which something can be done', () => {
    expect(check([phase('group'), phase('all'), phase('side'), phase('all', { write: false })])).toBeNull();
    expect(check([phase('group'), phase('side')])).toMatch(/last phase/);
    expect(check([phase('side'), phase('all')], parse({ answered: [] }))).toMatch(/answered is empty/);
    expect(check([phase('all', { write: false })])).toMatch(/nobody can/);
    expect(check([phase('all', { cowrite: true })])).toMatch(/cowrite/);
  });

  it('needs a sentence where a link may have no resource', () => {
    expect(z.safeParse(matchConfigSchema, { least: 0, sentence: 'may' }).success).toBe(false);
    expect(z.safeParse(matchConfigSchema, { least: 0 }).success).toBe(true);
  });
});

describe('hostile records and orders', () => {
  const junk = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.constant(null),
    fc.constant('__proto__'),
    fc.array(fc.string()),
  );
  const data = fc.dictionary(
    fc.constantFrom('need', 'resources', 'date', 'answers', 'asked', 'ally', 'fresh', '__proto__'),
    fc.oneof(
      junk,
      fc.dictionary(fc.string(), fc.oneof(junk, fc.record({ answer: junk, note: junk, at: junk }))),
    ),
  );

  it('reads whatever a record holds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('link', 'need', 'request', 'resource', 'x'), data), {
          maxLength: 8,
        }),
        records => {
          const room = new MatchRoom();
          records.forEach(([kind, given], number) => {
            room.put({ id: `x${number}`, kind, text: 'x', group: null, data: given });
          });
          expect(Array.isArray(room.harvest())).toBe(true);
          expect(JSON.stringify(room.metrics())).toBeTypeOf('string');
          expect(room.links().every(({ strength }) => strength > 0)).toBe(true);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('comes to the same links whoever is first', () => {
    const written = fc.array(
      fc.record({
        by: fc.constantFrom('marta', 'ewa', 'kuba'),
        need: fc.constantFrom(NEED, ASKS),
        resources: fc.uniqueArray(fc.constantFrom(HALL, DESK), { minLength: 1 }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(written, fc.array(fc.nat(), { maxLength: 12 }), (all, keys) => {
        const play = (order: readonly number[]) => {
          const room = new MatchRoom();
          for (const number of order) {
            const { by, need, resources } = all[number] as (typeof all)[number];
            room.send(String(number), by, { ...LINK, need, resources });
          }
          room.reveal();
          return room
            .links()
            .map(({ need, resources, strength }) => JSON.stringify([need, [...resources].sort(), strength]))
            .sort();
        };
        const order = all.map((_, number) => number);
        const mixed = order.toSorted((one, other) => (keys[one] ?? 0) - (keys[other] ?? 0));
        expect(play(mixed)).toEqual(play(order));
      }),
      { numRuns: RUNS },
    );
  });
});
