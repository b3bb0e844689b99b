import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type {
  DocumentContent,
  DocumentForm,
  DocumentLife,
  DocumentList,
} from '#shared/protocol/documents.ts';
import { readPdfWords } from '../../server/documents/testing/pdfWords.ts';
import { letterTemplate } from '../fixtures/letterActivity.ts';
import { makeTable, phone, type RunningApp, startApp, type Table } from '../fixtures/runningApp.ts';
import { type Browser, textIn } from '../load/browser.ts';

/** Who is a party, over the real wire: somebody who was not at the table signs, a side does not, two people fill in one form. */

const DOC = 'porozumienie';
const HOLDS = { name: 'Ewa Maj', role: 'burmistrzyni', mandate: '', method: 'scrolled' };
let running: RunningApp;
let table: Table;
let town: string;
let townsBrowser: Browser;

const path = (tail: string) => `/api/workshops/${table.id}/documents/${DOC}${tail}`;
const lead = async (command: object) => table.lead.send({ document: DOC, ...command } as never);
const form = async () =>
  (await table.lead.browser.get(path('/form'))).json as DocumentForm & { error?: string };
const contentFor = async (browser: Browser, tail = '') =>
  (await browser.get(path(`/content${tail}`))).json as DocumentContent;

async function partner(side: string): Promise<Browser> {
  const made = await table.lead.browser.post('/api/links', { workshop: table.id, kind: 'partner', side });
  const link = textIn(made, 'link');
  const browser = phone(running);
  const secret = link.slice(link.indexOf('#k=') + 3);
  expect((await browser.post('/api/claim', { workshop: table.id, secret })).status).toBe(200);
  return browser;
}

async function download(browser: Browser, tail: string): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${browser.port}${path(tail)}`, {
    headers: { Cookie: browser.cookie },
  });
  expect([tail, response.status]).toEqual([tail, 200]);
  return readPdfWords(Buffer.from(await response.arrayBuffer())).join(' ');
}

beforeAll(async () => {
  running = await startApp([letterTemplate('A03 Strony współpracują.', 'A10 Strona 2: Zaprosimy sąsiadów.')]);
  table = await makeTable(running, 'proba');
  await table.lead.send({ type: 'step:open', step: 'letter' });
}, 60_000);
afterAll(async () => {
  table.lead.leave();
  await running.close();
});

test('parties are added, left out, ordered and taken away, and the numbers in the text follow', async () => {
  const add = { act: 'add', name: 'Gmina Lipowo', kind: 'local-gov' };
  const added = await lead({ type: 'document:party', party: add });
  town = (added as { value: { party: string } }).value.party;
  expect(
    await lead({ type: 'document:party', party: { act: 'move', party: town, before: 'A' } }),
  ).toMatchObject({
    value: { places: 1 },
  });
  expect(await words()).toContain('Strona 3: Zaprosimy');
  await lead({ type: 'document:party', party: { act: 'out', party: 'B' } });
  expect(await words()).toContain('{{ask:Która Strona?}}: Zaprosimy');
  const { document, advice } = await form();
  expect(document.parties.map(({ id }) => id)).toEqual([town, 'A']);
  expect(document.leftOut?.map(({ id }) => id)).toEqual(['B']);
  expect(advice.map(({ about }) => about)).toContain('left-out');

  const gone = await lead({ type: 'document:party', party: { ...add, name: 'Zbędna' } });
  const other = (gone as { value: { party: string } }).value.party;
  const stray = await partner(other);
  expect((await stray.get(path('/content'))).status).toBe(200);
  await lead({ type: 'document:party', party: { act: 'remove', party: other } });
  // Its link is left behind and opens nothing, and neither side nor party of that name can be asked for.
  expect((await stray.get(path('/content'))).json).toEqual({ error: 'no-such-document' });
  expect((await stray.get(path('.pdf'))).json).toEqual({ error: 'no-such-document' });
  expect((await stray.get(`/api/workshops/${table.id}/documents`)).json).toEqual({ documents: [] });
  const wish = { workshop: table.id, kind: 'partner', side: other };
  expect((await table.lead.browser.post('/api/links', wish)).json).toEqual({ error: 'bad-request' });
  expect(await lead({ type: 'document:party', party: { act: 'remove', party: 'A' } })).toMatchObject({
    error: 'bad-request',
  });
});

async function words(): Promise<string> {
  return (await contentFor(table.lead.browser, '?version=draft')).content?.canonical ?? '';
}

test('whoever was added reads and approves by a link of its own; a side that does not sign is not waited for', {
  timeout: 90_000,
}, async () => {
  await lead({ type: 'document:freeze' });
  townsBrowser = await partner(town);
  const residents = await partner('B');
  const { reader, content } = await contentFor(townsBrowser);
  expect(reader).toMatchObject({ kind: 'partner', side: town, name: 'Gmina Lipowo' });
  const hash = content?.hash ?? '';
  expect(hash).toBe(
    createHash('sha256')
      .update(content?.canonical ?? '')
      .digest('hex'),
  );

  const version = { version: 1 };
  const ask = { type: 'document:ask', ...version, until: '' };
  expect(await lead({ ...ask, sides: ['B'] })).toMatchObject({ error: 'bad-request' });
  await lead({ ...ask, sides: [town, 'A'] });
  const refused = await residents.post(path('/versions/1/approve'), { hash, ...HOLDS });
  expect(refused.json).toEqual({ error: 'side-not-asked' });
  const approved = await townsBrowser.post(path('/versions/1/approve'), { hash, ...HOLDS });
  expect((approved.json as { life: DocumentLife }).life.sides).toMatchObject([
    { side: town, answer: { act: 'approved', name: 'Ewa Maj' } },
    { side: 'A', answer: null },
  ]);
  // Another change of who signs is about the next version: this one keeps its parties.
  await lead({ type: 'document:party', party: { act: 'in', party: 'B' } });
  await lead({ type: 'document:approve', ...version, hash, side: 'A', ...HOLDS, method: 'told' });
  await lead({ type: 'document:seal', ...version, without: [] });
  const state = async () => (await contentFor(townsBrowser)).content?.state;
  await expect.poll(state, { timeout: 30_000 }).toBe('sealed');
  const sealed = await download(townsBrowser, '.pdf?version=1');
  expect(sealed).toMatch(/Strona\s1:\s+Gmina\s+Lipowo/);
  expect(sealed).toMatch(/Kto\s+uczestniczył,\s+a\s+nie\s+jest\s+Stroną/);

  for (const side of [town, 'A']) {
    const original = { date: '2026-12-17', place: 'sekretariat', who: 'Ewa Maj' };
    await lead({ type: 'document:original', ...version, side, ...original });
  }
  const foreign = { date: '2026-12-17', place: 'sekretariat', who: 'Ktoś' };
  expect(await lead({ type: 'document:original', ...version, side: 'B', ...foreign })).toMatchObject({
    error: 'bad-request',
  });
  expect(await lead({ type: 'document:in-force', ...version })).toMatchObject({ ok: true });
});

test('two people in one form: other fields go side by side, the same field is refused and nothing is lost', async () => {
  const { document } = await form();
  const was = document.parties.find(({ id }) => id === 'A');
  if (was === undefined) {
    throw new Error('no party A');
  }
  const save = (party: object) =>
    lead({ type: 'document:edit', party: { ...was, ...party }, was: { party: was } });
  expect(await save({ address: 'ul. Polna 5' })).toMatchObject({ ok: true });
  // From a state that is older by that address: another field of the same party.
  expect(await save({ rep: { ...was.rep, name: 'Alicja Wzorcowa' } })).toMatchObject({ ok: true });
  expect(await save({ address: 'ul. Leśna 7' })).toMatchObject({ error: 'stale-form' });
  // Twice the same words are no quarrel.
  expect(await save({ address: 'ul. Polna 5' })).toMatchObject({ ok: true });
  const now = (await form()).document.parties.find(({ id }) => id === 'A');
  expect(now).toMatchObject({ address: 'ul. Polna 5', rep: { name: 'Alicja Wzorcowa' }, side: 'A' });
  const place = { type: 'document:edit', place: 'Lipowie', was: { place: 'Dawno' } };
  expect(await lead(place)).toMatchObject({ error: 'stale-form' });
});

test('a party that was added reads its own documents and nothing of the table', async () => {
  const list = (await townsBrowser.get(`/api/workshops/${table.id}/documents`)).json as DocumentList;
  expect(list.documents.map(({ id }) => id)).toEqual([DOC]);
  const trace = await townsBrowser.get(`/api/workshops/${table.id}/steps/letter/trace/p0`);
  expect(trace.json).toEqual({ error: 'not-allowed' });
  await lead({ type: 'document:party', party: { act: 'remove', party: town } });
  // It was a party of what was frozen, and reads that on; what comes after it is others'.
  await lead({ type: 'document:edit', place: 'Lipowie bez Gminy' });
  await lead({ type: 'document:freeze' });
  expect((await contentFor(townsBrowser)).content).toMatchObject({ n: 1, state: 'in-force' });
  const after = (await townsBrowser.get(`/api/workshops/${table.id}/documents`)).json as DocumentList;
  expect(after.documents[0]).toMatchObject({ written: false, versions: [{ n: 1 }] });
  for (const hidden of [
    '/content?version=draft',
    '/content?version=2',
    '/versions/2/life',
    '.pdf?version=2',
  ]) {
    expect((await townsBrowser.get(path(hidden))).json, hidden).toEqual({ error: 'no-such-document' });
  }
});
