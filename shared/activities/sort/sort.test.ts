import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { LEADS, SORT_WORDS, SortRoom, sortCard } from '../../../test/fixtures/sortRoom.ts';
import { takesAll } from './arrangement.ts';
import { sort } from './sort.ts';
import { sortConfigSchema } from './sortConfig.ts';

/** Two clusters: „Razem" with a and b, „Osobno" with c; d is without a group. */
function sorted(changes: Record<string, unknown> = {}): SortRoom {
  const room = new SortRoom(changes);
  expect(room.act('t.a', 'marta', { act: 'new', name: 'Razem', with: 't.b' })).toBeNull();
  expect(room.act('t.c', 'jan', { act: 'new', name: 'Osobno' })).toBeNull();
  expect(room.picture).toEqual(['Razem: a b', 'Osobno: c', '-: d']);
  return room;
}

describe('tiles', () => {
  it('come from several steps, each once, with their sources and sides; what was left for later stays there', () => {
    const inputs = [sortCard('k', 'Sala'), { ...sortCard('k', 'Sala'), from: [{ step: 'druga', id: 'k' }] }];
    const left = { ...sortCard('x'), data: { chosen: false } };
    const rows =
      sort.seed?.([...inputs, left, sortCard('pusta', ' ')], new SortRoom().config, SORT_WORDS) ?? [];
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
    expect(new SortRoom({ split: false }).act('t.a', 'ola', { act: 'split', parts: ['x', 'y'] })).toBe(
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
    const room = new SortRoom({ shelves: [{ id: 'jest', name: { pl: 'Jest', en: 'Is' } }], free: false });
    expect(room.picture).toEqual(['Jest: ', '-: a b c d']);
    expect(room.act('t.a', 'ola', { act: 'new' })).toBe('not-allowed');
    expect(room.act('shelf.jest', 'ola', { act: 'name', name: 'Inna' })).toBe('not-allowed');
    expect(room.act('t.a', 'ola', { act: 'move', into: 'shelf.jest' })).toBeNull();
    expect(room.harvest().map(({ text, data }) => [text, data.members])).toContainEqual(['Jest', ['a']]);
    expect(z.safeParse(sortConfigSchema, { free: false }).success).toBe(false);
  });

  it('that take all are asked about, one of a single tile never', () => {
    const room = new SortRoom(
      {},
      Array.from({ length: 10 }, (_, index) => sortCard(`k${index}`)),
    );
    room.direct({ act: 'bulk', tiles: ['t.k0', 't.k1', 't.k2', 't.k3', 't.k4', 't.k5'], into: 'new' });
    expect(takesAll(room.lying)).toBeNull();
    room.act('t.k6', 'ola', { act: 'move', into: room.lying.clusters[0]?.id });
    expect(takesAll(room.lying)?.tiles).toHaveLength(7);
    const single = new SortRoom({}, [sortCard('a')]);
    single.act('t.a', 'ola', { act: 'new', name: 'Jedna' });
    expect([takesAll(single.lying), single.metrics().single]).toEqual([null, 1]);
  });
});

describe('who moves', () => {
  it('may be facilitators alone: the others propose, and the proposals are accepted at once', () => {
    const room = new SortRoom({ movers: 'lead' });
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
      kind: 'principle',
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
    const room = new SortRoom();
    room.act('t.a', 'ola', { act: 'new', with: 't.b' });
    expect(room.harvest()[0]).toMatchObject({ text: 'a; b', data: { name: '' } });
  });
});
