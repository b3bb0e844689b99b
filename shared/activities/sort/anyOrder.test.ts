import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Doer } from '#shared/activities/activity.ts';
import { bytesOf, STATE_VALUE_BYTES } from '#shared/workshop/state.ts';
import { LEADS, SortRoom, sortCard } from '../../../test/fixtures/sortRoom.ts';

const RUNS = Number(process.env.RUNS ?? 300);

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
        const room = new SortRoom({}, []);
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
    room: SortRoom,
    [at, who, what]: typeof done extends fc.Arbitrary<infer T> ? T : never,
  ): string | null {
    const clusters = [...room.ledger.values()]
      .filter(({ kind }) => kind === 'cluster')
      .map(({ row }) => row.id);
    const id = (one: unknown) => (typeof one === 'number' ? (clusters[one] ?? 'k.none') : one);
    const data = { ...what, ...('into' in what ? { into: id(what.into) } : {}) } as Record<string, unknown>;
    return at === null ? room.direct(data) : room.act(String(id(at)), who, data);
  }

  function check(room: SortRoom): void {
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
        const room = new SortRoom();
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
    const cards = Array.from({ length: 200 }, (_, index) => sortCard(`${index}`.padStart(32, 'f')));
    const room = new SortRoom({}, cards);
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
