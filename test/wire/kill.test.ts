import { readdir, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seedOfRun } from '../fixtures/seeded.ts';
import { killTrial, problemsOf } from '../load/killTrial.ts';

/** Nothing that was acknowledged or shown is lost by `kill -9`. Done line 4; twenty rounds in `npm run test:long`. */
test('five kills while people send cards and type', { timeout: 120_000 }, async () => {
  const seed = seedOfRun();
  const figures = await killTrial(5, seed);
  console.log(JSON.stringify(figures));
  expect(problemsOf(figures), `run again with SEED=${seed}`).toEqual([]);
});

test('the trial notices when the end of the journal is gone', { timeout: 60_000 }, async () => {
  const cutTail = async (folder: string) => {
    const logs = (await readdir(folder)).filter(name => name.endsWith('.log')).sort();
    const last = join(folder, logs.at(-1) ?? '');
    await truncate(last, Math.floor((await stat(last)).size / 2));
  };
  const { lost } = await killTrial(1, 7, cutTail);
  expect(lost.length).toBeGreaterThan(0);
});
