import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { CastBallot } from '#shared/activities/activity.ts';
import { pinsStep, placeStep } from '../../../test/fixtures/place.ts';
import { shuffled } from '../../../test/fixtures/seeded.ts';
import { givenIn } from './ballot.ts';
import { cornerOf, readSpot, within } from './field.ts';
import { place } from './place.ts';
import { type PlaceConfig, placeConfigSchema } from './placeConfig.ts';
import { countSpots, readResult, widest } from './result.ts';

const plane = z.parse(placeConfigSchema, placeStep('x').config);
const map = z.parse(placeConfigSchema, pinsStep('x').config);
const zones = [
  { id: 'in', name: { pl: 'a', en: 'a' } },
  { id: 'near', name: { pl: 'b', en: 'b' } },
  { id: 'edge', name: { pl: 'c', en: 'c' } },
];
const rings: PlaceConfig = { ...plane, field: { kind: 'rings', zones } };
const wheel: PlaceConfig = { ...plane, field: { kind: 'wheel', zones } };

const cast = (spots: [side: string, spot: unknown][]): CastBallot[] =>
  spots.map(([side, spot], index) => ({ person: `p${index}`, side, data: { spots: { one: spot } } }));
const count = (config: PlaceConfig, ballots: readonly CastBallot[]) =>
  countSpots(ballots, { config, round: 0, voters: ballots.length, items: ['one', 'two'], sides: ['A', 'B'] });
const six = cast([
  ['A', { x: 1, y: 5 }],
  ['A', { x: 1, y: 5 }],
  ['A', { x: 2, y: 5 }],
  ['B', { x: 5, y: 4 }],
  ['B', { x: 5, y: 4 }],
  ['B', { x: 4, y: 4 }],
]);

describe('a total', () => {
  it('is the middle, the spread and how many chose each spot', () => {
    const [one, two] = count(plane, six).items;
    expect(one).toMatchObject({ voters: 6, x: 3, y: 4.5, up: 0.5, few: false });
    expect(one?.across).toBeCloseTo(1.7, 1);
    expect(one?.cells).toEqual({ '1.5': 2, '2.5': 1, '5.4': 2, '4.4': 1 });
    expect(two).toMatchObject({ voters: 0, few: true, x: null, cells: {} });
  });

  it('tells the middle of sides from three voters of each, and then of all or none', () => {
    expect(count(plane, six).items[0]?.sides).toEqual([
      { side: 'A', x: 1.3, y: 5, zone: null },
      { side: 'B', x: 4.7, y: 4, zone: null },
    ]);
    expect(count(plane, six.slice(0, 5)).items[0]?.sides).toEqual([]);
    expect(count({ ...plane, perSide: false }, six).items[0]?.sides).toEqual([]);
  });

  it('is nothing below five, of the round as of one thing; one person alone tries it out', () => {
    expect(count(plane, six.slice(0, 4))).toMatchObject({ few: true, items: [] });
    const skipping = [
      ...six.slice(0, 4),
      ...cast([
        ['B', 'none'],
        ['B', 'none'],
      ]),
    ];
    expect(count(plane, skipping).items[0]).toMatchObject({ few: true, x: null, cells: {} });
    expect(count(plane, six.slice(0, 1))).toMatchObject({ rehearsal: true, few: false });
  });

  it('of places in an order lies between them; of others it is what most chose', () => {
    const spots = cast([
      ['A', { zone: 'in' }],
      ['A', { zone: 'in' }],
      ['A', { zone: 'near' }],
      ['B', { zone: 'edge' }],
      ['B', { zone: 'edge' }],
    ]);
    expect(count(rings, spots).items[0]).toMatchObject({ x: 2, zone: 'near' });
    expect(count(wheel, spots).items[0]).toMatchObject({ x: null, zone: null, spread: 0.6 });
    expect(count(wheel, [...spots, ...cast([['B', { zone: 'edge' }]])]).items[0]).toMatchObject({
      zone: 'edge',
    });
  });

  it('is the same in whatever order people came', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('A', 'B'), fc.integer({ min: 1, max: 5 })), { maxLength: 12 }),
        fc.nat(),
        (some, seed) => {
          let state = seed;
          const random = () => {
            state = (state * 1103515245 + 12345) % 2147483648;
            return state / 2147483648;
          };
          const ballots = cast(some.map(([side, x]) => [side, { x, y: 3 }]));
          expect(count(plane, shuffled(ballots, random)).items.map(({ cells: _, ...one }) => one)).toEqual(
            count(plane, ballots).items.map(({ cells: _, ...one }) => one),
          );
        },
      ),
    );
  });

  it('knows what people differ in most, and that they differ in nothing', () => {
    expect(widest(count(plane, six).items)?.id).toBe('one');
    expect(widest(count(plane, cast(six.map(({ side }) => [side, { x: 2, y: 2 }]))).items)).toBeNull();
  });
});

describe('a spot', () => {
  it('lies on the field or nowhere', () => {
    expect(readSpot(plane, { x: 5, y: 1 })).toEqual({ x: 5, y: 1 });
    for (const wrong of [{ x: 0, y: 1 }, { x: 6, y: 1 }, { x: 1.5, y: 1 }, { zone: 'in' }, null, 'x', []]) {
      expect(readSpot(plane, wrong)).toBeNull();
    }
    expect(readSpot(map, { zone: 'nowhere' })).toBeNull();
  });

  it('on a map is rough, and inside its area', () => {
    expect(readSpot(map, { zone: 'tory', at: [75, 25] })).toEqual({ zone: 'tory', at: [75, 25] });
    expect(readSpot(map, { zone: 'tory', at: [73, 25] })).toEqual({ zone: 'tory' });
    expect(readSpot(map, { zone: 'tory', at: [10, 90] })).toEqual({ zone: 'tory' });
    expect(
      within(
        [
          [0, 0],
          [10, 0],
          [10, 10],
          [0, 10],
        ],
        5,
        5,
      ),
    ).toBe(true);
    expect(
      within(
        [
          [0, 0],
          [10, 0],
          [10, 10],
          [0, 10],
        ],
        15,
        5,
      ),
    ).toBe(false);
  });

  it('belongs to a corner, or lies between two', () => {
    expect(cornerOf(5, 2, 4)).toBe('topLeft');
    expect(cornerOf(5, 4.2, 1)).toBe('bottomRight');
    expect(cornerOf(5, 3, 4)).toBeNull();
  });
});

describe('what anybody may send', () => {
  it('never throws and never lies off the field', () => {
    const schemas = new Map(
      [plane, map, rings, wheel].map(config => [config, place.ballot?.({ ...config, items: 'each' })]),
    );
    const json = fc.jsonValue({ maxDepth: 1 });
    const value = fc.oneof(
      json,
      fc.record({
        x: fc.integer({ min: -2, max: 7 }),
        y: fc.oneof(fc.integer({ min: -2, max: 7 }), fc.double()),
      }),
      fc.record({
        zone: fc.constantFrom('tory', 'in', '__proto__', ''),
        at: fc.array(fc.integer({ min: -5, max: 105 }), { maxLength: 3 }),
      }),
      fc.constant('none'),
    );
    const data = fc.record({
      spots: fc.oneof(json, fc.dictionary(fc.constantFrom('one', 'two', '__proto__', 'toString'), value)),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(plane, map, rings, wheel),
        fc.array(data, { maxLength: 7 }),
        value,
        (config, some, one) => {
          const ballots = some.map((each, index) => ({
            person: `p${index}`,
            side: 'A',
            data: each as Record<string, unknown>,
          }));
          const result = count(config, ballots);
          expect(readResult(JSON.parse(JSON.stringify(result)))).toEqual(result);
          for (const { x, y, cells, few } of result.items) {
            expect(few || (x ?? 1) >= 1).toBe(true);
            expect((x ?? 1) <= 5 && (y ?? 1) <= 5).toBe(true);
            expect(Object.values(cells).every(each => each > 0)).toBe(true);
          }
          for (const each of some) {
            const schema = schemas.get(config);
            const parsed = schema == null ? null : z.safeParse(schema, each);
            if (parsed?.success) {
              const given = parsed.data.spots as Record<string, unknown>;
              expect([...givenIn(config, parsed.data).keys()]).toEqual(Object.keys(given));
            }
          }
          readResult(one);
          const row = place.publish?.(
            { id: 'a', entry: { data: { text: one, spot: one }, group: null } as never },
            config,
          );
          expect(typeof row?.text).toBe('string');
        },
      ),
      { numRuns: 10_000 },
    );
  });
});
