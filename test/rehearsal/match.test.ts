import { expect, test } from 'vitest';
import { bankStep, lacksStep, matchStep } from '../fixtures/match.ts';
import { makeTable, phone, startApp } from '../fixtures/runningApp.ts';
import { seedOfRun } from '../fixtures/seeded.ts';
import { chooseStep, templateOf } from '../fixtures/template.ts';
import { rehearse } from './rehearse.ts';

/** Only what is chosen from links; the three workshops match in the middle of everything else. */
test('an invented group links what is missing with what is there, answers, and chooses from the links', {
  timeout: 120_000,
}, async () => {
  const match = matchStep('dopasowania', ['bank', 'braki']);
  const template = templateOf(
    bankStep('bank'),
    lacksStep('braki'),
    match,
    chooseStep('wybor', { from: ['dopasowania'] }),
  );
  const running = await startApp([template]);
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
    const [, , matched, chosen] = played.steps;
    expect(matched?.made).toBeGreaterThanOrEqual(6);
    // Needs, resources and answers are nothing to choose from: at most one option for each link.
    expect(chosen?.harvested).toBeGreaterThan(0);
    expect(chosen?.harvested).toBeLessThanOrEqual(6);
  } finally {
    await running.close();
  }
});
