import { expect, test } from 'vitest';
import { sameText } from '#shared/text.ts';
import { ServerProcess } from '../fixtures/runningApp.ts';
import { surveyStep, templateOf } from '../fixtures/template.ts';
import { ownHouse } from './house.ts';
import { rehearse } from './rehearse.ts';

/** No template of the product asks yet what these ask, so the invented group plays it here. */
test('an invented group answers at the beginning and at the end, on phones and on paper', {
  timeout: 120_000,
}, async () => {
  const { config } = surveyStep('koniec');
  const template = templateOf(
    surveyStep('poczatek', { title: sameText('Puls na start') }),
    surveyStep('koniec', { from: ['poczatek'], config: { ...config, show: 'compare' } }),
    surveyStep('notatki', { config: { ...config, show: 'never' } }),
  );
  const house = await ownHouse(await ServerProcess.start([template]));
  try {
    const played = await rehearse(house, { template: template.id, people: 7, seed: 5, lang: 'pl' });
    expect(played.problems).toEqual([]);
    expect(played.steps.map(({ made, harvested }) => [made, harvested])).toEqual([
      [7, 7],
      [7, 7],
      [7, 7],
    ]);
  } finally {
    await house.close();
  }
});
