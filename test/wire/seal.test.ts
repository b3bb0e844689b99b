import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { verdictSchema } from '#shared/agreement/files/verdict.ts';
import type { SealedVersion } from '../../server/documents/sealing/register.ts';
import { samplePdf } from '../../server/documents/sealing/testing/samplePdf.ts';
import { makeSigner, signAs } from '../../server/documents/sealing/testing/signer.ts';
import { letterTemplate } from '../fixtures/letterActivity.ts';
import { makeTable, OTHER_NAME, ownMachine, type RunningApp, startApp } from '../fixtures/runningApp.ts';
import { Browser } from '../load/browser.ts';

/** A sealed file goes out, comes back, and is known again: by anybody, without a seat. */

const TEMPLATE = letterTemplate('A03 Strony współpracują.');
const open: RunningApp[] = [];
afterEach(async () => {
  for (const running of open.splice(0)) {
    await running.close();
  }
});

async function start(): Promise<RunningApp> {
  const running = await startApp([TEMPLATE]);
  open.push(running);
  return running;
}

/** Seals a printed agreement as version `n` and enters it in the register. */
async function seal(
  { app }: RunningApp,
  workshop: string,
  n: number,
  known: Pick<SealedVersion, 'rehearsal' | 'needed'> = {},
): Promise<Uint8Array> {
  const at = Date.parse('2026-12-17T14:02:00Z') + n;
  const outcome = await app.house.sealer.seal(await samplePdf(), { reason: `wersja ${n}`, at });
  if (!outcome.ok) throw new Error(outcome.detail);
  const { bytes, sha256, size, fileId } = outcome;
  const version: SealedVersion = {
    ...{ workshop, document: 'porozumienie', title: 'Porozumienie', n, mark: `v${n} · 9F3C-21AB` },
    ...{ sealedAt: new Date(at).toISOString(), sha256, size, fileId, ...known },
  };
  await app.house.sealRegister.add(version, async () => true);
  return bytes;
}

describe('a sealed file', { timeout: 60_000 }, () => {
  test('is known to a stranger, with signatures and without, and when a newer version is there', async () => {
    const running = await start();
    const { id } = await makeTable(running, 'proba');
    const first = await seal(running, id, 1);
    const stranger = new Browser(running.port, `${OTHER_NAME}:${running.port}`);
    const ask = async (file: Uint8Array) => {
      const reply = await stranger.upload('/api/verify', file);
      expect(reply.status, reply.text).toBe(200);
      return verdictSchema.parse(reply.json);
    };
    expect(await ask(first)).toMatchObject({
      outcome: 'ours',
      // A line from before the register kept how many sign.
      document: { title: 'Porozumienie', n: 1, mark: 'v1 · 9F3C-21AB', rehearsal: false, needed: null },
    });
    const signer = await makeSigner({ subject: { commonName: 'Łucja Ćwierć' }, issuer: { commonName: 'I' } });
    const second = await seal(running, id, 2, { rehearsal: true, needed: 3 });
    expect(await ask(second)).toMatchObject({ document: { n: 2, rehearsal: true, needed: 3 } });
    expect(await ask(await signAs(first, signer, 'Podpis1'))).toMatchObject({
      outcome: 'ours-signed',
      reasons: [{ code: 'older-version' }],
    });
    const facts = (await stranger.get('/api/seal')).json;
    expect(facts).toEqual({
      ...(await running.app.house.sealer.keys.facts()),
      problem: null,
      endsInDays: null,
    });
    // Nothing of it stays here.
    expect(await readdir(join(running.data, 'seal'))).toEqual(['certificates', 'own.pem', 'sealed']);
  });

  test('waits for its seal: a stranger who asks for it makes no key', async () => {
    const running = await start();
    const stranger = new Browser(running.port, `${OTHER_NAME}:${running.port}`);
    expect((await stranger.get('/api/seal')).json).toEqual({ fingerprint: null, problem: 'none-yet' });
    expect(await readdir(running.data)).not.toContain('seal');
  });

  test('is known when its workshop is gone, and whose it was is forgotten', async () => {
    const running = await start();
    const lead = ownMachine(running);
    const { id } = await makeTable(running, 'proba', lead);
    const file = await seal(running, id, 1);
    expect((await lead.ask('DELETE', `/api/workshops/${id}`)).status).toBe(200);
    const reply = await lead.upload('/api/verify', file);
    expect(reply.json).toMatchObject({ outcome: 'ours', document: { title: '', n: 1 } });
    const [name = ''] = await readdir(join(running.data, 'seal', 'sealed'));
    expect(await readFile(join(running.data, 'seal', 'sealed', name), 'utf8')).not.toMatch(
      `${id}|Porozumienie`,
    );
  });

  test('costs the server nothing where it is too large, no file, or one of too many', async () => {
    const running = await start();
    const stranger = new Browser(running.port, `${OTHER_NAME}:${running.port}`);
    const large = await stranger.upload('/api/verify', Buffer.alloc(10 * 1024 * 1024 + 1));
    expect(large.json).toMatchObject({ outcome: 'too-large' });
    expect((await stranger.post('/api/verify', {})).json).toEqual({ error: 'bad-request' });
    expect((await stranger.upload('/api/verify', Buffer.from('<?xml?>'))).json).toMatchObject({
      outcome: 'detached',
    });
    for (let file = 0; file < 10; file += 1) {
      const reply = await stranger.upload('/api/verify', Buffer.from('%PDF-'));
      expect(reply.json).toMatchObject({ outcome: 'unreadable' });
    }
    expect((await stranger.upload('/api/verify', Buffer.from('%PDF-'))).json).toEqual({
      error: 'too-many-tries',
    });
  });
});
