import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let data: string;
const running: ChildProcess[] = [];

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'wspolny-stol-main-'));
});
afterEach(async () => {
  for (const child of running.splice(0)) {
    child.kill('SIGKILL');
  }
  await chmod(data, 0o700).catch(() => undefined);
  await rm(data, { recursive: true, force: true });
});

interface Started {
  child: ChildProcess;
  output: () => string;
  errors: () => string;
  /** Resolves with the exit code. */
  ended: Promise<number | null>;
}

function start(...args: string[]): Started {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'main.ts'), ...args], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', DATA_DIR: data, LOG_LEVEL: 'warn' },
  });
  running.push(child);
  let output = '';
  let errors = '';
  child.stdout.on('data', chunk => {
    output += chunk;
  });
  child.stderr.on('data', chunk => {
    errors += chunk;
  });
  return {
    child,
    output: () => output,
    errors: () => errors,
    ended: new Promise(resolve => child.on('exit', code => resolve(code))),
  };
}

async function saying(started: Started, words: string): Promise<void> {
  await expect.poll(started.output, { timeout: 15_000 }).toContain(words);
}

describe('starting', () => {
  it('keeps the house link out of a log, in a file for the owner, and ends on SIGTERM', async () => {
    const started = start();
    await saying(started, 'house link in');
    const path = join(data, 'house-link.txt');
    const link = (await readFile(path, 'utf8')).trim();
    expect(link).toMatch(/^http:\/\/localhost:\d+\/#k=[\w-]{32}$/);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(started.output()).not.toContain(link.split('#k=')[1]);
    const began = performance.now();
    started.child.kill('SIGTERM');
    expect(await started.ended).toBe(0);
    expect(performance.now() - began).toBeLessThan(5000);

    // Without a terminal the link stays the same, so that whoever wrote it down need not look again.
    const again = start();
    await saying(again, 'house link in');
    expect((await readFile(path, 'utf8')).trim().split('#')[1]).toBe(link.split('#')[1]);
  });

  it('says in one sentence that the port is taken', async () => {
    const other = createServer();
    const port = await new Promise<number>(resolve => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port));
    });
    const started = start('--port', String(port));
    expect(await started.ended).toBe(1);
    expect(started.errors().trim()).toMatch(new RegExp(`^Port ${port} is taken[^\n]*\\.$`));
    other.close();
  });

  it('says in one sentence that the folder is no folder, is used by another, or is damaged', async () => {
    const file = join(data, 'file');
    await writeFile(file, '');
    const noFolder = start('--data', file);
    expect(await noFolder.ended).toBe(1);
    expect(noFolder.errors().trim()).toMatch(/^The data folder .* cannot be written \(\w+\);[^\n]*\.$/);

    const first = start();
    await saying(first, 'house link in');
    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.errors().trim()).toMatch(/^[^\n]+$/);
    first.child.kill('SIGTERM');
    await first.ended;

    await writeFile(join(data, 'catalogue.json'), 'no json');
    await writeFile(join(data, 'catalogue.json.bak'), 'no json');
    const damaged = start();
    expect(await damaged.ended).toBe(1);
    expect(damaged.errors().trim()).toMatch(/^\S*catalogue\.json: cannot be read[^\n]*$/);
  });

  it('explains its settings', async () => {
    const started = start('--help');
    expect(await started.ended).toBe(0);
    expect(started.output()).toContain('PUBLIC_URL');
    const wrong = start('--port', 'x');
    expect(await wrong.ended).toBe(1);
    expect(wrong.errors().trim()).toBe('PORT is a number from 0 to 65535.');
  });
});
