import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Harvested } from '#shared/activities/activity.ts';
import { decideConfigSchema } from './decideConfig.ts';
import { seedProposals } from './decideProposals.ts';

const field = (data: Record<string, unknown>): Harvested => ({
  id: 's.all.duration',
  kind: 'model',
  text: 'rok z przeglądem',
  side: null,
  by: null,
  place: null,
  weight: 0,
  from: [{ step: 'model', id: 's.all.duration' }],
  data,
});

it('keeps what a record is called and where an agreement takes it up, and nothing else of it', () => {
  const config = z.parse(decideConfigSchema, { of: 'records' });
  const given = field({ title: 'Czas trwania', slot: 'duration', duration: { choice: 'year' } });
  expect(seedProposals([given], config)[0]?.data).toEqual({ title: 'Czas trwania', slot: 'duration' });
  expect(seedProposals([field({ slot: 7 })], config)[0]?.data).toBeUndefined();
});

it('asks about a sheet with what it changes, in the order in which the step before told of it', () => {
  const config = z.parse(decideConfigSchema, { of: 'records' });
  const sheet = (id: string, change: string): Harvested => ({
    ...field({ title: `Karta ${id}`, change }),
    id,
    kind: 'solution',
    text: `Karta ${id}`,
    from: [{ step: 'karty', id }],
  });
  const placed = (id: string): Harvested => ({
    ...field({}),
    id: `i.${id}`,
    text: `Karta ${id}`,
    from: [
      { step: 'pole', id: `i.${id}` },
      { step: 'karty', id },
    ],
  });
  const inputs = [placed('b'), placed('a'), sheet('a', 'Przyjdą sami'), sheet('b', 'x'.repeat(400))];
  expect(seedProposals(inputs, config).map(({ id, text, data }) => [id, text, data])).toEqual([
    ['p.i.b', 'Karta b', { title: 'Karta b' }],
    ['p.i.a', 'Karta a: Przyjdą sami', { title: 'Karta a' }],
  ]);
});
