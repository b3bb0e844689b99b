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
