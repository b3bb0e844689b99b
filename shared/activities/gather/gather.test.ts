import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Content, Doer, Harvested } from '#shared/activities/activity.ts';
import { bytesOf, type Ledger, type Row, type RunValue, STATE_VALUE_BYTES } from '#shared/workshop/state.ts';
import type { RunRecord, StepRun } from '#shared/workshop/steps/stepRun.ts';
import { askedIn, type Circle, clashesOf, peopleIn, readCircle, sameTopics, statusOf } from './circle.ts';
import { gather } from './gather.ts';
import { type GatherConfig, gatherConfigSchema } from './gatherConfig.ts';

const RUNS = Number(process.env.RUNS ?? 300);
const both = { pl: 'słowo', en: 'word' };
const CONFIG = {
  least: 3,
  most: 4,
  perPerson: 2,
  limit: 5,
  areas: [{ id: 'rynek', name: both }],
  grid: {
    slots: [
      { id: 'one', name: both },
      { id: 'two', name: both },
    ],
    spots: [{ id: 'hall', name: both }],
  },
};

const person = (name: string) => name.padEnd(28, 'x');
const MARTA = person('marta');
const EWA = person('ewa');
const KUBA = person('kuba');
const OLA = person('ola');
const SIDES: Record<string, string> = { [MARTA]: 'A', [EWA]: 'B', [KUBA]: 'B', [OLA]: 'A' };
const LEADS: Doer = { person: null, leads: true };
const aloud = (who: string): Doer => ({ person: who, leads: true });

/** A step in memory: what the server would keep of it. */
class Room implements Partial<StepRun<GatherConfig>> {
  readonly config: GatherConfig;
  readonly step = 's';
  ledger = new Map<string, Ledger>();
  readonly kept = new Map<string, RunValue>();
  now = 1000;
  gone = new Set<string>();

  constructor(changes: Record<string, unknown> = {}) {
    this.config = z.parse(gatherConfigSchema, { ...CONFIG, ...changes });
  }

  sideOf = (id: string) => (this.gone.has(id) ? null : (SIDES[id] ?? null));
  get = (key: string) => this.kept.get(key);
  set = (key: string, value: RunValue) => void this.kept.set(key, value);
  random = (count: number) => new Uint8Array(count).fill(this.ledger.size);
  records = () =>
    new Map<string, RunRecord>(
      Array.from(this.ledger, ([id, { row, side, by, from }]) => [id, { row, side, by, from }]),
    );

  put = (row: Row, entry?: Record<string, unknown>): void => {
    const known = this.ledger.get(row.id);
    this.ledger.set(row.id, {
      v: 1,
      kind: 'circle',
      by: null,
      side: null,
      editHash: null,
      behalf: null,
      at: 0,
      order: this.ledger.size,
      ...known,
      from: row.from ?? known?.from ?? [],
      entry: known?.entry ? (entry ?? known.entry) : null,
      row,
    });
  };

  /** Somebody offers a topic, or edits theirs. */
  write(id: string, by: string, data: Record<string, unknown>): string | null {
    const parsed = z.safeParse(gather.entry?.(this.config, undefined) as z.ZodMiniType, data);
    if (!parsed.success) {
      return parsed.error.issues[0]?.message ?? '';
    }
    const given = parsed.data as never;
    const unfit = gather.refuseEntry?.(this.run, given, { author: by, entry: id }) ?? null;
    if (unfit !== null) {
      return unfit;
    }
    this.now += 1;
    const known = this.ledger.get(id);
    const entry = { by, side: SIDES[by] ?? null, group: null, at: this.now, data: given } as never;
    const row = gather.publish?.({ id, entry }, this.config, known?.row) as Row;
    this.put({ ...row, by });
    this.ledger.set(id, { ...(this.ledger.get(id) as Ledger), by, side: SIDES[by] ?? null, entry: given });
    return null;
  }

  act(id: string, who: string | Doer, data: Record<string, unknown>): string | null {
    const doer = typeof who === 'string' ? { person: who, leads: false } : who;
    const parsed = z.safeParse(gather.act?.schema(this.config) as z.ZodMiniType, data);
    if (!parsed.success) {
      return parsed.error.issues[0]?.message ?? '';
    }
    const record = this.records().get(id);
    if (record === undefined) {
      return 'no-such-entry';
    }
    this.now += 1;
    const before = new Map(this.ledger);
    const error = gather.act?.run(this.run, record, doer, parsed.data) ?? null;
    if (error !== null) {
      // As the server does: a refusal leaves no trace.
      this.ledger = before;
    }
    return error;
  }

  direct = (data: Record<string, unknown>) => {
    const parsed = z.safeParse(gather.direct?.schema as z.ZodMiniType, data);
    return parsed.success ? (gather.direct?.run(this.run, parsed.data) ?? null) : 'bad-request';
  };

  get run() {
    return this as unknown as StepRun<GatherConfig>;
  }

  circle = (id: string) => readCircle(this.ledger.get(id)?.row as Row);
  people = (id: string) => peopleIn(this.circle(id)).map(({ by }) => by);
  status = (id: string) => statusOf(this.circle(id), this.config);
  content = (): Content<GatherConfig> => ({
    step: 's',
    config: this.config,
    attribution: 'named',
    doc: null,
    ledger: this.ledger,
    entries: new Map(),
    results: [],
    run: this.kept,
    versions: [],
  });
  harvest = (id: string) => gather.harvest(this.content()).find(one => one.id === id);
  metrics = () => gather.metrics(this.content(), { sides: ['A', 'B'], people: [] });
}

/** Marta's topic and Ewa's. */
function twoTopics(changes: Record<string, unknown> = {}): Room {
  const room = new Room(changes);
  expect(room.write('a', MARTA, { text: 'Ogród przy Szklanej', kind: 'place' })).toBeNull();
  expect(room.write('b', EWA, { text: 'Zieleń na podwórkach', kind: 'theme' })).toBeNull();
  return room;
}

describe('a circle', () => {
  it('begins with whoever offers it, who convenes, and is active when nothing is missing', () => {
    const room = twoTopics();
    expect(room.circle('a')).toMatchObject({ convenor: MARTA, kind: 'place' });
    expect(room.status('a')).toBe('forming');
    expect(room.act('a', EWA, { act: 'join' })).toBeNull();
    expect(room.act('a', EWA, { act: 'join' })).toBeNull();
    expect(room.people('a')).toEqual([MARTA, EWA]);
    expect(room.act('a', KUBA, { act: 'join' })).toBeNull();
    expect(room.status('a')).toBe('active');
    // Of one side only it is not.
    expect(room.act('b', KUBA, { act: 'join' })).toBeNull();
    expect(room.status('b')).toBe('forming');
  });

  it('misses a convenor when that person leaves or gives it back, and takes one only', () => {
    const room = twoTopics();
    room.act('a', EWA, { act: 'join' });
    room.act('a', KUBA, { act: 'join' });
    expect(room.act('a', EWA, { act: 'convene' })).toBe('has-convenor');
    expect(room.act('a', EWA, { act: 'resign' })).toBe('only-convenor');
    expect(room.act('a', MARTA, { act: 'resign' })).toBeNull();
    expect([room.circle('a').convenor, room.people('a').length, room.status('a')]).toEqual([
      '',
      3,
      'forming',
    ]);
    // By offering to convene one comes in.
    expect(room.act('a', OLA, { act: 'convene' })).toBeNull();
    expect(room.circle('a').convenor).toBe(OLA);
    expect(room.act('a', OLA, { act: 'leave' })).toBeNull();
    expect([room.circle('a').convenor, room.people('a').length]).toEqual(['', 3]);
    // Whoever left the table convenes nothing any more.
    room.act('a', EWA, { act: 'convene' });
    room.gone.add(EWA);
    expect(room.act('a', KUBA, { act: 'convene' })).toBeNull();
  });

  it('keeps to its size and to how many one person may be in', () => {
    const room = twoTopics({ least: 2, most: 2 });
    room.act('a', OLA, { act: 'join' });
    expect(room.act('a', KUBA, { act: 'join' })).toBe('circle-full');
    expect(room.write('c', MARTA, { text: 'Trzeci' })).toBeNull();
    expect(room.write('d', MARTA, { text: 'Czwarty' })).toBe('too-many-circles');
    expect(room.act('b', MARTA, { act: 'join' })).toBe('too-many-circles');
    expect(room.act('a', MARTA, { act: 'leave' })).toBeNull();
    expect(room.act('b', MARTA, { act: 'join' })).toBeNull();
    expect(room.act('a', person('nobody'), { act: 'join' })).toBe('no-such-person');
    expect(room.act('a', LEADS, { act: 'join' })).toBe('not-allowed');
  });

  it('counts nobody who was only asked', () => {
    const room = twoTopics();
    expect(room.act('a', KUBA, { act: 'invite', person: EWA })).toBe('only-convenor');
    expect(room.act('a', MARTA, { act: 'invite', person: EWA })).toBeNull();
    expect(room.act('a', LEADS, { act: 'invite', person: KUBA })).toBeNull();
    expect(askedIn(room.circle('a')).map(({ by }) => by)).toEqual([EWA, KUBA]);
    expect(room.harvest('a')?.data).toMatchObject({ people: [MARTA], sides: ['A'] });
    expect(room.act('a', KUBA, { act: 'leave' })).toBeNull();
    expect(room.act('a', EWA, { act: 'join' })).toBeNull();
    expect(room.harvest('a')?.data).toMatchObject({ people: [MARTA, EWA], sides: ['A', 'B'] });
  });

  it('is renamed by whoever convenes it and by facilitators, never by its author who left', () => {
    const room = twoTopics();
    const edited = { act: 'edit', data: { text: 'Ogród', area: 'rynek' } };
    expect(room.act('a', EWA, edited)).toBe('only-convenor');
    expect(room.act('a', MARTA, edited)).toBeNull();
    room.act('a', EWA, { act: 'join' });
    room.act('a', MARTA, { act: 'resign' });
    expect(room.write('a', MARTA, { text: 'Moje' })).toBe('only-convenor');
    const record = room.records().get('a') as RunRecord;
    expect(gather.refuseWithdraw?.(room.run, record)).toBe('not-allowed');
    expect(room.act('a', LEADS, { act: 'edit', data: { text: 'Ogród sąsiedzki' } })).toBeNull();
    expect(room.circle('a')).toMatchObject({ text: 'Ogród sąsiedzki', area: 'rynek', kind: 'place' });
    room.act('a', EWA, { act: 'leave' });
    expect(gather.refuseWithdraw?.(room.run, room.records().get('a') as RunRecord)).toBeNull();
  });

  it('stays as it is when it is frozen, but for what is said aloud', () => {
    const room = twoTopics();
    expect(room.direct({ act: 'freeze', on: true })).toBeNull();
    expect(room.act('a', EWA, { act: 'join' })).toBe('circles-frozen');
    expect(room.write('c', KUBA, { text: 'Nowy' })).toBe('circles-frozen');
    expect(room.act('a', aloud(EWA), { act: 'join' })).toBeNull();
    expect(gather.show?.({ run: room.kept } as never, 'stage')).toEqual({ frozen: true });
    room.direct({ act: 'freeze', on: false });
    expect(room.act('a', KUBA, { act: 'join' })).toBeNull();
  });

  it('takes a cell of the grid that nobody has', () => {
    const room = twoTopics();
    expect(room.act('a', MARTA, { act: 'cell', slot: 'one', spot: 'hall' })).toBeNull();
    expect(room.act('b', EWA, { act: 'cell', slot: 'one', spot: 'hall' })).toBe('cell-taken');
    expect(room.write('c', KUBA, { text: 'Trzeci', slot: 'one', spot: 'hall' })).toBe('cell-taken');
    expect(room.act('b', EWA, { act: 'cell', slot: 'one', spot: '' })).toBe('not-allowed');
    expect(room.act('b', EWA, { act: 'cell', slot: 'two', spot: 'hall' })).toBeNull();
    expect(room.act('b', EWA, { act: 'status', status: 'closed' })).toBeNull();
    expect(room.act('a', MARTA, { act: 'cell', slot: 'two', spot: 'hall' })).toBeNull();
  });

  it('tells a person whose circles meet at one time, and forbids nothing', () => {
    const two = { ...CONFIG.grid, spots: [...CONFIG.grid.spots, { id: 'yard', name: both }] };
    const room = twoTopics({ grid: two });
    room.act('a', MARTA, { act: 'cell', slot: 'one', spot: 'hall' });
    room.act('b', EWA, { act: 'cell', slot: 'one', spot: 'yard' });
    expect(room.act('b', MARTA, { act: 'join' })).toBeNull();
    const circles = ['a', 'b'].map(room.circle);
    expect(clashesOf(circles[0] as Circle, circles, MARTA).map(({ id }) => id)).toEqual(['b']);
    expect(clashesOf(circles[0] as Circle, circles, EWA).map(({ id }) => id)).toEqual(['b']);
    expect(clashesOf(circles[1] as Circle, circles, EWA)).toEqual([]);
  });
});

describe('two circles', () => {
  it('become one only when both who convene them say so, with everybody and every source', () => {
    const room = twoTopics();
    const from = [{ step: 'kartki', id: 'k1' }];
    room.put({ ...(room.ledger.get('a') as Ledger).row, from });
    room.act('a', OLA, { act: 'join' });
    room.act('b', OLA, { act: 'join' });
    expect(room.act('a', OLA, { act: 'ask', into: 'b' })).toBe('only-convenor');
    expect(room.act('b', EWA, { act: 'agree', circle: 'a' })).toBe('no-such-entry');
    expect(room.act('a', MARTA, { act: 'merge', into: 'b' })).toBe('only-convenor');
    expect(room.act('a', MARTA, { act: 'ask', into: 'b' })).toBeNull();
    expect(room.act('b', OLA, { act: 'agree', circle: 'a' })).toBe('only-convenor');
    expect(room.status('a')).toBe('forming');
    expect(room.act('b', EWA, { act: 'agree', circle: 'a' })).toBeNull();
    expect(room.circle('a')).toMatchObject({ status: 'merged', into: 'b' });
    expect([room.people('b'), room.circle('b').convenor, room.status('b')]).toEqual([
      [EWA, OLA, MARTA],
      EWA,
      'active',
    ]);
    expect(room.harvest('b')?.from).toEqual([{ step: 's', id: 'b' }, { step: 's', id: 'a' }, ...from]);
    expect(room.harvest('a')).toBeUndefined();
    expect(room.act('a', KUBA, { act: 'join' })).toBe('circle-over');
    expect(room.act('a', MARTA, { act: 'leave' })).toBe('circle-over');
    expect(room.metrics()).toMatchObject({ topics: 2, formed: 1, active: 1, mixed: 1, people: 3 });
    // Taken apart again, as a mistake is: Ola, who was in both, stays.
    expect(room.act('a', MARTA, { act: 'part' })).toBe('not-allowed');
    expect(room.act('a', LEADS, { act: 'part' })).toBeNull();
    expect([room.people('a'), room.people('b')]).toEqual([[MARTA], [EWA, OLA]]);
    expect(room.circle('a').convenor).toBe(MARTA);
    expect(room.harvest('b')?.from).toEqual([{ step: 's', id: 'b' }]);
  });

  it('stay two when one says no, when it is too many, or when the other asked as well', () => {
    const room = twoTopics({ most: 3, least: 2 });
    room.act('a', MARTA, { act: 'ask', into: 'b' });
    expect(room.act('b', EWA, { act: 'refuse', circle: 'a' })).toBeNull();
    expect(room.circle('a').asks).toBe('');
    room.act('a', OLA, { act: 'join' });
    room.act('b', KUBA, { act: 'join' });
    room.act('a', MARTA, { act: 'ask', into: 'b' });
    expect(room.act('b', EWA, { act: 'agree', circle: 'a' })).toBe('circle-full');
    room.act('b', KUBA, { act: 'leave' });
    // Ewa asks for the same: that is a yes of both.
    expect(room.act('b', EWA, { act: 'ask', into: 'a' })).toBeNull();
    expect([room.circle('a').into, room.people('b').length]).toEqual(['b', 3]);
  });

  it('are made of one that grew too large', () => {
    const room = twoTopics();
    room.act('a', OLA, { act: 'join' });
    room.act('a', KUBA, { act: 'join' });
    const halves = { act: 'split', text: 'Ławki', people: [OLA, KUBA] };
    expect(room.act('a', KUBA, halves)).toBe('only-convenor');
    expect(room.act('a', LEADS, { ...halves, people: [EWA] })).toBe('bad-request');
    expect(room.act('a', LEADS, { ...halves, people: [OLA, KUBA, MARTA] })).toBe('bad-request');
    expect(room.act('a', LEADS, halves)).toBeNull();
    const [, , id = ''] = room.ledger.keys();
    expect([room.people('a'), room.people(id), room.circle(id).convenor]).toEqual([[MARTA], [OLA, KUBA], '']);
    expect(room.harvest(id)?.from).toEqual([
      { step: 's', id },
      { step: 's', id: 'a' },
    ]);
  });

  it('about the same are found, whatever their case and accents', () => {
    const room = twoTopics();
    room.write('c', KUBA, { text: 'ogrod  przy szklanej!' });
    const circles = [...room.ledger.keys()].map(room.circle);
    expect(sameTopics(circles).map(([later, earlier]) => [later.id, earlier.id])).toEqual([['c', 'a']]);
    expect(room.act('c', KUBA, { act: 'suggest', near: ['a'] })).toBe('not-allowed');
    expect(room.act('c', LEADS, { act: 'suggest', near: ['a', 'b'] })).toBeNull();
    expect(room.act('c', LEADS, { act: 'suggest', near: ['c'] })).toBe('no-such-entry');
    expect(room.circle('c').near).toEqual(['a', 'b']);
  });
});

describe('topics of earlier steps', () => {
  it('come with their sources, and whoever wrote one there is asked, not put in', () => {
    const one = (id: string, text: string, data: Record<string, unknown>): Harvested => ({
      id,
      kind: 'cluster',
      text,
      side: 'A',
      by: MARTA,
      place: null,
      weight: 0,
      from: [{ step: 'kartki', id }],
      data,
    });
    const inputs = [
      one('k1', 'Ogród', { kind: 'place' }),
      one('k2', 'Długi'.repeat(40), { column: 'problem' }),
      one('k1', 'Ogród', {}),
    ];
    const words = { lang: 'pl' as const, town: '', sides: [], meetings: [], people: 0 };
    const rows = gather.seed?.(inputs, new Room().config, words) ?? [];
    expect(rows.map(({ id, from }) => [id, from?.[0]?.id])).toEqual([
      ['c.k1', 'k1'],
      ['c.k2', 'k2'],
      ['c.kartki.k1', 'k1'],
    ]);
    const [first, second] = rows.map(readCircle);
    expect(first).toMatchObject({ kind: 'place', convenor: '', members: [{ by: MARTA, at: 0 }] });
    expect([second?.kind, [...(second?.text ?? '')].length]).toEqual(['problem', 100]);
  });
});

describe('whatever is in a row', () => {
  const anything = fc.oneof(fc.jsonValue(), fc.constantFrom(Number.NaN, undefined, MARTA, 'one', 'merged'));
  const keys = fc.constantFrom('members', 'convenor', 'status', 'into', 'asks', 'near', 'kind', '__proto__');
  const member = fc.dictionary(fc.constantFrom('by', 'side', 'at', 'x'), anything);

  it('is read, harvested and counted without an error', () => {
    const data = fc.dictionary(keys, fc.oneof(anything, fc.array(fc.oneof(member, anything))));
    fc.assert(
      fc.property(data, hostile => {
        const room = new Room();
        room.put({
          id: 'a',
          kind: 'circle',
          text: 'x',
          group: null,
          data: hostile as Record<string, unknown>,
        });
        const circle = room.circle('a');
        expect(circle.convenor === '' || room.people('a').includes(circle.convenor)).toBe(true);
        expect(new Set(circle.members.map(({ by }) => by)).size).toBe(circle.members.length);
        expect(gather.harvest(room.content())).toHaveLength(circle.status === 'merged' ? 0 : 1);
        const { byStatus, topics } = room.metrics();
        expect([topics, Object.values(byStatus as Record<string, number>)]).toEqual([1, [1]]);
      }),
      { numRuns: RUNS },
    );
  });

  it('is changed or refused, in any order, and no rule is broken', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'x');
    const act = fc.oneof(
      fc.record({ act: fc.constantFrom('join', 'leave', 'convene', 'resign', 'unask', 'part') }),
      fc.record({ act: fc.constant('invite'), person: fc.constantFrom(MARTA, EWA, KUBA, OLA, 'x') }),
      fc.record({ act: fc.constantFrom('ask', 'merge'), into: id }),
      fc.record({ act: fc.constantFrom('agree', 'refuse'), circle: id }),
      fc.record({
        act: fc.constant('status'),
        status: fc.constantFrom('open', 'asleep', 'closed', 'merged'),
      }),
      fc.record({
        act: fc.constant('cell'),
        slot: fc.constantFrom('', 'one'),
        spot: fc.constantFrom('', 'hall'),
      }),
      fc.record({
        act: fc.constant('split'),
        text: fc.string(),
        people: fc.uniqueArray(fc.constantFrom(MARTA, EWA, KUBA, OLA)),
      }),
      fc.dictionary(fc.constantFrom('act', 'near', 'data', '__proto__'), fc.jsonValue()),
    );
    const who = fc.constantFrom<string | Doer>(MARTA, EWA, KUBA, OLA, LEADS, aloud(MARTA), aloud(OLA));
    fc.assert(
      fc.property(fc.array(fc.tuple(id, who, act), { maxLength: 25 }), done => {
        const room = twoTopics();
        room.write('c', KUBA, { text: 'Ławki', kind: 'problem' });
        for (const [circle, doer, data] of done) {
          room.act(circle, doer, data as Record<string, unknown>);
          check(room);
        }
      }),
      { numRuns: RUNS },
    );
  });

  function check(room: Room): void {
    const circles = [...room.ledger.keys()].map(room.circle);
    const living = circles.filter(({ status }) => status === 'open' || status === 'asleep');
    for (const circle of living) {
      expect(peopleIn(circle).length).toBeLessThanOrEqual(4);
      expect(circle.convenor === '' || room.people(circle.id).includes(circle.convenor)).toBe(true);
    }
    for (const { status, into } of circles) {
      expect(status === 'merged').toBe(into !== '');
    }
    const cells = living.flatMap(({ slot, spot }) => (slot === '' ? [] : [`${slot} ${spot}`]));
    expect(new Set(cells).size).toBe(cells.length);
    for (const ledger of room.ledger.values()) {
      expect(bytesOf(ledger)).toBeLessThan(STATE_VALUE_BYTES);
    }
  }

  it('ends the same whatever the order in which people who do not meet act', () => {
    const people = [MARTA, EWA, KUBA, OLA];
    const acts = people.flatMap((one, index) => [
      ['c', one, index % 2 === 0 ? 'join' : 'leave'] as const,
      ['d', one, 'join'] as const,
    ]);
    const states = fc.shuffledSubarray(acts, { minLength: acts.length });
    fc.assert(
      fc.property(states, order => {
        const room = new Room({ perPerson: null });
        room.direct({ act: 'add', data: { text: 'Jeden' } });
        room.direct({ act: 'add', data: { text: 'Dwa' } });
        const [c = '', d = ''] = room.ledger.keys();
        for (const [circle, one, act] of order) {
          room.act(circle === 'c' ? c : d, one, { act });
        }
        expect([room.people(c).toSorted(), room.people(d).toSorted()]).toEqual([
          [MARTA, KUBA].toSorted(),
          [...people].toSorted(),
        ]);
      }),
      { numRuns: Math.min(RUNS, 300) },
    );
  });

  it('stays small enough to be kept, however many come', () => {
    const room = new Room({ most: null, perPerson: null });
    room.write('a', MARTA, { text: 'Wszyscy' });
    const from = Array.from({ length: 70 }, (_, index) => ({
      step: 'kartki',
      id: `k${index}`.padEnd(32, '0'),
    }));
    for (let index = 0; index < 130; index += 1) {
      const guest = person(`g${index}`);
      SIDES[guest] = 'A';
      room.act('a', guest, { act: 'join' });
    }
    expect(room.people('a')).toHaveLength(100);
    expect(room.act('a', person('g120'), { act: 'join' })).toBe('circle-full');
    room.write('b', EWA, { text: 'Mała' });
    room.put({ ...(room.ledger.get('b') as Ledger).row, from });
    expect(room.act('b', LEADS, { act: 'merge', into: 'a' })).not.toBeNull();
    expect(room.circle('b').status).toBe('open');
  });
});
