import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { sheetConfigSchema } from '#shared/activities/sheet/sheetConfig.ts';
import { sameText } from '#shared/text.ts';
import { makeTable, phone, startApp } from '../fixtures/runningApp.ts';
import { seedOfRun } from '../fixtures/seeded.ts';
import { planStep, sheetStep, templateOf } from '../fixtures/template.ts';
import { rehearse } from './rehearse.ts';

test('an invented group writes cards together, and they become tasks', { timeout: 120_000 }, async () => {
  const card = sheetStep('wizytowka', {
    config: z.parse(sheetConfigSchema, {
      filler: 'person',
      most: 1,
      fields: [{ id: 'does', type: 'short', label: sameText('Co robisz?') }],
    }),
  });
  const [work] = card.phases;
  if (work === undefined) {
    throw new Error('a sheet has phases');
  }
  const alone = { ...card, phases: [{ ...work, form: 'alone' as const, cowrite: false }] };
  const tasks = planStep('zadania', { from: ['karta'] });
  const running = await startApp([templateOf(alone, sheetStep('karta'), tasks)]);
  const seed = seedOfRun();
  try {
    const house = {
      browser: () => phone(running),
      found: async () => ({ ...(await makeTable(running, 'proba')), link: '' }),
      between: () => Promise.resolve(),
      close: () => running.close(),
    };
    const played = await rehearse(house, { template: 'proba', people: 6, seed, lang: 'pl' });
    expect(played.problems, `run again with SEED=${seed}`).toEqual([]);
    const harvested = played.steps.map(({ harvested }) => harvested);
    // A card of everybody; one sheet of the group; the sheet is one of the tasks.
    expect(harvested.slice(0, 2)).toEqual([6, 1]);
    expect(harvested[2]).toBeGreaterThanOrEqual(1);
  } finally {
    await running.close();
  }
});
