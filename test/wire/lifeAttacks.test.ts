import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { type ClientRequest, request } from 'node:http';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { DocumentContent } from '#shared/protocol/documents.ts';
import { signPdf } from '../../server/documents/sealing/seal.ts';
import { makeSigner } from '../../server/documents/sealing/testing/signer.ts';
import { letterTemplate } from '../fixtures/letterActivity.ts';
import {
  makeTable,
  phone,
  type RunningApp,
  seatByLink,
  startApp,
  type Table,
} from '../fixtures/runningApp.ts';
import { Bot } from '../load/bot.ts';
import { type Browser, type Reply, textIn } from '../load/browser.ts';

/** Whoever wants to speak for somebody else, see what is not theirs, or fill the server, at a document's life. */

const DOC = 'porozumienie';
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const PERSON = { name: 'Ewa Tajna', role: 'dyrektorka', mandate: '', method: 'scrolled' };

let running: RunningApp;
let table: Table;
let partners: Record<'A' | 'B', Browser>;
let participant: Bot;
let stage: Bot;
let colead: Bot;
let hash = '';
let logged = '';
const secrets: string[] = [];

const path = (tail: string) => `/api/workshops/${table.id}/documents/${DOC}${tail}`;
const lead = (command: object) => table.lead.send({ document: DOC, version: 1, ...command } as never);
const told = ({ status, json }: Reply) => [status, (json as { error?: string } | null)?.error];

async function partner(side: string): Promise<Browser> {
  const link = textIn(
    await table.lead.browser.post('/api/links', { workshop: table.id, kind: 'partner', side }),
    'link',
  );
  const secret = link.slice(link.indexOf('#k=') + 3);
  secrets.push(secret);
  const browser = phone(running);
  await browser.post('/api/claim', { workshop: table.id, secret });
  return browser;
}

function bring(browser: Browser, bytes: Uint8Array, headers: Record<string, string> = {}): Promise<Reply> {
  return browser.ask('POST', path('/versions/1/signed'), bytes, {
    ...browser.headers(),
    'Content-Type': 'application/pdf',
    ...headers,
  });
}

beforeAll(async () => {
  const sink = new Writable({
    write(chunk, _encoding, done) {
      logged += String(chunk);
      done();
    },
  });
  running = await startApp([letterTemplate('A03 Strony współpracują.')], {
    log: pino({ level: 'debug' }, sink),
  });
  table = await makeTable(running, 'proba');
  await table.lead.send({ type: 'step:open', step: 'letter' });
  await table.lead.send({ type: 'document:freeze', document: DOC });
  partners = { A: await partner('A'), B: await partner('B') };
  participant = await Bot.join(phone(running), table.code, { name: 'Ola', sides: ['A'] });
  stage = await seatByLink(table.lead, phone(running), 'stage');
  colead = await seatByLink(table.lead, phone(running), 'cofacilitator');
  const { json } = await partners.A.get(path('/content'));
  hash = (json as DocumentContent).content?.hash ?? '';
}, 60_000);
afterAll(async () => {
  table.lead.leave();
  await running.close();
});

describe('answering for somebody else', () => {
  test('no seat but the asked side’s own link answers, from no other page and by no other method', async () => {
    await lead({ type: 'document:ask', until: '', sides: ['A', 'B'] });
    const approve = path('/versions/1/approve');
    const body = { hash, ...PERSON };
    for (const [browser, wanted] of [
      [phone(running), [401, 'no-seat']],
      [participant.browser, [403, 'not-allowed']],
      [stage.browser, [403, 'not-allowed']],
      // Its powers are not on the air.
      [colead.browser, [403, 'own-machine-only']],
    ] as const) {
      expect(told(await browser.post(approve, { ...body, side: 'A' }))).toEqual(wanted);
      expect(
        told(
          await browser.post(path('/versions/1/decline'), { hash, clauses: [], reason: 'Nie.', side: 'A' }),
        ),
      ).toEqual(wanted);
      expect((await browser.post(path('/versions/1/hand-over'), { hash, name: 'Ja' })).status).toBe(
        wanted[0],
      );
      expect((await bring(browser, PNG)).status).toBe(wanted[0]);
    }
    const { A } = partners;
    expect(told(await A.post(approve, { ...body, side: 'B' }))).toEqual([403, 'not-allowed']);
    // A seat of another browser, named by its id alone.
    expect((await A.post(`${approve}?as=${table.lead.seat}`, { ...body, side: 'B' })).status).toBe(401);
    const send = (method: string, headers: Record<string, string>) =>
      A.ask(method, approve, body, { ...A.headers(), ...headers }).then(({ status }) => status);
    expect(await send('POST', { Origin: 'https://zly.example' })).toBe(403);
    expect(await send('POST', { Origin: 'null' })).toBe(403);
    expect(await send('PUT', {})).toBe(405);
    expect(await send('GET', { 'X-HTTP-Method-Override': 'POST' })).toBe(405);
    const { Origin: _, ...bare } = A.headers();
    expect((await A.ask('POST', approve, body, bare)).status).toBe(403);
    expect((await lead({ type: 'document:seal', without: ['A', 'B'] })) as object).toMatchObject({
      error: 'not-approved',
    });
  });

  test('handing over in vain or for ever leaves no heap of links', async () => {
    const links = () => running.app.house.catalogue.read().links.length;
    const before = links();
    const over = path('/versions/1/hand-over');
    for (const body of [
      { hash: 'a'.repeat(64), name: 'Jan Lis' },
      { hash, name: ' \u202e' },
    ]) {
      expect((await partners.B.post(over, body)).status).toBeGreaterThanOrEqual(400);
    }
    expect(links()).toBe(before);
    let { B: hander } = partners;
    const made: string[] = [];
    for (let hand = 0; hand < 12; hand += 1) {
      const reply = await hander.post(over, { hash, name: `Osoba ${hand}` });
      if (reply.status !== 200) {
        expect(told(reply)).toEqual([403, 'handed-over']);
        break;
      }
      const link = textIn(reply, 'link');
      made.push(link);
      hander = phone(running);
      await hander.post('/api/claim', { workshop: table.id, secret: link.slice(link.indexOf('#k=') + 3) });
    }
    expect(made).toHaveLength(10);
    // Whoever came by the last of them answers, and nobody before.
    expect(told(await partners.B.post(path('/versions/1/approve'), { hash, ...PERSON }))).toEqual([
      403,
      'handed-over',
    ]);
    partners.B = hander;
  });

  test('four times at once is one answer', async () => {
    const approve = () => partners.A.post(path('/versions/1/approve'), { hash, ...PERSON });
    const replies = await Promise.all([approve(), approve(), approve(), approve()]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect((await partners.B.post(path('/versions/1/approve'), { hash, ...PERSON })).status).toBe(200);
  });
});

describe('a sealed version', () => {
  let sealed: Buffer;
  beforeAll(async () => {
    await lead({ type: 'document:seal', without: [] });
    const stateNow = async () =>
      ((await table.lead.browser.get(path('/content'))).json as DocumentContent).content?.state;
    await vi.waitFor(async () => expect(await stateNow()).toBe('sealed'), { timeout: 30_000, interval: 200 });
    const response = await fetch(`http://127.0.0.1:${running.port}${path('.pdf')}`, {
      headers: { Cookie: partners.A.cookie },
    });
    sealed = Buffer.from(await response.arrayBuffer());
  }, 60_000);

  test('its key and its files are the owner’s only', async () => {
    for (const folder of ['seal', join('workshops', table.id, 'files')]) {
      for (const name of await readdir(join(running.data, folder))) {
        const { mode } = await stat(join(running.data, folder, name));
        expect([name, mode & 0o077]).toEqual([name, 0]);
      }
    }
  });

  test('an institution fills neither the disk nor the places of the others', {
    timeout: 60_000,
  }, async () => {
    const files = async () =>
      (await readdir(join(running.data, 'workshops', table.id, 'files'))).filter(name => /signed/.test(name));
    const replies: number[] = [];
    for (let file = 0; file < 11; file += 1) {
      replies.push((await bring(partners.A, Buffer.concat([PNG, randomBytes(8)]))).status);
    }
    expect(replies).toEqual([...Array(10).fill(200), 409]);
    expect(told(await bring(partners.A, PNG))).toEqual([409, 'too-many-files']);
    expect(await files()).toHaveLength(10);
    const { status, json } = await bring(partners.B, PNG, {
      'X-File-Name': encodeURIComponent('../../seal/own.pem\r\nSet-Cookie: a=b\u202e44051401359.png'),
    });
    expect([status, json]).toMatchObject([200, { upload: 11 }]);
    const { json: content } = await partners.B.get(path('/content'));
    const { uploads } = (content as DocumentContent).content?.life ?? { uploads: [] };
    expect(uploads.at(-1)?.name).not.toMatch(/[/\\\r\n\u202e]|44051401359/);
    const kept = await partners.B.get(path('/versions/1/signed/11'));
    expect(kept.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(/^attachment; filename="[\w-]+\.png"$/),
      'content-security-policy': expect.stringContaining('sandbox'),
    });
    expect(kept.headers['set-cookie']).toBeUndefined();
  });

  test('a web page in a picture is a picture, and what runs in a PDF is no signed file', async () => {
    const scripted = await signPdf(sealed, await makeSigner({ subject: { commonName: 'Jan Lis' } }), {
      reason: 'x',
      at: Date.now(),
      fieldName: 'P',
    });
    const added = Buffer.concat([scripted, Buffer.from('<script>alert(1)</script>')]);
    expect((await bring(partners.B, added)).json).toMatchObject({
      verdict: { outcome: 'changed' },
      upload: null,
    });
    expect((await bring(partners.B, Buffer.from('<html>%PDF-'))).json).toMatchObject({ upload: null });
  });

  test('who is not of an institution sees neither names nor files of others', async () => {
    for (const bot of [participant, stage]) {
      for (const tail of ['/content', '/versions/1/life']) {
        expect((await bot.browser.get(path(tail))).text).not.toMatch(/Ewa Tajna|dyrektorka|\.png/);
      }
      expect((await bot.browser.get(path('/versions/1/signed/1'))).status).toBe(403);
    }
  });

  test('a stranger who does not hold the file learns nothing of it', async () => {
    const stranger = phone(running);
    const ask = async (bytes: Uint8Array) => (await stranger.upload('/api/verify', bytes)).text;
    for (const part of [
      sealed.subarray(sealed.length - 50_000),
      sealed.subarray(0, 5000),
      Buffer.from('%PDF-1.7'),
    ]) {
      expect(await ask(part)).not.toMatch(/Porozumienie|v1 ·/);
    }
  });

  test('strangers who send slowly keep nobody else waiting', { timeout: 30_000 }, async () => {
    const slow: ClientRequest[] = Array.from({ length: 12 }, () => {
      const one = request({
        port: running.port,
        host: '127.0.0.1',
        localAddress: '127.0.0.9',
        method: 'POST',
        path: '/api/verify',
        headers: { ...phone(running).headers(), 'Content-Type': 'application/pdf', 'Content-Length': 1000 },
      });
      one.on('error', () => undefined).write('%PDF-');
      return one;
    });
    await new Promise(resolve => setTimeout(resolve, 300));
    const other = await phone(running).upload('/api/verify', sealed);
    expect(other.json).toMatchObject({ outcome: 'ours', document: { n: 1 } });
    expect((await bring(partners.B, sealed)).json).toMatchObject({ verdict: { outcome: 'ours' } });
    for (const one of slow) {
      one.destroy();
    }
    await new Promise(resolve => setTimeout(resolve, 300));
    // Whoever goes away is no fault that anybody could fill the log with.
    expect(logged).not.toContain('request failed');
  });

  test('a file that is not taken any more is not kept', async () => {
    const sha = createHash('sha256').update('x').digest('hex').slice(0, 16);
    await lead({ type: 'document:withdraw', reason: 'Pomyłka.' });
    const before = await readdir(join(running.data, 'workshops', table.id, 'files'));
    expect(told(await bring(partners.B, Buffer.concat([PNG, Buffer.from(sha)])))).toEqual([
      409,
      'version-over',
    ]);
    expect(await readdir(join(running.data, 'workshops', table.id, 'files'))).toEqual(before);
  });

  test('sealed, declined and replaced at once: it is replaced, and nothing of it counts', {
    timeout: 60_000,
  }, async () => {
    const freeze = async (place: string) => {
      await table.lead.send({ type: 'document:edit', document: DOC, place });
      return table.lead.send({ type: 'document:freeze', document: DOC });
    };
    await freeze('Lipowie');
    const about = { document: DOC, version: 2 };
    const contentOf = async (n: number) => {
      const { json } = await table.lead.browser.get(path(`/content?version=${n}`));
      return (json as DocumentContent).content;
    };
    const second = { hash: (await contentOf(2))?.hash };
    await table.lead.send({ type: 'document:ask', ...about, until: '', sides: ['A', 'B'] });
    await partners.A.post(path('/versions/2/approve'), { ...PERSON, ...second });
    const [sealing, declining] = await Promise.all([
      table.lead.send({ type: 'document:seal', ...about, without: ['B'] }),
      partners.B.post(path('/versions/2/decline'), { ...second, clauses: [], reason: 'Nie.' }),
      freeze('Olszynie'),
    ]);
    expect(sealing).toMatchObject({ ok: true });
    expect([200, 403, 409]).toContain(declining.status);
    const folder = join(running.data, 'workshops', table.id, 'files');
    await vi.waitFor(async () => expect(await readdir(folder)).toContain(`${DOC}-v2-sealed.pdf`), 30_000);
    await new Promise(resolve => setTimeout(resolve, 300));
    expect((await contentOf(2))?.life).toMatchObject({ state: 'superseded', sealed: null, intact: true });
    expect((await contentOf(3))?.life?.sides.map(({ answer }) => answer)).toEqual([null, null]);
    expect(await readdir(join(running.data, 'seal', 'sealed'))).toHaveLength(1);
  });

  test('no log line holds a name, a link or a file’s name', async () => {
    const key = await readFile(join(running.data, 'seal', 'own.pem'), 'utf8');
    const words = ['Ewa Tajna', 'own.pem', '44051401359', key.slice(40, 80), ...secrets, partners.A.cookie];
    expect(words.filter(word => word !== '' && logged.includes(word))).toEqual([]);
  });
});
