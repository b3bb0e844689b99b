import { strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { makeTable, phone, startApp } from '../fixtures/runningApp.ts';
import { seedOfRun } from '../fixtures/seeded.ts';
import { draftStep, planStep, templateOf } from '../fixtures/template.ts';
import { rehearse } from './rehearse.ts';

test('an invented group says who does what, by when, and the agreement names only who said yes', {
  timeout: 120_000,
}, async () => {
  const tasks = planStep('zadania');
  const text = draftStep('tekst', ['zadania'], {
    config: { form: 'short', slots: { tasks: ['zadania'] }, variants: {}, writers: 'all', length: 1200 },
  });
  const running = await startApp([templateOf(tasks, text)]);
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
    expect(played.steps.map(({ made, harvested }) => [made, harvested])[0]).toEqual([6, 6]);
    const html = played.papers.find(({ format }) => format === 'html');
    const said = strFromU8(html?.bytes ?? new Uint8Array());
    expect(said).toMatch(/<td>\p{Lu}\p{L}+<\/td>(?:<td>[^<]*<\/td>)?<td>do 1\d\sstycznia 2030/u);
  } finally {
    await running.close();
  }
});
