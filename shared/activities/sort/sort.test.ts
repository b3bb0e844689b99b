import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Content, Doer, Harvested } from '#shared/activities/activity.ts';
import { bytesOf, type Ledger, type Row, type RunValue, STATE_VALUE_BYTES } from '#shared/workshop/state.ts';
import type { RunRecord, StepRun } from '#shared/workshop/stepRun.ts';
import { arrange, takesAll } from './arrangement.ts';
import { sort } from './sort.ts';
import { type SortConfig, sortConfigSchema } from './sortConfig.ts';

const RUNS = Number(process.env.RUNS ?? 300);
const LEADS: Doer = { person: null, leads: true };
const words = { lang: 'pl' as const, town: '', sides: [], meetings: [], people: 0 };

const card = (id: string, text = id, side: string | null = 'A'): Harvested => ({
  id,
  kind: 'thought',
  text,
  side,
  by: null,
  place: null,
  weight: 0,
  from: [{ step: 'kartki', id }],
  data: {},
});

/** A step in memory: what the server would keep of it. */
class Room {
  readonly config: SortConfig;
  readonly step = 's';
  readonly phase = { write: true };
  ledger = new Map<string, Ledger>();
  kept = new Map<string, RunValue>();
  now = 1000;
  #random = 0;

  constructor(
    changes: Record<string, unknown> = {},
    cards: readonly Harvested[] = ['a', 'b', 'c', 'd'].map(id => card(id)),
  ) {
    this.config = z.parse(sortConfigSchema, { principle: true, split: true, ...changes });
    for (const row of sort.seed?.(cards, this.config, words) ?? []) {
      this.put(row);
    }
  }

  sideOf = (person: string) => (person === 'nobody' ? null : 'A');
  get = (key: string) => this.kept.get(key);
  set = (key: string, value: RunValue) => void this.kept.set(key, value);
  remove = (key: string) => void this.kept.delete(key);
  random = (count: number) => {
    this.#random += 1;
    return Uint8Array.from(
      { length: count },
      (_, index) => (index < 2 ? this.#random >> (8 * index) : 7) & 255,
    );
  };
  records = () =>
    new Map<string, RunRecord>(
      Array.from(this.ledger, ([id, { row, side, by, from }]) => [id, { row, side, by, from }]),
    );

  put = (row: Row): void => {
    const known = this.ledger.get(row.id);
    this.ledger.set(row.id, {
      v: 1,
      kind: row.kind,
      by: null,
      side: row.side ?? null,
      editHash: null,
      behalf: null,
      at: 0,
      order: this.ledger.size,
      entry: null,
      ...known,
      from: row.from ?? known?.from ?? [],
      row,
    });
  };

  get run() {
    return this as unknown as StepRun<SortConfig>;
  }

  /** As the server does: a refusal leaves no trace. */
  #try(act: () => string | null): string | null {
    const before = [new Map(this.ledger), new Map(this.kept)] as const;
    this.now += 1;
    const error = act();
    if (error !== null) {
      [this.ledger, this.kept] = [before[0], before[1]];
    }
    return error;
  }

  act(id: string, who: string | Doer, data: Record<string, unknown>): string | null {
    const doer = typeof who === 'string' ? { person: who, leads: false } : who;
    const parsed = z.safeParse(sort.act?.schema(this.config) as z.ZodMiniType, data);
    const record = this.records().get(id);
    if (!parsed.success || record === undefined) {
      return parsed.success ? 'no-such-entry' : (parsed.error.issues[0]?.message ?? '');
    }
    return this.#try(() => sort.act?.run(this.run, record, doer, parsed.data) ?? null);
  }

  direct(data: Record<string, unknown>): string | null {
    const parsed = z.safeParse(sort.direct?.schema as z.ZodMiniType, data);
    return parsed.success ? this.#try(() => sort.direct?.run(this.run, parsed.data) ?? null) : 'bad-request';
  }

  get lying() {
    return arrange(Array.from(this.ledger.values(), ({ row }) => row));
  }
  /** „name: tile tile" of each cluster, and the tray. */
  get picture() {
    const { clusters, tray } = this.lying;
    const line = (name: string, tiles: readonly { text: string }[]) =>
      `${name}: ${tiles.map(({ text }) => text).join(' ')}`;
    return [...clusters.map(({ name, tiles }) => line(name, tiles)), line('-', tray)];
  }
  cluster = (name: string) => this.lying.clusters.find(one => one.name === name)?.id ?? '';
  content = (): Content<SortConfig> => ({
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
  harvest = () => sort.harvest(this.content());
  metrics = () => sort.metrics(this.content(), { sides: ['A', 'B'], people: [] });
}

/** Two clusters: „Razem" with a and b, „Osobno" with c; d is without a group. */
function sorted(changes: Record<string, unknown> = {}): Room {
  const room = new Room(changes);
  expect(room.act('t.a', 'marta', { act: 'new', name: 'Razem', with: 't.b' })).toBeNull();
  expect(room.act('t.c', 'jan', { act: 'new', name: 'Osobno' })).toBeNull();
  expect(room.picture).toEqual(['Razem: a b', 'Osobno: c', '-: d']);
  return room;
}

describe('tiles', () => {
  it('come from several steps, each once, with their sources and sides; what was left for later stays there', () => {
    const inputs = [card('k', 'Sala'), { ...card('k', 'Sala'), from: [{ step: 'druga', id: 'k' }] }];
    const left = { ...card('x'), data: { chosen: false } };
    const rows = sort.seed?.([...inputs, left, card('pusta', ' ')], new Room().config, words) ?? [];
    expect(rows.map(({ id, from, side }) => [id, from?.[0]?.step, side])).toEqual([
      ['t.k', 'kartki', 'A'],
      ['t.druga.k', 'druga', 'A'],
    ]);
  });

  it('go into a cluster, out of it, and into a new one of two', () => {
    const room = sorted();
    expect(room.act('t.d', 'ola', { act: 'move', into: room.cluster('Osobno') })).toBeNull();
    expect(room.act('t.a', 'ola', { act: 'move', into: null })).toBeNull();
    expect(room.picture).toEqual(['Razem: b', 'Osobno: c d', '-: a']);
    expect(room.act('t.a', 'ola', { act: 'move', into: 'k.brak' })).toBe('no-such-entry');
    expect(room.act(room.cluster('Razem'), 'ola', { act: 'move', into: null })).toBe('no-such-entry');
  });

  it('that two people move at once lie where the newest move put them, and both can read it', () => {
    const room = sorted();
    const seen = room.lying.tiles.get('t.d')?.at ?? -1;
    room.act('t.d', 'marta', { act: 'move', into: room.cluster('Razem'), seen });
    expect(room.lying.tiles.get('t.d')?.crossed).toBeNull();
    room.act('t.d', 'jan', { act: 'move', into: room.cluster('Osobno'), seen });
    expect(room.picture).toEqual(['Razem: a b', 'Osobno: c d', '-: ']);
    expect(room.lying.tiles.get('t.d')?.crossed).toEqual({ cluster: room.cluster('Razem') });
    // Both moves stand in the history: one back is Marta's, two back is nobody's.
    expect(room.act('t.d', 'marta', { act: 'undo' })).toBe('moved-since');
    room.direct({ act: 'undo' });
    expect(room.picture[0]).toBe('Razem: a b d');
    room.direct({ act: 'undo' });
    expect(room.picture[2]).toBe('-: d');
    room.direct({ act: 'redo' });
    room.direct({ act: 'redo' });
    expect(room.picture[1]).toBe('Osobno: c d');
  });

  it('are split into pieces that keep their place, side and sources, also for whoever moves the whole meanwhile', () => {
    const room = sorted();
    expect(room.act('t.a', 'ola', { act: 'split', parts: ['a1', 'a2'] })).toBeNull();
    expect(room.picture[0]).toBe('Razem: b a1 a2');
    const part = room.lying.clusters[0]?.tiles.find(({ text }) => text === 'a1');
    expect(part).toMatchObject({ side: 'A', part: 't.a' });
    expect(part?.from).toEqual([
      { step: 'kartki', id: 'a' },
      { step: 's', id: 't.a' },
    ]);
    // One piece went on its own way; the move of the whole letter takes those that still lie there.
    room.act(part?.id ?? '', 'ola', { act: 'move', into: null });
    expect(room.act('t.a', 'jan', { act: 'move', into: room.cluster('Osobno') })).toBeNull();
    expect(room.picture).toEqual(['Razem: b', 'Osobno: c a2', '-: d a1']);
    expect(room.act('t.a', 'ola', { act: 'split', parts: ['x', 'y'] })).toBe('no-such-entry');
    room.direct({ act: 'undo' });
    room.direct({ act: 'undo' });
    room.direct({ act: 'undo' });
    expect(room.picture).toEqual(['Razem: a b', 'Osobno: c', '-: d']);
    expect(new Room({ split: false }).act('t.a', 'ola', { act: 'split', parts: ['x', 'y'] })).toBe(
      'not-allowed',
    );
  });
});

describe('clusters', () => {
  it('merge with all tiles, and whatever goes into one that was merged follows it', () => {
    const room = sorted();
    const [one, two] = [room.cluster('Razem'), room.cluster('Osobno')];
    room.act(two, 'ola', { act: 'principle', fear: 'będzie za późno', principle: 'dzwonimy zawczasu' });
    expect(room.act(two, 'ola', { act: 'merge', into: one })).toBeNull();
    expect(room.act('t.d', 'jan', { act: 'move', into: two })).toBeNull();
    expect(room.picture).toEqual(['Razem: a b c d', '-: ']);
    expect(room.lying.clusters[0]).toMatchObject({ principle: 'dzwonimy zawczasu', merged: [two] });
    expect(room.act(one, 'jan', { act: 'merge', into: two })).toBeNull();
    expect(room.act(two, 'jan', { act: 'name', name: 'Wszystko' })).toBeNull();
    expect(room.picture[0]).toBe('Wszystko: a b c d');
    for (let back = 0; back < 3; back += 1) {
      room.direct({ act: 'undo' });
    }
    expect(room.picture).toEqual(['Razem: a b', 'Osobno: c', '-: d']);
  });

  it('have a name that others second, anew after every change', () => {
    const room = sorted();
    const id = room.cluster('Razem');
    room.act(id, 'jan', { act: 'second', on: true });
    room.act(id, 'jan', { act: 'second', on: true });
    room.act(id, 'ola', { act: 'second', on: true });
    room.act(id, 'ola', { act: 'second', on: false });
    expect(room.lying.clusters[0]?.backers).toEqual(['jan']);
    expect(room.act(id, 'nobody', { act: 'second', on: true })).toBe('not-allowed');
    expect(room.act(id, 'ola', { act: 'name', name: 'Inaczej' })).toBeNull();
    expect(room.lying.clusters[0]?.backers).toEqual([]);
    room.act(id, 'ola', { act: 'second', on: true });
    // Seconding is in nobody's way: the name can be taken back all the same, with those who stood behind it.
    expect(room.act(id, 'ola', { act: 'undo' })).toBeNull();
    expect(room.lying.clusters[0]).toMatchObject({ name: 'Razem', backers: ['jan'] });
    expect(room.act(id, 'ola', { act: 'name', name: 'x'.repeat(101) })).toBe('text-too-long');
  });

  it('are locked by facilitators, dissolved and put in order', () => {
    const room = sorted();
    const [one, two] = [room.cluster('Razem'), room.cluster('Osobno')];
    expect(room.act(one, 'jan', { act: 'lock', on: true })).toBe('not-allowed');
    expect(room.act(one, LEADS, { act: 'lock', on: true })).toBeNull();
    expect(room.act('t.d', 'jan', { act: 'move', into: one })).toBe('cluster-locked');
    expect(room.act('t.a', 'jan', { act: 'move', into: null })).toBe('cluster-locked');
    expect(room.act('t.a', 'jan', { act: 'new' })).toBe('cluster-locked');
    expect(room.act('t.a', 'jan', { act: 'split', parts: ['x', 'y'] })).toBe('cluster-locked');
    expect(room.act(one, 'jan', { act: 'dissolve' })).toBe('cluster-locked');
    expect(room.act(two, 'jan', { act: 'merge', into: one })).toBe('cluster-locked');
    expect(room.act('t.d', LEADS, { act: 'move', into: one })).toBeNull();
    expect(room.act(two, 'jan', { act: 'order', by: 'up' })).toBeNull();
    expect(room.picture).toEqual(['Osobno: c', 'Razem: a b d', '-: ']);
    expect(room.act(two, 'jan', { act: 'dissolve' })).toBeNull();
    expect(room.picture).toEqual(['Razem: a b d', '-: c']);
  });

  it('are shelves where the template says so: neither renamed nor merged away', () => {
    const room = new Room({ shelves: [{ id: 'jest', name: { pl: 'Jest', en: 'Is' } }], free: false });
    expect(room.picture).toEqual(['Jest: ', '-: a b c d']);
    expect(room.act('t.a', 'ola', { act: 'new' })).toBe('not-allowed');
    expect(room.act('shelf.jest', 'ola', { act: 'name', name: 'Inna' })).toBe('not-allowed');
    expect(room.act('t.a', 'ola', { act: 'move', into: 'shelf.jest' })).toBeNull();
    expect(room.harvest().map(({ text, data }) => [text, data.members])).toContainEqual(['Jest', ['a']]);
    expect(z.safeParse(sortConfigSchema, { free: false }).success).toBe(false);
  });

  it('that take all are asked about, one of a single tile never', () => {
    const room = new Room(
      {},
      Array.from({ length: 10 }, (_, index) => card(`k${index}`)),
    );
    room.direct({ act: 'bulk', tiles: ['t.k0', 't.k1', 't.k2', 't.k3', 't.k4', 't.k5'], into: 'new' });
    expect(takesAll(room.lying)).toBeNull();
    room.act('t.k6', 'ola', { act: 'move', into: room.lying.clusters[0]?.id });
    expect(takesAll(room.lying)?.tiles).toHaveLength(7);
    const single = new Room({}, [card('a')]);
    single.act('t.a', 'ola', { act: 'new', name: 'Jedna' });
    expect([takesAll(single.lying), single.metrics().single]).toEqual([null, 1]);
  });
});

describe('who moves', () => {
  it('may be facilitators alone: the others propose, and the proposals are accepted at once', () => {
    const room = new Room({ movers: 'lead' });
    room.direct({ act: 'add', name: 'Razem' });
    const into = room.cluster('Razem');
    expect(room.act('t.a', 'ola', { act: 'move', into })).toBe('only-lead-moves');
    expect(room.act('t.a', 'ola', { act: 'new' })).toBe('only-lead-moves');
    expect(room.act(into, 'ola', { act: 'name', name: 'Moja' })).toBe('only-lead-moves');
    for (const id of ['t.a', 't.b', 't.c']) {
      expect(room.act(id, 'ola', { act: 'ask', into })).toBeNull();
    }
    expect(room.act('t.c', 'ola', { act: 'undo' })).toBeNull();
    expect([...room.lying.tiles.values()].map(({ asked }) => asked)).toEqual([into, into, null, null]);
    expect(room.direct({ act: 'answer', tiles: ['t.a', 't.b'], accepted: true })).toBeNull();
    expect(room.picture).toEqual(['Razem: a b', '-: c d']);
    room.phase.write = false;
    expect(room.act('t.c', 'ola', { act: 'ask', into })).toBe('writing-paused');
  });

  it('is a table first, where facilitators hand it a part; nobody is kept from the rest', () => {
    const room = sorted();
    expect(room.direct({ act: 'hand', tiles: ['t.a', 't.d', 't.x'], table: 2 })).toBeNull();
    expect(room.act('t.a', 'ola', { act: 'split', parts: ['a1', 'a2'] })).toBeNull();
    const handed = () => [...room.lying.tiles.values()].flatMap(one => (one.table === 2 ? [one.text] : []));
    expect(handed()).toEqual(['d', 'a1', 'a2']);
    expect(room.act('t.d', 'jan', { act: 'move', into: room.cluster('Osobno') })).toBeNull();
    expect(handed()).toHaveLength(3);
    expect(room.direct({ act: 'hand', tiles: ['t.d'], table: null })).toBeNull();
    expect(handed()).toEqual(['a1', 'a2']);
  });

  it('takes back an own move as long as nobody moved the tile since, and is forgotten when the step closes', () => {
    const room = sorted();
    expect(room.act('t.d', 'marta', { act: 'undo' })).toBeNull();
    expect(room.picture).toEqual(['Osobno: c', '-: a b d']);
    expect(room.act('t.d', 'marta', { act: 'undo' })).toBe('no-own-move');
    room.direct({ act: 'undo' });
    expect(room.picture[0]).toBe('Razem: a b');
    expect(room.direct({ act: 'bulk', tiles: ['t.a', 't.d'], into: null })).toBeNull();
    expect(JSON.stringify([...room.kept])).toContain('jan');
    expect(sort.close?.(room.run)).toBe(true);
    expect(sort.close?.(room.run)).toBe(false);
    expect(JSON.stringify([...room.kept])).not.toContain('jan');
    expect(room.direct({ act: 'undo' })).toBeNull();
    expect(room.picture[0]).toBe('Razem: a b');
  });
});

describe('the harvest', () => {
  it('is each cluster with all it grew from, then what has no group', () => {
    const room = sorted();
    room.act(room.cluster('Razem'), 'ola', { act: 'principle', fear: 'zgubimy się', principle: 'dzwonimy' });
    room.act('t.a', 'ola', { act: 'split', parts: ['a1', 'a2'] });
    const [first, second, third] = room.harvest();
    expect(first).toMatchObject({
      kind: 'cluster',
      text: 'dzwonimy',
      weight: 3,
      side: 'A',
      data: { name: 'Razem', fear: 'zgubimy się', principle: 'dzwonimy', members: ['b', 'a1', 'a2'] },
    });
    const ids = first?.from.map(({ step, id }) => `${step}/${id}`) ?? [];
    expect(ids.slice(0, 4)).toEqual([`s/${first?.id}`, 'kartki/b', 'kartki/a', 's/t.a']);
    // The ledger says the same, so that traces find the cluster from the card and the card from the cluster.
    expect(room.ledger.get(first?.id ?? '')?.from).toEqual(first?.from.slice(1));
    expect(second).toMatchObject({ text: 'Osobno', data: { principle: '' } });
    expect(third).toMatchObject({ kind: 'tile', text: 'd', data: { sorted: false } });
    expect(third?.from).toEqual([
      { step: 's', id: 't.d' },
      { step: 'kartki', id: 'd' },
    ]);
    expect(room.metrics()).toMatchObject({
      clusters: 2,
      tiles: 5,
      tray: 1,
      unsorted: 0.2,
      perCluster: 2,
      parts: 2,
    });
  });

  it('says what the tiles say where nobody gave a name', () => {
    const room = new Room();
    room.act('t.a', 'ola', { act: 'new', with: 't.b' });
    expect(room.harvest()[0]).toMatchObject({ text: 'a; b', data: { name: '' } });
  });
});

describe('whatever is in a row', () => {
  const anything = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(Number.NaN, undefined, 'k', 'k2', 'merged', 'gone'),
  );
  const keys = fc.constantFrom(
    'in',
    'at',
    'asked',
    'crossed',
    'status',
    'into',
    'backers',
    'order',
    'part',
    '__proto__',
  );
  const data = fc.dictionary(keys, anything);

  it('is read, harvested and counted without an error, and no tile is lost or doubled', () => {
    fc.assert(
      fc.property(data, data, data, data, (one, two, three, four) => {
        const room = new Room({}, []);
        const put = (id: string, kind: string, hostile: Record<string, unknown>) =>
          room.put({ id, kind, text: id, group: null, data: hostile });
        put('k', 'cluster', one);
        put('k2', 'cluster', two);
        put('t', 'tile', three);
        put('t2', 'tile', four);
        const { clusters, tray, tiles } = room.lying;
        const placed = [...clusters.flatMap(cluster => cluster.tiles), ...tray].map(({ id }) => id);
        expect(placed.toSorted()).toEqual([...tiles.keys()].toSorted());
        expect(room.harvest().filter(({ kind }) => kind === 'tile')).toHaveLength(tray.length);
        expect(room.metrics()).toMatchObject({ tiles: tiles.size, tray: tray.length });
      }),
      { numRuns: RUNS },
    );
  });
});

describe('acts in any order', () => {
  const tile = fc.constantFrom('t.a', 't.b', 't.c', 't.d', 't.x');
  /** An index: which of the clusters, dead ones too. */
  const which = fc.integer({ min: 0, max: 5 });
  const act = fc.oneof(
    fc.record({ act: fc.constant('move'), into: fc.option(which), seen: fc.integer({ min: 0, max: 9 }) }),
    fc.record({ act: fc.constant('new'), name: fc.string({ maxLength: 9 }), with: tile }),
    fc.record({ act: fc.constant('split'), parts: fc.array(fc.string(), { maxLength: 4 }) }),
    fc.record({ act: fc.constant('merge'), into: which }),
    fc.record({ act: fc.constantFrom('dissolve', 'undo') }),
    fc.record({ act: fc.constant('order'), by: fc.constantFrom('up', 'down') }),
    fc.record({ act: fc.constantFrom('second', 'lock'), on: fc.boolean() }),
    fc.record({ act: fc.constant('name'), name: fc.string({ minLength: 1, maxLength: 9 }) }),
    fc.record({ act: fc.constant('ask'), into: fc.option(which) }),
    fc.record({ act: fc.constant('principle'), fear: fc.string(), principle: fc.string() }),
    fc.dictionary(fc.constantFrom('act', 'into', 'tiles', '__proto__'), fc.jsonValue()),
  );
  const direct = fc.oneof(
    fc.record({ act: fc.constantFrom('undo', 'redo') }),
    fc.record({ act: fc.constant('bulk'), tiles: fc.array(tile), into: fc.option(which) }),
    fc.record({ act: fc.constant('answer'), tiles: fc.array(tile), accepted: fc.boolean() }),
    fc.record({ act: fc.constant('add'), name: fc.string() }),
    fc.record({ act: fc.constant('hand'), tiles: fc.array(tile), table: fc.option(fc.nat(9)) }),
  );
  const done = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.tuple(
        fc.oneof(tile, which),
        fc.constantFrom<string | Doer>('marta', 'jan', 'ola', LEADS),
        act,
      ),
    },
    { weight: 1, arbitrary: fc.tuple(fc.constant(null), fc.constant(LEADS), direct) },
  );

  function play(
    room: Room,
    [at, who, what]: typeof done extends fc.Arbitrary<infer T> ? T : never,
  ): string | null {
    const clusters = [...room.ledger.values()]
      .filter(({ kind }) => kind === 'cluster')
      .map(({ row }) => row.id);
    const id = (one: unknown) => (typeof one === 'number' ? (clusters[one] ?? 'k.none') : one);
    const data = { ...what, ...('into' in what ? { into: id(what.into) } : {}) } as Record<string, unknown>;
    return at === null ? room.direct(data) : room.act(String(id(at)), who, data);
  }

  function check(room: Room): void {
    const { clusters, tray, tiles, standing } = room.lying;
    // Whatever happened, each card lies in exactly one place, itself or as pieces.
    const placed = [...clusters.flatMap(cluster => cluster.tiles), ...tray];
    expect(placed.map(({ id }) => id).toSorted()).toEqual([...tiles.keys()].toSorted());
    const cards = new Set(placed.flatMap(({ from }) => from.slice(0, 1).map(({ id }) => id)));
    expect([...cards].toSorted()).toEqual(['a', 'b', 'c', 'd']);
    for (const cluster of clusters) {
      expect(standing(cluster.id)).toBe(cluster.id);
    }
    for (const ledger of [...room.ledger.values(), ...room.kept.values()]) {
      expect(bytesOf(ledger)).toBeLessThan(STATE_VALUE_BYTES);
    }
  }

  it('lose no tile, and everything can be taken back to the beginning and done again', () => {
    fc.assert(
      fc.property(fc.array(done, { maxLength: 20 }), acts => {
        const room = new Room();
        for (const one of acts) {
          play(room, one);
          check(room);
        }
        const last = room.picture;
        let back = 0;
        while (room.direct({ act: 'undo' }) === null) {
          back += 1;
        }
        expect(room.picture).toEqual(['-: a b c d']);
        for (let forth = 0; forth < back; forth += 1) {
          room.direct({ act: 'redo' });
        }
        expect(room.picture).toEqual(last);
      }),
      { numRuns: RUNS },
    );
  });

  it('keep to the limits of the state with two hundred tiles in one cluster', () => {
    const cards = Array.from({ length: 200 }, (_, index) => card(`${index}`.padStart(32, 'f')));
    const room = new Room({}, cards);
    room.direct({ act: 'add', name: 'Wszystko' });
    const ids = cards.map(({ id }) => `t.${id}`);
    for (let from = 0; from < ids.length; from += 40) {
      const some = { act: 'bulk', tiles: ids.slice(from, from + 40), into: room.cluster('Wszystko') };
      expect(room.direct(some)).toBeNull();
    }
    expect(room.lying.clusters[0]?.tiles).toHaveLength(200);
    for (const ledger of [...room.ledger.values(), ...room.kept.values()]) {
      expect(bytesOf(ledger)).toBeLessThan(STATE_VALUE_BYTES);
    }
    expect(room.harvest()[0]?.weight).toBe(200);
  });
});
