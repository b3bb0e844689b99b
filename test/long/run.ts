import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { seedOfRun } from '../fixtures/seeded.ts';

// Runs every long trial, one after another, each in a process of its own. Ends with 1 when one of them failed.
// SEED=… npm run test:long

/** File, what it tries, and its arguments. */
const TRIALS: readonly [file: string, what: string, ...args: string[]][] = [
  ['journalKill.ts', 'a journal killed in the middle of writing', '60'],
  ['kill.ts', 'a server killed in the middle of a meeting', '20'],
  ['cycle.ts', 'a whole cycle killed and played on', '20'],
  ['rehearsal.ts', 'sixty people, a group that speaks English, and the three workshops'],
  ['flips.ts', 'three hundred changed bytes in a signed file', '300'],
  ['idle.ts', 'seventy seconds of silence', '70'],
  ['browsers.ts', 'views in the other language, in every stage, and the largest rooms'],
  ['sleep.ts', 'a phone asleep for ten minutes'],
];

const SEED = String(seedOfRun());
console.log(`SEED=${SEED}`);
const failed: string[] = [];
for (const [file, what, ...args] of TRIALS) {
  const path = join(import.meta.dirname, file);
  if (!existsSync(path)) {
    console.log(`${what}: no ${file}, left out`);
    continue;
  }
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', path, ...args], {
    stdio: 'inherit',
    env: { ...process.env, SEED },
  });
  const [code] = await once(child, 'exit');
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`${what}: ${code === 0 ? 'passed' : `FAILED (${code})`} in ${seconds} s`);
  if (code !== 0) {
    failed.push(file);
  }
}
process.exit(failed.length === 0 ? 0 : 1);
