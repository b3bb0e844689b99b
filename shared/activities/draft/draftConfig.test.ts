import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Harvested } from '../activity.ts';
import { draftConfigSchema, slotsOf } from './draftConfig.ts';

const card = (id: string, place: string | null): Harvested => ({
  id,
  kind: 'thought',
  text: id,
  side: null,
  by: null,
  place,
  weight: 0,
  from: [{ step: 'kartki', id }],
  data: {},
});
const cards = [card('nadzieja', 'hope'), card('obawa', 'fear'), card('bez-miejsca', null)];

it('fills a slot from a whole step, or only from some of its places', () => {
  const config = z.parse(draftConfigSchema, {
    slots: { hopes: [{ step: 'kartki', places: ['hope'] }], groups: ['kartki'] },
  });
  const slots = slotsOf(config, () => cards);
  expect(slots.hopes?.map(({ id }) => id)).toEqual(['nadzieja']);
  expect(slots.groups).toEqual(cards);
});

it('refuses places that name nothing', () => {
  const slots = { hopes: [{ step: 'kartki', places: [] }] };
  expect(z.safeParse(draftConfigSchema, { slots }).success).toBe(false);
});

it('takes a record that says where it belongs there only, and any other wherever its step is bound', () => {
  const config = z.parse(draftConfigSchema, { slots: { duration: ['s'], coordination: ['s'] } });
  const slots = slotsOf(config, () => [
    { ...card('rok', null), data: { slot: 'duration' } },
    { ...card('telefon', null), data: { slot: 'coordination' } },
    card('oba', null),
  ]);
  expect(slots.duration?.map(({ id }) => id)).toEqual(['rok', 'oba']);
  expect(slots.coordination?.map(({ id }) => id)).toEqual(['telefon', 'oba']);
});

it('takes of a step only what is of some kinds, and refuses a source that names nothing to take', () => {
  const config = z.parse(draftConfigSchema, { slots: { goals: [{ step: 's', kinds: ['cluster'] }] } });
  const slots = slotsOf(config, () => [{ ...card('razem', null), kind: 'cluster' }, ...cards]);
  expect(slots.goals?.map(({ id }) => id)).toEqual(['razem']);
  expect(z.safeParse(draftConfigSchema, { slots: { goals: [{ step: 's' }] } }).success).toBe(false);
});
