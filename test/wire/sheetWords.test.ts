import { afterEach, beforeEach, expect, test } from 'vitest';
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { readTexts, TEXTS } from '#shared/activities/records.ts';
import { sheetConfigSchema } from '#shared/activities/sheet/sheetConfig.ts';
import { CLOSE } from '#shared/protocol/wire.ts';
import { sameText } from '#shared/text.ts';
import type { LiveWorkshop } from '../../server/workshop/liveWorkshop.ts';
import { liveOf, makeTable, phone, type RunningApp, startApp, type Table } from '../fixtures/runningApp.ts';
import { sheetStep, templateOf } from '../fixtures/template.ts';
import { Bot } from '../load/bot.ts';
import { type SharedDoc, until } from '../load/sharedDoc.ts';

// Words of a sheet that is another side's, or handed in, are refused at the gate, whatever the page would let one type.

const STEP = 'poster';
const config = z.parse(sheetConfigSchema, {
  kind: 'offer',
  filler: 'side',
  fields: [{ id: 'title', type: 'short', label: sameText('Nazwa'), length: 60, required: true }],
});

let running: RunningApp;
let table: Table;
let marta: Bot;
let renata: Bot;
let live: LiveWorkshop;
let docId = '';

beforeEach(async () => {
  running = await startApp([templateOf(sheetStep(STEP, { config, from: [] }))]);
  table = await makeTable(running, 'proba');
  const join = async (name: string, side: string) =>
    (await Bot.join(phone(running), table.code, { name, sides: [side] })).live();
  marta = await join('Marta', 'A');
  renata = await join('Renata', 'B');
  await table.lead.send({ type: 'step:open', step: STEP });
  await until(() => typeof table.lead.parts.now?.step?.docId === 'string');
  docId = table.lead.parts.now?.step?.docId ?? '';
  live = (await liveOf(running, docId)) as LiveWorkshop;
});
afterEach(async () => {
  for (const bot of [table.lead, marta, renata]) {
    bot.leave();
  }
  await running.close();
});

/** The sheet of a side, and the record of its only field. */
function sheetOf(side: string): { sheet: string; field: string } {
  for (const [id, value] of live.shown.list(`ledger/${STEP}`)) {
    const { row } = value as unknown as { row: { kind: string; side?: string } };
    if (row.kind === 'sheet' && row.side === side) {
      return { sheet: id, field: `${id}.title` };
    }
  }
  throw new Error(`no sheet of ${side}`);
}

const textOf = (doc: Y.Doc, record: string) => doc.getMap(TEXTS).get(record) as Y.Text;

async function words(record: string): Promise<string> {
  const doc = await live.openDoc(docId);
  return typeof doc === 'number' ? '' : (readTexts(doc.shown).get(record) ?? '');
}

async function expectRefused(doc: SharedDoc, record: string, kept: string): Promise<void> {
  await until(() => doc.closes.includes(CLOSE.ended));
  expect(await words(record)).toBe(kept);
}

test('a side writes into its own sheet, and into no other', async () => {
  const own = sheetOf('A').field;
  const others = sheetOf('B').field;
  const hers = await renata.open(docId).synced();
  textOf(hers.doc, others).insert(0, 'Kino na schodach');
  await until(() => hers.inFlight === 0);
  const doc = await marta.open(docId).synced();
  textOf(doc.doc, own).insert(0, 'Zajęcia w bibliotece');
  await until(() => doc.inFlight === 0);
  textOf(doc.doc, others).delete(0, 4);
  await expectRefused(doc, others, 'Kino na schodach');
  expect(await words(own)).toBe('Zajęcia w bibliotece');
  // A paste between two letters leans on letters that stand in her own frame.
  const again = await marta.open(docId).synced();
  again.doc.transact(() => {
    textOf(again.doc, own).insert(0, 'x');
    textOf(again.doc, others).insert(2, 'yy');
    textOf(again.doc, others).insert(3, 'z');
  });
  await expectRefused(again, others, 'Kino na schodach');
});

test('what was handed in takes no letter until it is opened again', async () => {
  const { sheet, field } = sheetOf('A');
  const doc = await marta.open(docId).synced();
  textOf(doc.doc, field).insert(0, 'Zajęcia');
  await until(() => doc.inFlight === 0);
  await marta.send({ type: 'entry:act', step: STEP, entry: sheet, data: { act: 'submit' } });
  textOf(doc.doc, field).insert(7, ' w bibliotece');
  await expectRefused(doc, field, 'Zajęcia');
  await marta.send({ type: 'entry:act', step: STEP, entry: sheet, data: { act: 'reopen' } });
  const again = await marta.open(docId).synced();
  textOf(again.doc, field).insert(7, ' i kino');
  await until(() => again.inFlight === 0);
  expect(await words(field)).toBe('Zajęcia i kino');
});
