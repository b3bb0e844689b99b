import { afterEach, expect, test } from 'vitest';
import { makeTable, phone, type RunningApp, startApp } from '../fixtures/runningApp.ts';
import { cardsStep, templateOf } from '../fixtures/template.ts';
import { Bot } from '../load/bot.ts';
import { textIn } from '../load/browser.ts';
import { until } from '../load/sharedDoc.ts';

/** Somebody chose Marta's name from the list while she was away, and is sent away by the console. */

let running: RunningApp;
const bots: Bot[] = [];
afterEach(async () => {
  for (const bot of bots.splice(0)) {
    bot.leave();
  }
  await running.close();
});

test('a device that is sent away does not come back by a code it saw, nor hears the new one', async () => {
  running = await startApp([templateOf(cardsStep('bank', 'named'))]);
  const { lead, code, id } = await makeTable(running, 'proba');
  const marta = await (await Bot.join(phone(running), code, { name: 'Marta', sides: ['A'] })).live();
  bots.push(lead, marta);
  const person = marta.parts.mine?.person?.id ?? '';
  marta.leave();
  const thief = phone(running);
  await until(() => lead.parts.people?.people.some(line => line.id === person && !line.online) === true);
  const chosen = await thief.post('/api/join', { code, person });
  expect(chosen.status).toBe(200);
  const stranger = await new Bot(thief, id, textIn(chosen, 'seat')).live();
  bots.push(stranger);
  const seen = stranger.parts.mine?.person?.returnCode ?? '';
  expect(seen).not.toBe('');

  expect(await lead.send({ type: 'seat:revoke', seat: stranger.seat })).toMatchObject({ ok: true });
  await until(() => stranger.ended !== null);
  const back = await phone(running).post('/api/join', { code, returnCode: seen });
  expect(back.json).toEqual({ error: 'wrong-return-code' });
  expect(stranger.parts.mine?.person?.returnCode ?? seen).toBe(seen);
  await marta.live();
  await until(() => marta.parts.mine?.person?.returnCode !== seen);
  const fresh = marta.parts.mine?.person?.returnCode ?? '';
  expect((await phone(running).post('/api/join', { code, returnCode: fresh })).status).toBe(200);
});
