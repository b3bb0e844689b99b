import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');

/** What a process of its own prints, wherever and in whatever language it runs. */
async function printed(environment: Record<string, string>): Promise<unknown> {
  const script = join(import.meta.dirname, 'testing', 'golden.ts');
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', ...environment },
  });
  return JSON.parse(stdout);
}

it('a lost file is made again byte by byte: two processes, and the hashes written down (npm run golden)', {
  timeout: 120_000,
}, async () => {
  const [one, other] = await Promise.all([
    printed({ TZ: 'Europe/Warsaw', LANG: 'pl_PL.UTF-8' }),
    printed({ TZ: 'Pacific/Auckland', LANG: 'C' }),
  ]);
  expect(one).toEqual(other);
  expect(one).toEqual(JSON.parse(readFileSync(join(import.meta.dirname, 'testing', 'golden.json'), 'utf8')));
});
