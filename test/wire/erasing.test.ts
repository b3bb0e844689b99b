import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import {
  claimHouse,
  configOf,
  makeTable,
  ownMachine,
  phone,
  type Running,
  startApp,
} from '../fixtures/runningApp.ts';
import { cardsStep, templateOf } from '../fixtures/template.ts';
import { Bot } from '../load/bot.ts';
import type { Browser } from '../load/browser.ts';
import { until } from '../load/sharedDoc.ts';

/** What a workshop held is gone from every file when it is erased, and everybody at it is told. */

const WORDS = 'kanarek w kopalni';
const template = templateOf(cardsStep('bank', 'named'));

async function holds(folder: string, words: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
  const found = await Promise.all(files.map(async file => (await readFile(file)).includes(words)));
  return files.filter((_, index) => found[index]);
}

const listed = async (browser: Browser): Promise<string[]> =>
  ((await browser.get('/api/workshops')).json as { workshops: { id: string }[] }).workshops.map(
    ({ id }) => id,
  );

async function writtenTable(running: Running) {
  const owner = ownMachine(running);
  const table = await makeTable(running, template.id, owner);
  const marta = await (await Bot.join(phone(running), table.code, { name: 'Marta', sides: ['A'] })).live();
  await table.lead.send({ type: 'step:open', step: 'bank' });
  await until(() => marta.parts.now?.step?.id === 'bank');
  const data = { text: WORDS, column: 'places' };
  const entry = '0123456789abcdef0123456789abcdef';
  expect(await marta.send({ type: 'entry:put', step: 'bank', entry, data })).toMatchObject({ ok: true });
  return { owner, table, marta };
}

test('erasing tells everybody, and leaves no word of it on the disk', { timeout: 30_000 }, async () => {
  const running = await startApp([template]);
  try {
    const { owner, table, marta } = await writtenTable(running);
    const other = await makeTable(running, template.id, owner);
    expect(await holds(running.data, WORDS)).not.toEqual([]);

    // A phone may not, whatever it asks.
    expect((await marta.browser.ask('DELETE', `/api/workshops/${table.id}`)).status).toBe(403);
    expect((await owner.ask('DELETE', `/api/workshops/${table.id}`)).json).toEqual({ erased: true });
    await until(() => marta.ended === 'erased' && table.lead.ended === 'erased');
    expect(await holds(running.data, WORDS)).toEqual([]);
    expect(await holds(running.data, table.id)).toEqual([]);
    expect(await listed(owner)).toEqual([other.id]);
    expect((await phone(running).post('/api/join/look', { code: table.code })).status).toBe(404);
    expect((await owner.ask('DELETE', `/api/workshops/${table.id}`)).status).toBe(404);
    other.lead.leave();
  } finally {
    await running.close();
  }
});

test('an erasing that a power cut interrupted is finished by the next start', {
  timeout: 30_000,
}, async () => {
  const running = await startApp([template]);
  const { table, marta } = await writtenTable(running);
  marta.leave();
  table.lead.leave();
  await running.close('data');
  // The folder went, the catalogue had not heard of it yet.
  await rm(join(running.data, 'workshops', table.id), { recursive: true });
  const app = await createApp(configOf(running.data), { templates: [template] });
  const again = { ...running, port: await app.listen() };
  try {
    const owner = ownMachine(again);
    await claimHouse(again, owner);
    expect(await listed(owner)).toEqual([]);
    expect(await holds(running.data, table.id)).toEqual([]);
  } finally {
    await app.close();
    await rm(running.data, { recursive: true, force: true });
  }
});
