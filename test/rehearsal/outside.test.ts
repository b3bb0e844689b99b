import { expect, test } from 'vitest';
import { ServerProcess } from '../fixtures/runningApp.ts';
import { seedOfRun } from '../fixtures/seeded.ts';
import { planStep, surveyStep, templateOf } from '../fixtures/template.ts';
import { ownHouse } from './house.ts';
import { rehearse } from './rehearse.ts';

const BEFORE = { days: 7, when: 'before' } as const;
const AFTER = { days: 14, when: 'after' } as const;
/** Things done under which the server dies: while strangers answer, while people tell how it went, at a second answer. */
const KILLS: ReadonlySet<number> = new Set([4, 28, 37]);

/** What stands before the first meeting and after the last one is played by link, whatever happens to the server. */
test('an invented group answers by link before the meeting and months later, while the server dies under it', {
  timeout: 120_000,
}, async () => {
  const { config } = surveyStep('po');
  const template = templateOf(
    surveyStep('przed', { outside: BEFORE, config: { ...config, show: 'never' } }),
    planStep('zadania'),
    planStep('zrobione', { outside: AFTER, from: ['zadania'] }),
    surveyStep('po', { outside: AFTER, from: ['przed'], config: { ...config, show: 'compare' } }),
  );
  const seed = seedOfRun();
  const house = await ownHouse(await ServerProcess.start([template]));
  let beats = 0;
  let killing: Promise<void> = Promise.resolve();
  const beat = () => {
    beats += 1;
    if (KILLS.has(beats)) {
      killing = killing.then(() => house.between());
      killing.catch(() => undefined);
    }
  };
  try {
    const played = await rehearse(house, { template: template.id, people: 6, seed, lang: 'pl', beat });
    await killing;
    expect(played.problems, `run again with SEED=${seed}`).toEqual([]);
    expect(beats).toBeGreaterThan(Math.max(...KILLS));
    const [before, tasks, done, after] = played.steps;
    expect(played.steps.map(({ id }) => id)).toEqual(['przed', 'zadania', 'zrobione', 'po']);
    expect([before, after].map(one => [one?.made, one?.harvested])).toEqual([
      [6, 6],
      [6, 6],
    ]);
    // Everybody is asked about the task they said yes to, and the number before stands beside the one after.
    expect(done?.harvested).toBe(tasks?.harvested);
    expect(done?.made).toBeGreaterThanOrEqual(6);
    expect(tasks?.went.get('zrobione')).toBe(tasks?.harvested);
    expect(before?.went.get('po')).toBeGreaterThan(0);
  } finally {
    await killing.catch(() => undefined);
    await house.close();
  }
});
