import { afterEach, expect, test } from 'vitest';
import { readTask, type Task } from '#shared/activities/plan/task.ts';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import type { Ledger } from '#shared/workshop/state.ts';
import { makeTable, phone, type RunningApp, startApp, type Table } from '../fixtures/runningApp.ts';
import { planStep, templateOf } from '../fixtures/template.ts';
import { Bot } from '../load/bot.ts';
import { until } from '../load/sharedDoc.ts';

/** A task that names two people: each says yes on their own phone, one of them later, and nobody for another. */

let running: RunningApp;
let table: Table;
const bots: Bot[] = [];
afterEach(async () => {
  for (const bot of bots.splice(0)) {
    bot.leave();
  }
  await running.close();
});

const STEP = 'zadania';

async function sit(name: string, side: string): Promise<Bot> {
  const bot = await (await Bot.join(phone(running), table.code, { name, sides: [side] })).live();
  bots.push(bot);
  await until(() => bot.parts.mine?.person?.id !== undefined);
  return bot;
}

const idOf = (bot: Bot) => bot.parts.mine?.person?.id ?? '';

async function task(id: string): Promise<Task> {
  const live = await running.app.house.workshops.get(table.id);
  const ledger = live?.shown.get(`ledger/${STEP}/${id}`) as Ledger | undefined;
  return readTask(ledger?.row ?? { id, kind: 'task', text: '', group: null });
}

const act = (bot: Bot, entry: string, data: Record<string, unknown>, more = {}) =>
  bot.send({ type: 'entry:act', step: STEP, entry, data, ...more });

async function begin() {
  running = await startApp([templateOf(planStep(STEP), planStep('potem'))]);
  table = await makeTable(running, 'proba');
  bots.push(table.lead);
  await table.lead.send({ type: 'step:open', step: STEP });
  await table.lead.send({ type: 'step:focus', step: STEP });
}

test('two people named in one task accept each on their own phone, one of them when they are back', async () => {
  await begin();
  const marta = await sit('Marta', 'A');
  const ewa = await sit('Ewa', 'B');
  const piotr = await sit('Piotr', 'B');
  const ewaId = idOf(ewa);
  ewa.leave();
  const entry = makeRandomId(platformRandom);
  const data = { text: 'Wtorki w OPS', lead: idOf(piotr), along: [ewaId], date: '2026-12-14' };
  expect(await marta.send({ type: 'entry:put', step: STEP, entry, data })).toMatchObject({ ok: true });
  expect((await task(entry)).accepted.size).toBe(0);

  // What is not theirs to say, the others cannot say.
  for (const answer of [{ act: 'accept' }, { act: 'decline' }, { act: 'status', status: 'done' }]) {
    expect(await act(marta, entry, answer)).toMatchObject({ ok: false, error: 'not-asked' });
  }
  expect(await act(marta, entry, { act: 'accept' }, { behalf: ewaId })).toMatchObject({
    error: 'not-allowed',
  });
  expect(await act(marta, entry, { act: 'take', as: 'lead' })).toMatchObject({ error: 'has-lead' });
  expect(await act(piotr, entry, { act: 'edit', data: { text: 'Inaczej' } })).toMatchObject({
    error: 'not-allowed',
  });
  expect(
    await piotr.send({ type: 'entry:edit', step: STEP, entry, data: { text: 'Inaczej' } }),
  ).toMatchObject({ error: 'not-yours' });

  expect(await act(piotr, entry, { act: 'accept' })).toMatchObject({ ok: true });
  expect([...(await task(entry)).accepted]).toEqual([[idOf(piotr), 'B']]);

  // The step is over; Ewa comes back later and says yes.
  await table.lead.send({ type: 'step:close', step: STEP });
  const back = await new Bot(ewa.browser, table.id, ewa.seat).live();
  bots.push(back);
  expect(await act(back, entry, { act: 'accept' })).toMatchObject({ ok: true });
  expect(new Set((await task(entry)).accepted.keys())).toEqual(new Set([ewaId, idOf(piotr)]));

  // Locked, phones say nothing any more; what somebody says aloud a facilitator still notes.
  await table.lead.send({ type: 'step:lock', step: STEP, locked: true });
  expect(await act(back, entry, { act: 'decline' })).toMatchObject({ error: 'step-locked' });
});

test('one phase back and opening anew lose nothing; a facilitator answers for who has no phone', async () => {
  await begin();
  const marta = await sit('Marta', 'A');
  const added = await table.lead.send({ type: 'person:add', name: 'Kuba', sides: ['B'] });
  expect(added).toMatchObject({ ok: true });
  await until(() => table.lead.parts.people?.people.some(({ name }) => name === 'Kuba') === true);
  const kuba = table.lead.parts.people?.people.find(({ name }) => name === 'Kuba')?.id ?? '';
  const data = { text: 'Plakat', lead: kuba };
  expect(
    await table.lead.send({ type: 'step:direct', step: STEP, data: { act: 'add', data } }),
  ).toMatchObject({ ok: true });
  const live = await running.app.house.workshops.get(table.id);
  const [id = ''] = Array.from(live?.shown.list(`ledger/${STEP}`) ?? [], ([one]) => one);
  expect(await act(table.lead, id, { act: 'accept' }, { behalf: kuba })).toMatchObject({ ok: true });
  expect(await act(marta, id, { act: 'take', as: 'along' })).toMatchObject({ ok: true });
  expect(await act(marta, id, { act: 'status', status: 'doing' })).toMatchObject({ ok: true });
  const before = await task(id);
  expect([...before.accepted.keys()]).toEqual([kuba, idOf(marta)]);

  await table.lead.send({ type: 'step:advance', step: STEP, phase: 0 });
  await until(() => table.lead.parts.now?.step?.phase === 1);
  await table.lead.send({ type: 'step:back', step: STEP });
  expect(await task(id)).toEqual(before);
  await table.lead.send({ type: 'step:close', step: STEP });
  await table.lead.send({ type: 'step:open', step: STEP });
  expect(await task(id)).toEqual(before);

  // Set aside it is gone from everybody, and comes back with every yes.
  await table.lead.send({ type: 'entry:hide', step: STEP, entry: id, reason: '' });
  expect(await act(marta, id, { act: 'accept' })).toMatchObject({ error: 'no-such-entry' });
  await table.lead.send({ type: 'entry:restore', step: STEP, entry: id });
  expect(await task(id)).toEqual(before);

  // Two entries about one event become one, so that nobody is counted twice; taken apart, each has its own yes.
  const entry = makeRandomId(platformRandom);
  await marta.send({ type: 'entry:put', step: STEP, entry, data: { text: 'Plakaty', lead: idOf(marta) } });
  expect(await table.lead.send({ type: 'entry:merge', step: STEP, entry, into: id })).toMatchObject({
    ok: true,
  });
  expect(await task(id)).toEqual(before);
  await table.lead.send({ type: 'entry:restore', step: STEP, entry });
  expect((await task(entry)).accepted.has(idOf(marta))).toBe(true);
});
