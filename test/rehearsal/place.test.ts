import { expect, test } from 'vitest';
import { pinsStep, placeStep } from '../fixtures/place.ts';
import { makeTable, phone, startApp } from '../fixtures/runningApp.ts';
import { seedOfRun } from '../fixtures/seeded.ts';
import { cardsStep, templateOf } from '../fixtures/template.ts';
import { rehearse } from './rehearse.ts';

test('an invented group places its cards in silence, and pins on a map', { timeout: 120_000 }, async () => {
  const cards = cardsStep('kartki', 'named');
  const field = placeStep('pole', { from: ['kartki'] });
  const running = await startApp([templateOf(cards, field, pinsStep('mapa'))]);
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
    const [before, placed, pins] = played.steps;
    expect(placed?.harvested).toBe(Math.min(before?.harvested ?? 0, 30));
    expect(pins?.harvested).toBeGreaterThan(0);
  } finally {
    await running.close();
  }
});
