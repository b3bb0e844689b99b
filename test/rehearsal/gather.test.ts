import { expect, test } from 'vitest';
import { makeTable, phone, startApp } from '../fixtures/runningApp.ts';
import { seedOfRun } from '../fixtures/seeded.ts';
import { cardsStep, gatherStep, templateOf } from '../fixtures/template.ts';
import { rehearse } from './rehearse.ts';

test('an invented group gathers around cards and topics of its own, and two circles merge with both consents', {
  timeout: 120_000,
}, async () => {
  const cards = cardsStep('kartki', 'named');
  const circles = gatherStep('grupy', { from: ['kartki'] });
  const running = await startApp([templateOf(cards, circles)]);
  const seed = seedOfRun();
  try {
    const house = {
      browser: () => phone(running),
      found: async () => ({ ...(await makeTable(running, 'proba')), link: '' }),
      between: () => Promise.resolve(),
      close: () => running.close(),
    };
    const played = await rehearse(house, { template: 'proba', people: 7, seed, lang: 'pl' });
    expect(played.problems, `run again with SEED=${seed}`).toEqual([]);
    // More topics than people offered: the cards are among them.
    const [before, after] = played.steps;
    expect(after?.harvested).toBeGreaterThanOrEqual(before?.harvested ?? Number.POSITIVE_INFINITY);
  } finally {
    await running.close();
  }
});
