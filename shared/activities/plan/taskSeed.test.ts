import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Harvested } from '#shared/activities/activity.ts';
import { planConfigSchema } from './planConfig.ts';
import { awaitedIn, readTask } from './task.ts';
import { seedTasks } from './taskSeed.ts';

const config = z.parse(planConfigSchema, { columns: ['lead', 'along', 'next', 'date'] });

const SHEET = {
  title: 'Wtorki w OPS',
  firstStep: 'zapytać kierowniczkę',
  until: '2026-12-10',
  people: { A: { accepted: ['marta'], pending: [] }, B: { accepted: [], pending: ['kuba'] } },
};

const one = (step: string, id: string, kind: string, data: Record<string, unknown>): Harvested => ({
  id,
  kind,
  text: 'Wtorki w OPS: raz w tygodniu',
  side: null,
  by: null,
  place: null,
  weight: 0,
  from: [{ step, id }],
  data,
});

it('begins with the first step, the day and the people of its sheet, and waits for everybody’s yes', () => {
  const sheet = one('karta', 's1', 'solution', SHEET);
  const left = one('karta', 's2', 'solution', { ...SHEET, title: 'Nikt o nią nie zapytał' });
  const decision = one('zgoda', 'p1', 'decision', { outcome: 'accepted', title: 'Wtorki w OPS' });
  const inputs = [sheet, left, { ...decision, from: [...decision.from, ...sheet.from] }];
  const tasks = seedTasks(inputs, config).map(readTask);
  expect(tasks.map(({ text }) => text)).toEqual(['Wtorki w OPS']);
  expect(tasks[0]).toMatchObject({
    lead: 'marta',
    along: ['kuba'],
    next: 'zapytać kierowniczkę',
    date: '2026-12-10',
  });
  expect(tasks.flatMap(awaitedIn)).toEqual(['marta', 'kuba']);
  // A step that does not tell them has none of it.
  expect(seedTasks(inputs, { ...config, columns: [] })[0]?.data).toEqual({});
});
