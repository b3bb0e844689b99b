import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { RECORDS, readRows, readTexts, TEXT_LENGTH, TEXTS } from '#shared/activities/records.ts';
import { CLOSE } from '#shared/protocol/wire.ts';
import type { Ledger } from '#shared/workshop/state.ts';
import { FileJournalStore } from '../../server/storage/fileJournal.ts';
import type { LiveWorkshop } from '../../server/workshop/liveWorkshop.ts';
import { liveOf, makeTable, phone, type RunningApp, startApp, type Table } from '../fixtures/runningApp.ts';
import { difference } from '../fixtures/sameDocs.ts';
import { boardStep, essayStep, templateOf } from '../fixtures/template.ts';
import { Bot } from '../load/bot.ts';
import { pause, type SharedDoc, until } from '../load/sharedDoc.ts';

/**
 * What the gate cannot tell from an honest update is put right for everybody, the facilitator learns it, and who does
 * it again and again writes no more. SEC-9.
 */

let running: RunningApp;
let table: Table;
let marta: Bot;
let attacker: Bot;
let live: LiveWorkshop;
let docId = '';
let witness: SharedDoc;
let evil: SharedDoc;

async function begin(step: 'essay' | 'board'): Promise<void> {
  running = await startApp([templateOf(essayStep('essay'), boardStep('board', { from: [] }))]);
  table = await makeTable(running, 'proba');
  await table.lead.send({ type: 'step:open', step });
  await until(() => typeof table.lead.parts.now?.step?.docId === 'string');
  docId = table.lead.parts.now?.step?.docId ?? '';
  [marta, attacker] = (await Promise.all(
    ['Marta', 'Obca'].map(async name =>
      (await Bot.join(phone(running), table.code, { name, sides: ['A'] })).live(),
    ),
  )) as [Bot, Bot];
  live = (await liveOf(running, docId)) as LiveWorkshop;
  witness = await marta.open(docId).synced();
  evil = await attacker.open(docId).synced();
}
afterEach(async () => {
  for (const bot of [table.lead, marta, attacker]) {
    bot.leave();
  }
  await running.close();
});

function textOf(doc: Y.Doc, id = 'p0'): Y.Text {
  return doc.getMap(TEXTS).get(id) as Y.Text;
}

async function shown(): Promise<Y.Doc> {
  const doc = await live.openDoc(docId);
  if (typeof doc === 'number') {
    throw new Error(`closed with ${doc}`);
  }
  return doc.shown;
}

function wordsIn(doc: Y.Doc): Record<string, string> {
  return Object.fromEntries([...readTexts(doc)].sort());
}

/** The facilitator has been told so many times. */
async function mended(times: number): Promise<void> {
  await until(() => table.lead.parts.now?.troubles.some(one => 'times' in one && one.times === times));
}

/** Everybody, the attacker included, has the same healthy document again. */
async function expectHealthy(words: Record<string, string>): Promise<void> {
  const server = await shown();
  const keys = (root: string) => [...server.getMap(root).keys()].sort().join();
  await until(
    () =>
      readRows(server).dropped === 0 &&
      keys(RECORDS) === 'p0,p1,p2' &&
      keys(TEXTS) === 'p0,p1,p2' &&
      JSON.stringify(wordsIn(server)) === JSON.stringify(words),
  );
  // Told at once, and shown when it is on disk.
  const rowOf = (id: string) => (live.shown.get(`ledger/essay/${id}`) as unknown as Ledger).row;
  await expect
    .poll(() => readRows(server).rows, { timeout: 10_000 })
    .toEqual(readRows(server).rows.map(({ id }) => rowOf(id)));
  await until(() => difference(witness.doc, server) === null);
}

const BEGUN = { p0: 'Strony współpracują.', p1: '', p2: '' };

describe('a document of words', () => {
  beforeEach(() => begin('essay'));

  const attacks: Record<string, (doc: Y.Doc) => void> = {
    'a vanished text': doc => doc.getMap(TEXTS).delete('p0'),
    'all texts and rows vanished': doc => {
      for (const root of [RECORDS, TEXTS]) {
        for (const key of [...doc.getMap(root).keys()]) {
          doc.getMap(root).delete(key);
        }
      }
    },
    'a vanished field of a row': doc => (doc.getMap(RECORDS).get('p0') as Y.Map<unknown>).delete('place'),
    'words in the place of a text, by the right of an item': doc => beside(doc, TEXTS, 'p0'),
    'words in the place of a row, by the right of an item': doc => beside(doc, RECORDS, 'p1'),
  };
  test.each(Object.entries(attacks))('%s is put back for everybody', async (_name, attack) => {
    evil.doc.transact(() => attack(evil.doc));
    await mended(1);
    await expectHealthy(BEGUN);
    expect(table.lead.parts.now?.troubles).toEqual([
      { kind: 'mended', step: 'essay', person: attacker.parts.mine?.person?.id, times: 1 },
    ]);
    expect(marta.parts.now?.troubles).toEqual([]);
    textOf(witness.doc).insert(0, 'I dalej: ');
    await until(() => textOf(evil.doc)?.toString().startsWith('I dalej: ') && witness.inFlight === 0);
  });

  test('the last words come back, not those it began with', async () => {
    textOf(witness.doc, 'p1').insert(0, 'Dopiero co napisane.');
    await until(() => witness.inFlight === 0 && textOf(evil.doc, 'p1').length > 0);
    await pause(350);
    evil.doc.getMap(TEXTS).delete('p1');
    await mended(1);
    await expectHealthy({ ...BEGUN, p1: 'Dopiero co napisane.' });
  });

  test(`three times, and the document is closed to that seat with ${CLOSE.notAllowed}; it still reads`, async () => {
    for (let n = 1; n <= 3; n += 1) {
      evil.doc.getMap(TEXTS).delete('p0');
      await mended(n);
      await until(() => evil.doc.getMap(TEXTS).has('p0') || evil.closes.length > 0);
    }
    await until(() => evil.closes.length > 0);
    expect(evil.closes).toEqual([CLOSE.notAllowed]);
    await until(() => attacker.parts.mine?.pen === false);
    const again = await attacker.open(docId).synced();
    // The door closes at once; what was put back is shown when it is on disk.
    await until(() => again.doc.getMap(TEXTS).has('p0'));
    textOf(again.doc).insert(0, 'Nie wejdzie. ');
    await pause(100);
    await expectHealthy(BEGUN);
    expect(marta.parts.mine?.pen).toBe(true);
  });

  test('a megabyte in many small updates is cut, and nobody is blamed for a long text', {
    timeout: 60_000,
  }, async () => {
    const line = 'x'.repeat(10_000);
    for (let n = 0; n < 100; n += 1) {
      textOf(evil.doc).insert(0, line);
      await pause(20);
    }
    await until(() => evil.inFlight === 0, 30_000);
    await until(() => textOf(witness.doc).length <= TEXT_LENGTH);
    expect(textOf(await shown()).length).toBeLessThanOrEqual(TEXT_LENGTH);
    expect(Y.encodeStateAsUpdate(await shown()).length).toBeLessThan(40_000);
    expect(table.lead.parts.now?.troubles).toEqual([]);
    expect(evil.closes).toEqual([]);
  });

  test('a barrier never takes broken content: a vanished text is back before the step closes', async () => {
    textOf(witness.doc, 'p2').insert(0, 'Zostaje.');
    await until(() => witness.inFlight === 0 && textOf(evil.doc, 'p2').length > 0);
    await pause(350);
    evil.doc.getMap(TEXTS).delete('p2');
    await until(() => evil.inFlight === 0);
    await table.lead.send({ type: 'step:close', step: 'essay' });
    expect(live.decided.get('text/essay/p2/1') ?? live.decided.get('text/essay/p2/2')).toMatchObject({
      text: 'Zostaje.',
    });
    await expectHealthy({ ...BEGUN, p2: 'Zostaje.' });
  });

  test('it is mended once, and stays mended after a restart', async () => {
    evil.doc.getMap(TEXTS).delete('p0');
    await mended(1);
    await expectHealthy(BEGUN);
    const { seq } = live;
    await pause(600);
    expect(live.seq).toBe(seq);
    await live.close();
    const recovered = await new FileJournalStore({ dataDir: running.data }).read(table.id);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, recovered.docs.get(docId) ?? new Uint8Array());
    expect(wordsIn(doc)).toEqual(BEGUN);
  });
});

describe('a document with rows of clients', () => {
  beforeEach(() => begin('board'));

  test('5 000 keys in the texts, written where the gate cannot tell, are gone', {
    timeout: 30_000,
  }, async () => {
    const refused = await attacker.open(docId).synced();
    for (let i = 0; i < 5000; i += 1) {
      refused.doc.getMap(TEXTS).set(`k${i}`, 1);
    }
    await until(() => refused.closes.length > 0);
    expect(refused.closes[0]).toBe(CLOSE.protocol);
    expect((await shown()).getMap(TEXTS).size).toBe(0);
  });

  test('own rows stay, broken ones go, and their author is named', async () => {
    const row = (id: string) =>
      new Y.Map<unknown>([
        ['id', id],
        ['kind', 'note'],
        ['text', 'Moja'],
        ['group', null],
      ]);
    witness.doc.getMap(RECORDS).set('mine', row('mine'));
    evil.doc.getMap(RECORDS).set('evil', row('other'));
    await until(() => !witness.doc.getMap(RECORDS).has('evil') && evil.doc.getMap(RECORDS).has('mine'));
    await until(() => (table.lead.parts.now?.troubles.length ?? 0) > 0);
    expect(table.lead.parts.now?.troubles).toMatchObject([
      { person: attacker.parts.mine?.person?.id, times: 1 },
    ]);
    const server = await shown();
    await until(() => [...server.getMap(RECORDS).keys()].join() === 'mine');
    expect(readRows(server).rows).toMatchObject([{ id: 'mine', text: 'Moja' }]);
  });
});

/** Words that lean on the item a key leads to take its place: the update does not say where it writes. */
function beside(doc: Y.Doc, root: string, key: string): void {
  const item = doc.getMap(root)._map.get(key);
  if (item === undefined) {
    throw new Error(`no ${key}`);
  }
  doc.transact(transaction => {
    const fresh = new Y.Item(
      Y.createID(doc.clientID, Y.getState(doc.store, doc.clientID)),
      item,
      item.lastId,
      null,
      null,
      doc.getMap(root),
      key,
      new Y.ContentString('x'),
    );
    fresh.integrate(transaction, 0);
  });
}
