import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { testChild } from '../../test/fixtures/built.ts';
import { agreementTree, type Manuscript } from './agreementTree.ts';
import { FORMATS } from './blockTree.ts';
import { Press } from './render.ts';
import { childOf, Renderer, type RendererOptions } from './renderer.ts';
import { sampleAgreement } from './testing/sampleAgreement.ts';

const root = join(import.meta.dirname, '..', '..');
const manuscript: Manuscript = {
  doc: sampleAgreement(),
  circumstances: { state: 'draft', at: '2026-12-17T14:02:00Z' },
};
const folder = mkdtempSync(join(tmpdir(), 'renderer-'));
const open: Renderer[] = [];

function start(options: Partial<RendererOptions> = {}): Renderer {
  const renderer = new Renderer({ ...testChild(root), ...options });
  open.push(renderer);
  return renderer;
}

/** A child that does one thing with every request. */
function child(name: string, onMessage: string): Partial<RendererOptions> {
  const childPath = join(folder, `${name}.mjs`);
  writeFileSync(childPath, `process.on('message', () => { ${onMessage} });`);
  return { childPath, execArgv: [] };
}

afterEach(() => {
  for (const renderer of open.splice(0)) renderer.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('Renderer', () => {
  it('makes the same bytes in another process, at another time, in another time zone', async () => {
    const zone = process.env.TZ;
    const own = await new Press(import.meta.dirname).render(
      agreementTree(manuscript.doc, manuscript.circumstances),
      FORMATS,
    );
    process.env.TZ = 'Pacific/Auckland';
    const moved = await new Press(import.meta.dirname).render(
      agreementTree(manuscript.doc, manuscript.circumstances),
      FORMATS,
    );
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    // From its source, as a server of `npm run dev` starts it.
    const { childPath, execArgv } = childOf(root);
    const outcome = await start({ childPath, execArgv }).render(manuscript, FORMATS);
    if (!outcome.ok) throw new Error(`${outcome.failure} ${outcome.detail}`);
    for (const format of FORMATS) {
      const bytes = Buffer.from(outcome.files.get(format) ?? []);
      expect(bytes.length, format).toBeGreaterThan(1000);
      expect(bytes.equals(own.files.get(format) ?? new Uint8Array()), format).toBe(true);
      expect(bytes.equals(moved.files.get(format) ?? new Uint8Array()), format).toBe(true);
    }
  });

  it('survives one death of its child without a word', async () => {
    const renderer = start();
    const outcome = renderer.render(manuscript, ['pdf']);
    await killed(renderer);
    expect((await outcome).ok).toBe(true);
  });

  it('says clearly that the child died twice, and the next document is made', async () => {
    const renderer = start();
    const killing = setInterval(() => renderer.childPid && process.kill(renderer.childPid, 'SIGKILL'), 20);
    const outcome = await renderer.render(manuscript, ['pdf']);
    clearInterval(killing);
    expect(outcome).toMatchObject({
      ok: false,
      failure: 'crashed',
      detail: expect.stringContaining('SIGKILL'),
    });
    expect((await renderer.render(manuscript, ['pdf'])).ok).toBe(true);
  });

  it('names a child that ends by itself, with its last words', async () => {
    const outcome = await start(child('ends', `console.error('oj'); process.exit(3);`)).render(manuscript, [
      'md',
    ]);
    expect(outcome).toMatchObject({ failure: 'crashed', detail: expect.stringContaining('exit 3') });
  });

  it('does not wait for ever', async () => {
    const renderer = start({ ...child('hangs', ''), timeoutMs: 200 });
    expect(await renderer.render(manuscript, ['md'])).toMatchObject({ failure: 'timeout' });
    expect(renderer.childPid).toBeUndefined();
  });

  it.runIf(process.platform === 'linux')('stops a child that takes too much memory', async () => {
    const eats = child('eats', 'globalThis.held = Buffer.alloc(300e6, 1); for (;;);');
    expect(await start({ ...eats, memoryMb: 200 }).render(manuscript, ['md'])).toMatchObject({
      failure: 'memory',
    });
  });

  it('passes on a refusal and keeps the child', async () => {
    const refuses = child('refuses', `process.send({ ok: false, detail: Object.keys(process.env).join() });`);
    process.env.WSPOLNY_STOL_KEY = 'tajne';
    const renderer = start(refuses);
    const outcome = await renderer.render(manuscript, ['md']);
    delete process.env.WSPOLNY_STOL_KEY;
    expect(outcome).toMatchObject({ failure: 'refused', detail: expect.not.stringContaining('WSPOLNY') });
    expect(renderer.childPid).toBeDefined();
  });

  it('lets the child go after a while of quiet', async () => {
    const renderer = start({
      ...child('idle', `process.send({ ok: true, files: new Map(), replaced: [] });`),
      idleMs: 50,
    });
    await renderer.render(manuscript, ['md']);
    await expect.poll(() => renderer.childPid).toBeUndefined();
    expect((await renderer.render(manuscript, ['md'])).ok).toBe(true);
  });

  it('takes a queue, but not an endless one', async () => {
    const renderer = start(child('queue', `process.send({ ok: true, files: new Map(), replaced: [] });`));
    const outcomes = await Promise.all(Array.from({ length: 60 }, () => renderer.render(manuscript, ['md'])));
    expect(outcomes.filter(outcome => outcome.ok)).toHaveLength(40);
    expect(outcomes.find(outcome => !outcome.ok)).toMatchObject({ failure: 'busy' });
  });

  it('answers those who wait when it is closed', async () => {
    const renderer = start(child('closing', ''));
    const waiting = [renderer.render(manuscript, ['md']), renderer.render(manuscript, ['md'])];
    await expect.poll(() => renderer.childPid).toBeDefined();
    renderer.close();
    for (const outcome of await Promise.all(waiting)) expect(outcome).toMatchObject({ failure: 'closed' });
  });
});

/** Kills the child once, while it works. */
async function killed(renderer: Renderer): Promise<void> {
  await expect.poll(() => renderer.childPid, { interval: 5 }).toBeDefined();
  if (renderer.childPid) process.kill(renderer.childPid, 'SIGKILL');
}
