import { afterEach, expect, test } from 'vitest';
import type { KeptTexts } from '#shared/protocol/answers.ts';
import { makeTable, phone, type RunningApp, startApp, type Table } from '../fixtures/runningApp.ts';
import { cardsStep, draftStep, templateOf } from '../fixtures/template.ts';
import { Bot } from '../load/bot.ts';
import { until } from '../load/sharedDoc.ts';

/** What a facilitator set aside is gone for everybody else, by whichever door they ask. */

let running: RunningApp;
let table: Table;
const bots: Bot[] = [];
afterEach(async () => {
  for (const bot of bots.splice(0)) {
    bot.leave();
  }
  await running.close();
});

const direct = (data: Record<string, unknown>) =>
  table.lead.send({ type: 'step:direct', step: 'text', data });
const kept = async (bot: Bot, record: string) =>
  (await bot.browser.get(`/api/workshops/${table.id}/steps/text/texts/${record}`)).json as KeptTexts;

test('kept versions of a paragraph that was set aside', async () => {
  running = await startApp([templateOf(cardsStep('bank', 'named'), draftStep('text', ['bank']))]);
  table = await makeTable(running, 'proba');
  const marta = await (await Bot.join(phone(running), table.code, { name: 'Marta', sides: ['A'] })).live();
  bots.push(table.lead, marta);
  await table.lead.send({ type: 'step:open', step: 'text' });
  expect(await direct({ act: 'add', clause: 'A06', after: null, text: 'Renata bije dzieci.' })).toMatchObject(
    {
      ok: true,
    },
  );
  await table.lead.send({ type: 'step:close', step: 'text' });
  await table.lead.send({ type: 'step:open', step: 'text' });
  await until(() => marta.parts.now?.step?.docId !== null);
  const live = await running.app.house.workshops.get(table.id);
  const record = Array.from(live?.shown.list('ledger/text') ?? [], ([id]) => id).find(id =>
    /^A06\.p[0-9a-f]{32}$/.test(id),
  );
  const words = [{ text: 'Renata bije dzieci.' }];
  expect(await kept(marta, record ?? '')).toMatchObject({ versions: words });
  await table.lead.send({ type: 'entry:hide', step: 'text', entry: record ?? '', reason: 'obraża' });
  expect(await kept(marta, record ?? '')).toEqual({ versions: [] });
  expect(await kept(table.lead, record ?? '')).toMatchObject({ versions: words });
});
