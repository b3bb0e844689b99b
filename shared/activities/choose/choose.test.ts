import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Content, Harvested } from '#shared/activities/activity.ts';
import type { Phase } from '#shared/template/template.ts';
import type { Ledger, RunValue } from '#shared/workshop/state.ts';
import { choose } from './choose.ts';
import { chooseConfigSchema } from './chooseConfig.ts';
import { inOwnOrder } from './order.ts';

/** More where somebody asks for it: `RUNS=10000`. */
const RUNS = Number(process.env.RUNS ?? 300);

const plain = z.parse(chooseConfigSchema, {});

function record(id: string, order: number, changes: Partial<Ledger> = {}): [string, Ledger] {
  const from = [{ step: 'match', id: `source-${id}` }];
  const row = { id, kind: 'option', text: `Pomysł ${id}`, group: null, from };
  return [
    id,
    {
      v: 1,
      kind: 'option',
      by: null,
      side: null,
      editHash: null,
      behalf: null,
      from,
      at: 0,
      order,
      entry: null,
      row,
      ...changes,
    },
  ];
}

function content(changes: Partial<Content<typeof plain>> = {}): Content<typeof plain> {
  return {
    step: 's',
    config: { ...plain, cut: 2 },
    attribution: 'named',
    doc: null,
    ledger: new Map([record('a', 0), record('b', 1), record('c', 2), record('d', 3)]),
    entries: new Map(),
    results: [],
    run: new Map(),
    versions: [],
    ...changes,
  };
}

function result(options: Record<string, number>, changes: Record<string, unknown> = {}) {
  const totals = Object.entries(options).map(([id, dots]) => ({ id, dots, people: dots, balance: null }));
  return { round: 0, cast: 6, of: 7, few: false, rehearsal: false, options: totals, ...changes };
}

const goMarks = (marks: Record<string, boolean>, round = 0): Map<string, RunValue> =>
  new Map([['go', { v: 1, round, marks }]]);

const chosen = (harvest: readonly Harvested[]) =>
  harvest.filter(one => one.data.chosen === true).map(one => one.id);

describe('configuration', () => {
  it('has three dots, one for each option, and no line, where nothing is said', () => {
    expect(plain).toEqual({ dots: 3, perOption: 1, cut: null, balance: true, most: 15 });
  });

  it.each([
    [{ dots: 0 }],
    [{ dots: 11 }],
    [{ dots: 2, perOption: 3 }],
    [{ cut: 0 }],
    [{ criteria: ['wpływ'] }],
  ])('refuses %j', config => {
    expect(z.safeParse(chooseConfigSchema, config).success).toBe(false);
  });
});

describe('phases', () => {
  const phase = (visibility: Phase['visibility'], write: boolean) => ({ visibility, write }) as Phase;
  const [look, vote, outcome] = [phase('all', false), phase('own', true), phase('all', false)];

  it('are: perhaps merging, a secret vote, the result', () => {
    expect(choose.checkPhases?.([look, vote, outcome], plain)).toBeNull();
    expect(choose.checkPhases?.([vote, outcome], plain)).toBeNull();
    expect(choose.checkPhases?.([vote, outcome, vote, outcome], plain)).toBeNull();
  });

  it.each([
    ['nobody can give dots', [look, outcome]],
    ['secret', [look, phase('all', true), outcome]],
    ['secret', [phase('lead', true), outcome]],
    ['secret', [phase('side', true), outcome]],
    ['the last phase shows the result', [look, vote]],
    ['the last phase shows the result', [vote, phase('own', false)]],
    ['no cowrite', [{ ...look, cowrite: true }, vote, outcome]],
    ['no cowrite', [vote, { ...outcome, reveal: 'columns' }]],
  ] as [string, Phase[]][])('are refused: %s', (why, phases) => {
    expect(choose.checkPhases?.(phases, plain)).toContain(why);
  });
});

describe('options', () => {
  const input = (id: string, step: string, changes: Partial<Harvested> = {}): Harvested => ({
    id,
    kind: 'match',
    text: `Tekst ${id}`,
    side: null,
    by: null,
    place: null,
    weight: 0,
    from: [
      { step, id },
      { step: 'bank', id: 'card' },
    ],
    data: {},
    ...changes,
  });
  const words = { lang: 'pl', town: '', sides: [], meetings: [], people: 0 } as const;
  const seed = (...inputs: Harvested[]) => choose.seed?.(inputs, plain, words) ?? [];

  it('come from earlier harvests with their whole provenance, and a side only where there is one', () => {
    const [first, second] = seed(input('x', 'match'), input('y', 'match', { side: 'B' }));
    expect(first).toEqual({
      id: 'o.x',
      kind: 'option',
      text: 'Tekst x',
      group: null,
      from: [
        { step: 'match', id: 'x' },
        { step: 'bank', id: 'card' },
      ],
    });
    expect(second?.side).toBe('B');
  });

  it('keep apart what two steps call by the same id, and ids that grew too long', () => {
    const long = 'x'.repeat(120);
    const ids = seed(input('x', 'one'), input('x', 'two'), input(long, 'one'), input(long, 'two')).map(
      row => row.id,
    );
    expect(ids.slice(0, 2)).toEqual(['o.x', 'o.two.x']);
    expect(new Set(ids).size).toBe(4);
    expect(Math.max(...ids.map(id => id.length))).toBeLessThan(120);
  });

  it('leave out what has no words and what an earlier choice left for later', () => {
    expect(seed(input('x', 'one', { text: ' ' }), input('y', 'one', { data: { chosen: false } }))).toEqual(
      [],
    );
    expect(seed(input('z', 'one', { data: { chosen: true } }))).toHaveLength(1);
  });
});

describe('a ballot', () => {
  const config = z.parse(chooseConfigSchema, { dots: 3, perOption: 2 });
  const takes = (dots: unknown) => {
    const schema = choose.ballot?.(config);
    return schema != null && z.safeParse(schema, { dots }).success;
  };

  it('has at most so many dots, at most so many on one option, and may be empty', () => {
    expect(takes({ 'o.a': 2, 'o.b': 1 })).toBe(true);
    expect(takes({})).toBe(true);
    expect(takes({ 'o.a': 2, 'o.b': 2 })).toBe(false);
    expect(takes({ 'o.a': 3 })).toBe(false);
    expect(takes({ 'o.a': 0 })).toBe(false);
    expect(takes({ 'o.a': 1.5 })).toBe(false);
    expect(takes({ 'o.a': -1, 'o.b': 2 })).toBe(false);
    expect(takes({ 'a/b': 1 })).toBe(false);
    expect(takes(undefined)).toBe(false);
  });
});

describe('harvest', () => {
  it('hands on what was chosen first, by dots, with its sources; the others are for later', () => {
    const harvest = choose.harvest(content({ results: [result({ c: 5, b: 3, a: 1 })] }));
    expect(harvest.map(({ id, kind, weight, data }) => [id, kind, weight, data])).toEqual([
      ['c', 'choice', 5, { chosen: true, dots: 5, people: 5 }],
      ['b', 'choice', 3, { chosen: true, dots: 3, people: 3 }],
      ['a', 'later', 1, { chosen: false, dots: 1, people: 1 }],
      ['d', 'later', 0, { chosen: false, dots: 0, people: 0 }],
    ]);
    expect(harvest[0]?.from).toEqual([
      { step: 's', id: 'c' },
      { step: 'match', id: 'source-c' },
    ]);
  });

  it('breaks no tie at the line: both go on until talk says otherwise', () => {
    const results = [result({ a: 4, b: 2, c: 2 })];
    expect(chosen(choose.harvest(content({ results })))).toEqual(['a', 'b', 'c']);
    const run = goMarks({ c: false });
    expect(chosen(choose.harvest(content({ results, run })))).toEqual(['a', 'b']);
  });

  it('follows talk against the numbers, for its own round only', () => {
    const results = [result({ a: 4, b: 3, c: 1 })];
    expect(chosen(choose.harvest(content({ results, run: goMarks({ c: true, b: false }) })))).toEqual([
      'a',
      'c',
    ]);
    expect(chosen(choose.harvest(content({ results, run: goMarks({ c: true }, 1) })))).toEqual(['a', 'b']);
  });

  it('never chooses by itself what got no dot', () => {
    const results = [result({ a: 1 })];
    expect(chosen(choose.harvest(content({ results })))).toEqual(['a']);
    expect(chosen(choose.harvest(content({ results, config: plain })))).toEqual(['a']);
    expect(chosen(choose.harvest(content()))).toEqual([]);
  });

  it('keeps the last round somebody voted in', () => {
    const empty = result({}, { round: 1, cast: 0, few: true });
    expect(chosen(choose.harvest(content({ results: [result({ a: 3 }), empty] })))).toEqual(['a']);
    const second = result({ b: 3 }, { round: 1 });
    expect(chosen(choose.harvest(content({ results: [result({ a: 3 }), second] })))).toEqual(['b']);
  });

  it('of too few ballots chooses nothing but what talk chose', () => {
    const results = [result({}, { cast: 2, few: true })];
    expect(chosen(choose.harvest(content({ results })))).toEqual([]);
    expect(chosen(choose.harvest(content({ results, run: goMarks({ b: true }) })))).toEqual(['b']);
  });

  it('takes what came too late along, for later', () => {
    const run = new Map([['later.x', { v: 1, text: 'Spóźniony pomysł' }]]);
    const late = choose.harvest(content({ run })).at(-1);
    expect(late).toMatchObject({
      kind: 'later',
      text: 'Spóźniony pomysł',
      data: { chosen: false, late: true },
    });
  });
});

describe('metrics', () => {
  it('counts turnout, options before and after merging, spread and the way from many to few', () => {
    const [id, merged] = record('a', 0);
    const ledger = new Map([
      [id, { ...merged, from: [...merged.from, { step: 's', id: 'x' }, { step: 'match', id: 'y' }] }],
      record('b', 1),
      record('c', 2),
    ]);
    const metrics = choose.metrics(content({ ledger, results: [result({ a: 5, b: 2 })] }), {
      sides: [],
      people: [],
    });
    expect(metrics).toMatchObject({ options: 3, before: 4, rounds: 1, cast: 6, voters: 7 });
    expect(metrics).toMatchObject({ dots: 7, spread: 5, chosen: 2 });
  });
});

describe('order of one’s own', () => {
  const options = Array.from({ length: 15 }, (_, index) => ({ id: `o.${index}` }));
  const ids = (seed: string, of = options) => inOwnOrder(of, seed).map(one => one.id);

  it('is the same after a reload and another for another person', () => {
    expect(ids('marta')).toEqual(ids('marta', [...options].reverse()));
    const orders = new Set(['marta', 'jan', 'ewa', 'olga'].map(seed => ids(seed).join()));
    expect(orders.size).toBe(4);
  });

  it('stays as it is for the others when one leaves', () => {
    expect(ids('marta').filter(id => id !== 'o.3')).toEqual(
      ids(
        'marta',
        options.filter(({ id }) => id !== 'o.3'),
      ),
    );
  });

  it('puts every option first about as often', () => {
    const first = new Map<string, number>();
    for (let person = 0; person < 3000; person += 1) {
      const id = ids(`osoba${person}`)[0] ?? '';
      first.set(id, (first.get(id) ?? 0) + 1);
    }
    expect(first.size).toBe(15);
    expect(Math.max(...first.values())).toBeLessThan(300);
  });
});

describe('hostile content', () => {
  const keys = fc.oneof(
    fc.constantFrom('__proto__', 'constructor', 'id', 'round', 'cast', 'of', 'few', 'options', 'marks', 'a'),
    fc.constantFrom('go', 'later.x', 'later.', 'dots', 'people', 'balance', 'text', 'from', 'row', 'order'),
  );
  const leaf = fc.oneof(
    fc.constantFrom(null, true, 'a', 'all', -1, 0, 3, NaN, 1e308, Number.POSITIVE_INFINITY),
    fc.jsonValue({ maxDepth: 1 }),
  );
  const { value: hostile } = fc.letrec(tie => ({
    value: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.array(fc.tuple(keys, tie('value')), { maxLength: 6 }).map(pairs => {
        const out: Record<string, unknown> = {};
        for (const [key, value] of pairs) {
          Object.defineProperty(out, key, { value, enumerable: true, configurable: true, writable: true });
        }
        return out;
      }),
    ),
  }));
  const nearResult = fc.record({
    round: fc.oneof(fc.constant(0), hostile),
    cast: fc.oneof(fc.integer({ min: 0, max: 9 }), hostile),
    of: fc.oneof(fc.constant(9), hostile),
    few: fc.oneof(fc.boolean(), hostile),
    rehearsal: hostile,
    options: fc.oneof(
      fc.array(fc.record({ id: keys, dots: hostile, people: hostile, balance: hostile })),
      hostile,
    ),
  });

  it(`is read without throwing (${RUNS} times)`, () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(nearResult, hostile), { maxLength: 3 }),
        fc.array(fc.tuple(keys, hostile), { maxLength: 5 }),
        fc.array(fc.tuple(keys, hostile), { maxLength: 5 }),
        fc.constantFrom(null, 1, 2, 60),
        (results, run, ledger, cut) => {
          const read = content({
            config: { ...plain, cut },
            results,
            run: new Map(run) as Map<string, RunValue>,
            ledger: new Map([record('a', 0), ...(ledger as [string, Ledger][])]),
          });
          const harvest = choose.harvest(read);
          expect(harvest.every(one => typeof one.text === 'string' && typeof one.weight === 'number')).toBe(
            true,
          );
          expect(JSON.stringify(choose.metrics(read, { sides: [], people: [] }))).not.toContain('null');
          for (const onlooker of ['facilitators', 'participants', 'stage'] as const) {
            choose.show?.(
              {
                ...read,
                round: 0,
                revealed: false,
                phase: 0,
                status: 'open',
                record: null,
                sides: [],
                ballots: [],
                voters: 0,
                ready: new Map(),
                marks: () => ({ plus: 0, fresh: 0, flag: 0, clear: 0, unclear: 0 }),
                documents: [],
                pens: null,
                lang: 'pl',
                isListed: () => true,
                markedBy: () => [],
              },
              onlooker,
            );
          }
          expect(Object.getPrototypeOf({})).toBe(Object.prototype);
        },
      ),
      { numRuns: RUNS },
    );
  });
});
