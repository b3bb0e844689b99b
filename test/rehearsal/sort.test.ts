import { expect, test } from 'vitest';
import { makeTable, phone, startApp } from '../fixtures/runningApp.ts';
import { seedOfRun } from '../fixtures/seeded.ts';
import { cardsStep, draftStep, sortStep, templateOf } from '../fixtures/template.ts';
import { rehearse } from './rehearse.ts';

test('an invented group sorts its cards, and names and principles stand in the agreement', {
  timeout: 120_000,
}, async () => {
  const cards = cardsStep('kartki', 'named');
  const sorting = sortStep('porzadek', { from: ['kartki'] });
  const agreement = draftStep('porozumienie', ['porzadek']);
  const config = {
    ...(agreement.config as object),
    slots: { goals: ['porzadek'], principles: ['porzadek'] },
  };
  const running = await startApp([templateOf(cards, sorting, { ...agreement, config })]);
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
    const [before, after] = played.steps;
    expect(after?.harvested).toBeGreaterThan(before?.harvested ?? Number.POSITIVE_INFINITY);
  } finally {
    await running.close();
  }
});
