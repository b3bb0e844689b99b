import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { DocumentContent, DocumentLife } from '#shared/protocol/documents.ts';
import { lifeOf as lifeStateOf } from '#shared/workshop/life/lifeVersions.ts';
import { StateMap } from '#shared/workshop/stateMap.ts';
import { createApp } from '../../server/app.ts';
import { signPdf } from '../../server/documents/sealing/seal.ts';
import { samplePdf } from '../../server/documents/sealing/testing/samplePdf.ts';
import { makeSigner } from '../../server/documents/sealing/testing/signer.ts';
import { readPdfWords } from '../../server/documents/testing/pdfWords.ts';
import { testChild } from '../fixtures/built.ts';
import { letterTemplate } from '../fixtures/letterActivity.ts';
import {
  configOf,
  makeTable,
  phone,
  type Running,
  ServerProcess,
  startApp,
  type Table,
} from '../fixtures/runningApp.ts';
import { type Browser, textIn } from '../load/browser.ts';

/** From a frozen version to one that holds, over the real wire: partners by their links, the seal by the server. */

const PARAGRAPHS = ['A03 Strony współpracują.', 'A04 Wspólnie chcemy: więcej spokoju w poczekalni.'];
const open: { close(): Promise<unknown> }[] = [];
let table: Table;
afterEach(async () => {
  table.lead.leave();
  for (const running of open.splice(0)) {
    await running.close();
  }
});

const DOC = 'porozumienie';
const HOLDS = { name: 'Ewa Maj', role: 'dyrektorka', mandate: 'powołanie 3/2024', method: 'scrolled' };
const path = (tail: string) => `/api/workshops/${table.id}/documents/${DOC}${tail}`;
const lead = async (command: object) => table.lead.send({ document: DOC, version: 1, ...command } as never);

async function begin(running: Running & { close(): Promise<unknown> }): Promise<void> {
  open.push(running);
  table = await makeTable(running, 'proba');
  await table.lead.send({ type: 'step:open', step: 'letter' });
  await table.lead.send({ type: 'document:freeze', document: DOC });
}

async function partner(running: Running, side: string, link?: string): Promise<Browser> {
  const wish = { workshop: table.id, kind: 'partner', side };
  const made = link ?? textIn(await table.lead.browser.post('/api/links', wish), 'link');
  const browser = phone(running);
  const secret = made.slice(made.indexOf('#k=') + 3);
  expect((await browser.post('/api/claim', { workshop: table.id, secret })).status).toBe(200);
  return browser;
}

async function read(browser: Browser, tail = ''): Promise<NonNullable<DocumentContent['content']>> {
  const { json } = await browser.get(path(`/content${tail}`));
  const { content } = json as DocumentContent;
  if (content === null) {
    throw new Error('nothing written');
  }
  return content;
}

async function lifeOf(browser: Browser, tail = ''): Promise<DocumentLife> {
  return (await read(browser, tail)).life as DocumentLife;
}

/** Brings a file back as the page of an institution does. */
async function upload(browser: Browser, bytes: Uint8Array, name: string, query = ''): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${browser.port}${path(`/versions/1/signed${query}`)}`, {
    method: 'POST',
    headers: {
      Cookie: browser.cookie,
      Origin: `http://127.0.0.1:${browser.port}`,
      'Content-Type': 'application/pdf',
      'X-File-Name': encodeURIComponent(name),
    },
    body: bytes as BodyInit,
  });
  return response.json();
}

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function isSealed(tail = ''): Promise<void> {
  await expect
    .poll(async () => (await lifeOf(table.lead.browser, tail)).state, { timeout: 30_000 })
    .toBe('sealed');
}

async function download(browser: Browser, tail: string): Promise<Buffer> {
  const response = await fetch(`http://127.0.0.1:${browser.port}${path(tail)}`, {
    headers: { Cookie: browser.cookie },
  });
  expect([tail, response.status]).toEqual([tail, 200]);
  return Buffer.from(await response.arrayBuffer());
}

test('two institutions approve, one of them after it handed over; the server seals; it holds', {
  timeout: 90_000,
}, async () => {
  const running = await startApp([letterTemplate(...PARAGRAPHS)]);
  await begin(running);
  const [culture, welfare] = [await partner(running, 'A'), await partner(running, 'B')];
  const { hash } = await read(culture);
  const early = await culture.post(path('/versions/1/approve'), { hash, ...HOLDS });
  expect([early.status, early.json]).toEqual([403, { error: 'side-not-asked' }]);
  await lead({ type: 'document:ask', until: '2026-12-20', sides: ['A', 'B'] });

  const stale = await culture.post(path('/versions/1/approve'), { hash: 'a'.repeat(64), ...HOLDS });
  expect([stale.status, stale.json]).toEqual([409, { error: 'stale-version' }]);
  const approved = await culture.post(path('/versions/1/approve'), { hash, ...HOLDS });
  expect(approved.json).toMatchObject({
    life: { sides: [{ answer: { act: 'approved' } }, { answer: null }] },
  });

  // Nobody who only was in the room, and nobody without a link.
  for (const stranger of [phone(running)]) {
    const refused = await stranger.post(path('/versions/1/approve'), { hash, ...HOLDS });
    expect(refused.status).toBe(401);
  }

  // Handed over: whoever did it reads on and answers no more, from no other browser of the same link either.
  const handing = await welfare.post(path('/versions/1/hand-over'), { hash, name: 'Jan Lis' });
  const again = await welfare.post(path('/versions/1/hand-over'), { hash, name: 'Ktoś inny' });
  expect(again.json).toEqual({ error: 'handed-over' });
  const third = await partner(running, 'B');
  for (const browser of [welfare, third]) {
    const refused = await browser.post(path('/versions/1/decline'), { hash, clauses: [], reason: 'Nie.' });
    expect([refused.status, refused.json]).toEqual([403, { error: 'handed-over' }]);
  }
  const first = textIn(handing, 'link');
  const jan = await partner(running, 'B', first);

  // Lost on the way: the console makes the same link anew, and the first one opens nothing.
  const links = (await table.lead.browser.get(`/api/workshops/${table.id}/links`)).json as {
    links: { id: string; hand: boolean; label: string }[];
  };
  const handed = links.links.find(({ hand }) => hand);
  expect(handed?.label).toBe('Jan Lis');
  const renewed = await table.lead.browser.post(`/api/workshops/${table.id}/links/${handed?.id}/renew`, {
    days: 7,
  });
  const lost = await phone(running).post('/api/claim', { workshop: table.id, secret: first.split('#k=')[1] });
  expect(lost.json).toEqual({ error: 'wrong-link' });
  await partner(running, 'B', textIn(renewed, 'link'));

  const declined = await jan.post(path('/versions/1/decline'), {
    hash,
    clauses: ['A04'],
    reason: 'Brakuje terminu.',
  });
  expect(declined.status).toBe(200);
  expect(await lead({ type: 'document:seal', without: [] })).toMatchObject({ error: 'not-approved' });
  await lead({ type: 'document:ask', until: '2026-12-20', sides: ['A', 'B'] });
  const agreed = { ...HOLDS, name: 'Jan Lis', role: 'zastępca' };
  expect((await jan.post(path('/versions/1/approve'), { hash, ...agreed })).status).toBe(200);

  const before = await download(culture, '.pdf');
  expect(readPdfWords(before).join(' ')).toContain('tekst zamrożony, bez pieczęci');
  // The kept file cannot know who approved it; a copy made now says so, to those who may read it.
  const copy = readPdfWords(await download(culture, '.pdf?variant=approvals')).join(' ');
  for (const word of ['zatwierdzona przez wszystkie Strony', 'stan na', 'Karta zatwierdzeń', 'Ewa Maj']) {
    expect(copy).toContain(word);
  }
  const nobody = await phone(running).get(path('.pdf?variant=approvals'));
  expect(nobody.status).toBe(401);
  expect(sha(await download(culture, '.pdf'))).toBe(sha(before));
  const wasBefore = (await culture.get(path('/differences?from=1&to=1'))).json;
  expect(wasBefore).toMatchObject({ was: { sealed: false, approved: true } });
  expect(await lead({ type: 'document:seal', without: [] })).toMatchObject({ ok: true });
  await isSealed();
  const wasAfter = (await culture.get(path('/differences?from=1&to=1'))).json;
  expect(wasAfter).toMatchObject({ was: { sealed: true, approved: true } });
  const life = await lifeOf(culture);
  const sealed = await download(culture, '.pdf');
  expect([sha(sealed), sealed.length]).toEqual([life.sealed?.sha256, life.sealed?.size]);
  const says = readPdfWords(sealed).join(' ');
  for (const word of ['opieczętowany', 'Karta zatwierdzeń', 'Ewa Maj', 'Jan Lis']) {
    expect(says).toContain(word);
  }
  // The card names the last line of the log: what went before cannot be cut off unnoticed.
  expect(says.replaceAll(/\s/g, '')).toContain(life.sealed?.log?.chain);
  expect(says).not.toContain('projekt');
  expect((await download(culture, '.md')).toString()).toContain('zatwierdzony');

  // Signed outside and brought back; what is not exactly that file with signatures is told and not kept.
  const subject = { commonName: 'Jan Lis', serialNumber: 'PNOPL-44051401359' };
  const signature = { reason: 'Podpis strony', at: Date.now(), fieldName: 'Podpis1' };
  const signed = await signPdf(sealed, await makeSigner({ subject }), signature);
  const refused = await upload(jan, Buffer.concat([signed, Buffer.from('\n% dopisek')]), 'podpisane.pdf');
  expect(refused).toMatchObject({ verdict: { outcome: 'changed' }, upload: null });
  expect(await upload(jan, sealed, 'sama pieczęć.pdf')).toMatchObject({
    verdict: { outcome: 'ours' },
    upload: null,
  });
  expect(await upload(jan, Buffer.from('<?xml version="1.0"?>'), 'a.xml')).toMatchObject({ upload: null });
  expect(await upload(jan, Buffer.alloc(10 * 1024 * 1024 + 1), 'a.pdf')).toMatchObject({
    verdict: { outcome: 'too-large' },
    upload: null,
  });
  // In turns the server takes the signature of whose turn it is, and hands the newest file on to who is next.
  await lead({ type: 'document:turns', sides: ['A', 'B'] });
  expect(await upload(jan, signed, 'podpisane.pdf')).toEqual({ error: 'not-your-turn' });
  await lead({ type: 'document:turns', sides: ['B', 'A'] });
  expect(await upload(jan, signed, '../podpisane przez Jana.pdf')).toMatchObject({
    verdict: { outcome: 'ours-signed' },
    upload: 1,
  });
  expect(await upload(culture, Buffer.from('89504e470d0a1a0a', 'hex'), 'skan.png')).toMatchObject({
    upload: 2,
  });
  // A scanner's PDF is taken only where somebody says what it is; a changed one is not, whatever is said.
  const scanned = await samplePdf();
  expect(await upload(culture, scanned, 'skan.pdf')).toMatchObject({
    verdict: { outcome: 'other' },
    upload: null,
  });
  expect(await upload(culture, scanned, 'skan.pdf', '?scan=1')).toMatchObject({ upload: 3 });
  const changed = Buffer.concat([signed, Buffer.from('\n% dopisek')]);
  expect(await upload(jan, changed, 'skan.pdf', '?scan=1')).toMatchObject({ upload: null });
  const beside = await signPdf(sealed, await makeSigner({ subject: { commonName: 'Ewa Maj' } }), signature);
  expect(await upload(culture, beside, 'obok.pdf')).toEqual({ error: 'not-newest-file' });
  expect((await download(culture, '/versions/1/signed/1')).equals(Buffer.from(signed))).toBe(true);
  // Whoever is in no order goes on from it, once everybody who is has signed.
  await lead({ type: 'document:turns', sides: ['B'] });
  expect((await download(culture, '/versions/1/signed/1')).equals(Buffer.from(signed))).toBe(true);
  // Whoever holds the file may ask about it, without any seat.
  expect((await phone(running).upload('/api/verify', signed)).json).toMatchObject({
    outcome: 'ours-signed',
    document: { n: 1, mark: expect.stringContaining('v1') },
  });
  const { uploads } = await lifeOf(table.lead.browser);
  expect(uploads[0]).toMatchObject({ side: 'B', name: '.. podpisane przez Jana.pdf', kind: 'pdf' });
  expect(uploads.map(({ kind }) => kind)).toEqual(['pdf', 'scan', 'scan']);
  expect(JSON.stringify(uploads)).not.toContain('44051401359');
  const own = uploads[0]?.signatures.find(({ isSeal }) => !isSeal);
  await lead({ type: 'document:match', upload: 1, signature: own?.index, side: 'B' });
  const paper = { date: '2026-12-17', place: 'sekretariat', who: 'Ewa Maj' };
  expect(await lead({ type: 'document:in-force' })).toMatchObject({ error: 'not-signed' });
  await lead({ type: 'document:original', side: 'A', ...paper });
  await lead({ type: 'document:in-force' });
  const holds = await lifeOf(welfare);
  expect([holds.state, holds.intact]).toEqual(['in-force', true]);
  expect(holds.log.map(({ act }) => act)).toEqual([
    ...['asked', 'asked', 'approved', 'handed-over', 'declined', 'asked', 'approved'],
    ...[
      'sealed',
      'turns',
      'turns',
      'uploaded',
      'uploaded',
      'uploaded',
      'turns',
      'matched',
      'paper',
      'in-force',
    ],
  ]);
});

test('killed between the decision and the file: the sealed bytes are the same afterwards', {
  timeout: 120_000,
}, async () => {
  const server = await ServerProcess.start([letterTemplate(...PARAGRAPHS)]);
  await begin(server);
  const files = () => join(server.data, 'workshops', table.id, 'files');
  const told = { ...HOLDS, method: 'told', side: 'A' };
  const sealVersion = async (version: number) => {
    const { hash } = await read(table.lead.browser, `?version=${version}`);
    await lead({ type: 'document:ask', version, until: '', sides: ['A'] });
    await lead({ type: 'document:approve', version, hash, ...told });
    return lead({ type: 'document:seal', version, without: ['B'] });
  };
  // The first seal makes the key that both of the others have to have.
  await sealVersion(1);
  await isSealed('?version=1');
  await table.lead.send({ type: 'document:edit', document: DOC, place: 'Lipowie' });
  await table.lead.send({ type: 'document:freeze', document: DOC });
  expect(await sealVersion(2)).toMatchObject({ ok: true });
  await server.kill();
  expect(await readdir(files())).not.toContain(`${DOC}-v2-sealed.pdf`);

  // The same folder under two servers, which nobody asks anything but to load it.
  const copy = await mkdtemp(join(tmpdir(), 'stol-copy-'));
  await cp(server.data, copy, { recursive: true });
  const sealed: Buffer[] = [];
  for (const data of [server.data, copy]) {
    const app = await createApp(configOf(data), { templates: [], child: testChild(configOf(data).root) });
    open.unshift({ close: () => app.close().then(() => rm(copy, { recursive: true, force: true })) });
    const live = await app.house.workshops.get(table.id);
    const life = () => lifeStateOf(live?.shown ?? new StateMap(), DOC, 2);
    await expect.poll(() => life().state, { timeout: 30_000 }).toBe('sealed');
    const bytes = await readFile(join(data, 'workshops', table.id, 'files', `${DOC}-v2-sealed.pdf`));
    expect([sha(bytes), bytes.length]).toEqual([life().sealed?.sha256, life().sealed?.size]);
    sealed.push(bytes);
    expect(lifeStateOf(live?.shown ?? new StateMap(), DOC, 1).state).toBe('superseded');
  }
  expect(sealed[0]?.equals(sealed[1] ?? Buffer.alloc(0))).toBe(true);
});
