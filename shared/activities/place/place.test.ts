import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Content, Harvested } from '#shared/activities/activity.ts';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import { pinsStep, placeStep } from '../../../test/fixtures/place.ts';
import { VotingRoom } from '../../../test/fixtures/votingRoom.ts';
import { place } from './place.ts';
import { type PlaceConfig, placeConfigSchema } from './placeConfig.ts';
import type { PlaceResult } from './result.ts';
import type { PlaceShown } from './show.ts';

const map = z.parse(placeConfigSchema, pinsStep('x').config);

const INPUTS = ['wtorki', 'piknik', 'bus'].map(
  (id): Harvested => ({
    id,
    kind: 'card',
    text: `Karta ${id}`,
    side: null,
    by: null,
    place: null,
    weight: 0,
    from: [{ step: 'earlier', id }],
    data: id === 'bus' ? { extras: { duty: 'przy dyżurze' } } : {},
  }),
);

describe('placing in silence', () => {
  let room: VotingRoom;
  const people = ['ala', 'jan', 'marta', 'iwona', 'bozena'];
  const forward = () => room.lead({ type: 'step:advance', step: 'pole', phase: phase() });
  const phase = () => (room.state.get('step/pole') as unknown as { phase: number }).phase;
  const spots = (x: number, y: number) => ({ spots: { 'i.wtorki': { x, y }, 'i.piknik': { x: y, y: x } } });
  const result = (round = 0) =>
    (room.state.get(`result/pole/${round}`) as { result: PlaceResult } | undefined)?.result;

  beforeEach(() => {
    room = new VotingRoom(placeStep('pole'), INPUTS);
  });

  it('begins with what earlier steps hand on, and with a card all compare with', () => {
    expect([...room.content().ledger.keys()]).toEqual(['i.wtorki', 'i.piknik', 'i.bus']);
    expect(room.content().ledger.get('i.bus')?.row.data).toEqual({ duty: true });
    expect(room.direct({ act: 'anchor', item: 'i.bus', spot: { x: 9, y: 1 } })).toBe('bad-request');
    expect(room.direct({ act: 'anchor', item: 'i.gone', spot: { x: 1, y: 1 } })).toBe('no-such-entry');
    expect(room.direct({ act: 'anchor', item: 'i.bus', spot: { x: 2, y: 4 } })).toBeNull();
    expect((room.shown('participants') as PlaceShown).anchor).toEqual({
      item: 'i.bus',
      spot: { x: 2, y: 4 },
    });
    expect(room.direct({ act: 'add', text: 'Kino seniora' })).toBeNull();
    expect(room.cast('ala', spots(1, 5))).toBe('writing-paused');
  });

  it('takes one ballot a person, changed and taken back, and shows only how many', () => {
    forward();
    expect(room.cast('ala', spots(1, 5))).toBeNull();
    expect(room.cast('ala', spots(4, 2))).toBeNull();
    expect(room.cast('jan', { spots: { 'i.wtorki': 'none' } })).toBeNull();
    expect(room.cast('jan', { spots: { 'i.gone': { x: 1, y: 1 } } })).toBe('no-such-entry');
    expect(room.cast('jan', { spots: { 'i.wtorki': { x: 6, y: 1 } } })).toBe('bad-request');
    expect(room.cast('jan', { spots: { 'i.wtorki': { x: 1, y: 1, at: [5, 5] } } })).toBe('bad-request');
    expect(room.ballots()).toEqual(['ala', 'jan']);
    for (const onlooker of ['facilitators', 'participants', 'stage'] as const) {
      const shown = room.shown(onlooker) as PlaceShown;
      expect(shown).toMatchObject({ cast: 2, stands: null, anchor: null });
      expect(JSON.stringify(shown)).not.toContain('i.wtorki');
      expect(shown.who).toEqual(onlooker === 'facilitators' ? ['ala', 'jan'] : []);
    }
    expect(room.as('ala', { type: 'ballot:withdraw', step: 'pole' })).toBeNull();
    expect(room.direct({ act: 'anchor', item: 'i.bus', spot: { x: 2, y: 4 } })).toBe('votes-are-in');
    expect(room.direct({ act: 'add', text: 'Za późno' })).toBe('votes-are-in');
    expect(room.as('ala', { type: 'step:direct', step: 'pole', data: { act: 'again' } })).toBe('not-allowed');
    expect(room.direct({ act: 'again' })).toBeNull();
    expect(room.ballots()).toEqual([]);
  });

  it('becomes middles at once, forgets every ballot, and goes on with the best first', () => {
    room.direct({ act: 'anchor', item: 'i.bus', spot: { x: 5, y: 1 } });
    forward();
    for (const [index, person] of people.entries()) {
      expect(room.cast(person, spots(1 + (index % 2), 5))).toBeNull();
    }
    // The card all compare with is placed by nobody.
    expect(forward()).toBeNull();
    expect(room.ballots()).toEqual([]);
    expect(room.effects).toContain('compact');
    expect(result()?.items.map(({ id }) => id)).toEqual(['i.wtorki', 'i.piknik']);
    // Two of B are too few to say anything of sides.
    expect(result()?.items[0]).toMatchObject({ x: 1.4, y: 5, voters: 5, sides: [] });
    expect(room.harvest().map(({ id, kind, data, from }) => ({ id, kind, data, from: from[1] }))).toEqual([
      {
        id: 'i.wtorki',
        kind: 'placed',
        data: { x: 1.4, y: 5, corner: 'topLeft', spread: 0.5, voters: 5 },
        from: { step: 'earlier', id: 'wtorki' },
      },
      {
        id: 'i.piknik',
        kind: 'placed',
        data: { x: 5, y: 1.4, corner: 'bottomRight', spread: 0.5, voters: 5 },
        from: { step: 'earlier', id: 'piknik' },
      },
      {
        id: 'i.bus',
        kind: 'placed',
        data: { x: 5, y: 1, corner: 'bottomRight', anchor: true, spread: 0, voters: 0 },
        from: { step: 'earlier', id: 'bus' },
      },
    ]);
    expect(room.direct({ act: 'spread', on: false })).toBeNull();
    expect((room.shown('stage') as PlaceShown).spread).toBe(false);
  });

  it('a stray „Dalej" and back is a new, empty round; the earlier result stands', () => {
    forward();
    for (const person of people) {
      room.cast(person, spots(2, 4));
    }
    forward();
    // The same press again, with the phase it saw: nothing.
    room.lead({ type: 'step:advance', step: 'pole', phase: 1 });
    expect(phase()).toBe(2);
    room.lead({ type: 'step:back', step: 'pole' });
    expect((room.shown('participants') as PlaceShown).round).toBe(1);
    expect(room.ballots()).toEqual([]);
    forward();
    expect(result(1)?.cast).toBe(0);
    expect((room.shown('stage') as PlaceShown).stands?.round).toBe(0);
    expect(room.harvest()[0]?.data).toMatchObject({ x: 2, voters: 5 });
  });

  it('takes no pins', () => {
    const entry = makeRandomId(platformRandom);
    expect(
      room.as('ala', { type: 'entry:put', step: 'pole', entry, data: { text: 'x', spot: { x: 1, y: 1 } } }),
    ).not.toBeNull();
  });
});

describe('pins of one’s own', () => {
  let room: VotingRoom;
  const put = (person: string, data: Record<string, unknown>, entry = makeRandomId(platformRandom)) => ({
    entry,
    error: room.as(person, { type: 'entry:put', step: 'mapa', entry, data }),
  });
  const forward = () => room.lead({ type: 'step:advance', step: 'mapa', phase: 0 });

  beforeEach(() => {
    room = new VotingRoom(pinsStep('mapa'));
  });

  it('stand on the field, in few words, and only so many of one person', () => {
    expect(put('ala', { text: 'Ogród', spot: { zone: 'tory', at: [75, 25] } }).error).toBeNull();
    expect(put('ala', { text: 'Ogród 2', spot: { zone: 'tory' } }).error).toBeNull();
    expect(put('ala', { text: 'Ogród 3', spot: { zone: 'rynek' } }).error).toBeNull();
    expect(put('ala', { text: 'Ogród 4', spot: { zone: 'rynek' } }).error).toBe('too-many-entries');
    expect(put('jan', { text: '', spot: { zone: 'rynek' } }).error).toBe('text-empty');
    expect(put('jan', { text: 'x', spot: { zone: 'nowhere' } }).error).toBe('bad-request');
    expect(put('jan', { text: 'x', spot: { zone: 'tory', at: [10, 90] } }).error).toBe('bad-request');
    expect(put('jan', { text: 'x', spot: { zone: 'tory', at: [74, 26] } }).error).toBe('bad-request');
    expect(put('jan', { text: 'x', spot: { zone: 'tory' }, layer: 'people' }).error).toBe('bad-request');
    expect(room.cast('jan', { spots: {} })).toBe('not-allowed');
  });

  it('are hidden until the reveal, keep their author, and are moved by their author or corrected with a log', () => {
    const { entry } = put('ala', { text: 'Ogród', spot: { zone: 'tory' } });
    expect(room.direct({ act: 'move', pin: entry, spot: { zone: 'rynek' } })).toBe('no-such-entry');
    expect(JSON.stringify(room.shown('stage'))).not.toContain('Ogród');
    forward();
    const row = () => room.content().ledger.get(entry)?.row;
    expect(row()).toMatchObject({ by: 'ala', place: 'tory', data: { spot: { zone: 'tory' } } });
    const edit = (zone: string) =>
      room.as('ala', { type: 'entry:edit', step: 'mapa', entry, data: { text: 'Ogród', spot: { zone } } });
    expect(edit('ogrody')).toBeNull();
    expect(row()?.place).toBe('ogrody');
    expect(
      room.as('jan', {
        type: 'step:direct',
        step: 'mapa',
        data: { act: 'move', pin: entry, spot: { zone: 'rynek' } },
      }),
    ).toBe('not-allowed');
    expect(room.direct({ act: 'move', pin: entry, spot: { zone: 'rynek' } })).toBeNull();
    expect(row()).toMatchObject({ place: 'rynek', data: { corrected: true } });
    expect((room.shown('facilitators') as PlaceShown).moves).toMatchObject([
      { pin: entry, from: 'ogrody', to: 'rynek' },
    ]);
    expect((room.shown('participants') as PlaceShown).moves).toEqual([]);
    expect(edit('szwalnie')).toBeNull();
    expect(row()?.data?.corrected).toBeUndefined();
    expect(room.harvest()).toMatchObject([{ kind: 'pin', by: 'ala', side: 'A', place: 'szwalnie' }]);
  });

  it('are toured place by place, and layers are switched', () => {
    const layers = [{ id: 'people', name: { pl: 'ludzie', en: 'people' } }];
    room = new VotingRoom(pinsStep('mapa', {}, { layers }));
    expect(put('ala', { text: 'Chór', spot: { zone: 'tory' } }).error).toBe('bad-request');
    expect(
      put('ala', { text: 'Chór', spot: { zone: 'tory' }, layer: 'people', sticker: 12 }).error,
    ).toBeNull();
    expect(room.direct({ act: 'layer', layer: 'gone', on: false })).toBe('no-such-entry');
    expect(room.direct({ act: 'layer', layer: 'people', on: false })).toBeNull();
    expect(room.direct({ act: 'tour', zone: 'nowhere' })).toBe('no-such-entry');
    expect(room.direct({ act: 'tour', zone: 'rynek' })).toBeNull();
    expect(room.shown('stage')).toMatchObject({ hidden: ['people'], tour: 'rynek' });
    room.direct({ act: 'layer', layer: 'people', on: true });
    room.direct({ act: 'tour', zone: null });
    expect(room.shown('stage')).toMatchObject({ hidden: [], tour: null });
  });

  it('count places, and those where nothing stands', () => {
    put('ala', { text: 'Chór', spot: { zone: 'tory' } });
    put('jan', { text: 'Ogród', spot: { zone: 'tory' } });
    forward();
    const content = {
      ...room.content(),
      step: 'mapa',
      config: map,
      attribution: 'named',
      doc: null,
      entries: new Map(),
      results: [],
      versions: [],
    } as Content<PlaceConfig>;
    expect(place.metrics(content, { sides: [], people: [] })).toEqual({
      placed: 2,
      byZone: { tory: 2 },
      empty: 3,
      dropped: 0,
    });
  });
});

describe('phases', () => {
  const check = (step: ReturnType<typeof placeStep>) =>
    place.checkPhases?.(step.phases, z.parse(placeConfigSchema, step.config));
  it('hide what is placed, and end with what all see', () => {
    expect(check(placeStep('a'))).toBeNull();
    expect(check(pinsStep('a'))).toBeNull();
    const [before, placing, after] = placeStep('a').phases;
    if (before && placing && after) {
      expect(check(placeStep('a', { phases: [before, after] }))).toContain('place alone');
      expect(check(placeStep('a', { phases: [before, placing] }))).toContain('last phase');
      expect(check(placeStep('a', { phases: [{ ...placing, cowrite: true }, after] }))).toContain(
        'co-written',
      );
      expect(check(pinsStep('a', { phases: [after, placing] }))).toContain('cannot be hidden');
    }
  });
});
