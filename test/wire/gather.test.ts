import { afterEach, expect, test } from 'vitest';
import { type Circle, peopleIn, readCircle } from '#shared/activities/gather/circle.ts';
import { readRows } from '#shared/activities/records.ts';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import type { Ledger } from '#shared/workshop/state.ts';
import { makeTable, phone, type RunningApp, startApp, type Table } from '../fixtures/runningApp.ts';
import { seeded, seedOfRun, shuffled } from '../fixtures/seeded.ts';
import { gatherStep, templateOf } from '../fixtures/template.ts';
import { Bot } from '../load/bot.ts';
import { until } from '../load/sharedDoc.ts';

/** People gather around topics over real sockets: whatever the order, everybody sees the same circles. */

let running: RunningApp;
let table: Table;
const bots: Bot[] = [];
afterEach(async () => {
  for (const bot of bots.splice(0)) {
    bot.leave();
  }
  await running.close();
});

const STEP = 'grupy';

async function sit(name: string, side: string): Promise<Bot> {
  const bot = await (await Bot.join(phone(running), table.code, { name, sides: [side] })).live();
  bots.push(bot);
  await until(() => bot.parts.mine?.person?.id !== undefined);
  return bot;
}

async function begin(perPerson: number | null = 2): Promise<void> {
  const step = gatherStep(STEP);
  const config = { ...(step.config as object), perPerson };
  running = await startApp([templateOf({ ...step, config }, gatherStep('potem'))]);
  table = await makeTable(running, 'proba');
  bots.push(table.lead);
  await table.lead.send({ type: 'step:open', step: STEP });
  await table.lead.send({ type: 'step:focus', step: STEP });
}

const idOf = (bot: Bot) => bot.parts.mine?.person?.id ?? '';
const act = (bot: Bot, entry: string, data: Record<string, unknown>) =>
  bot.send({ type: 'entry:act', step: STEP, entry, data });

async function offer(bot: Bot, text: string): Promise<string> {
  const entry = makeRandomId(platformRandom);
  expect(await bot.send({ type: 'entry:put', step: STEP, entry, data: { text } })).toMatchObject({
    ok: true,
  });
  return entry;
}

async function circles(): Promise<Map<string, Circle>> {
  const live = await running.app.house.workshops.get(table.id);
  const ledger = Array.from(live?.shown.list(`ledger/${STEP}`) ?? []);
  return new Map(ledger.map(([id, value]) => [id, readCircle((value as Ledger).row)]));
}

const people = async (id: string) => peopleIn((await circles()).get(id) as Circle).map(({ by }) => by);

test('many phones act at once in a random order, and every document ends as the ledger says', async () => {
  await begin(null);
  const guests = await Promise.all(
    Array.from({ length: 8 }, (_, index) => sit(`Gość ${index}`, index % 2 === 0 ? 'A' : 'B')),
  );
  const seed = seedOfRun();
  const random = seeded(seed);
  const topics = await Promise.all(guests.slice(0, 3).map((guest, index) => offer(guest, `Temat ${index}`)));
  const acts = guests.flatMap(guest =>
    topics.flatMap(topic => ['join', 'leave', 'join', 'convene'].map(what => [guest, topic, what] as const)),
  );
  await Promise.all(shuffled(acts, random).map(([guest, topic, what]) => act(guest, topic, { act: what })));
  const docId = table.lead.parts.now?.step?.docId ?? '';
  const ledger = await circles();
  for (const bot of [table.lead, ...guests]) {
    const shared = await bot.open(docId).synced(10_000);
    await until(() => {
      const read = new Map(readRows(shared.doc).rows.map(row => [row.id, readCircle(row)]));
      return topics.every(id => JSON.stringify(read.get(id)) === JSON.stringify(ledger.get(id)));
    });
    shared.destroy();
  }
  for (const circle of ledger.values()) {
    // Once each, and one convenor, who is among them.
    const joined = peopleIn(circle).map(({ by }) => by);
    expect(new Set(joined).size, `seed ${seed}`).toBe(joined.length);
    expect(circle.convenor === '' || joined.includes(circle.convenor), `seed ${seed}`).toBe(true);
  }
});

test('a merge needs both, its author cannot take away what others joined, and going back loses nothing', async () => {
  await begin();
  const marta = await sit('Marta', 'A');
  const ewa = await sit('Ewa', 'B');
  const jan = await sit('Jan', 'B');
  const garden = await offer(marta, 'Ogród');
  const green = await offer(ewa, 'Zieleń');
  expect(await act(jan, garden, { act: 'join' })).toMatchObject({ ok: true });
  const taken = await marta.send({ type: 'entry:withdraw', step: STEP, entry: garden });
  expect(taken).toMatchObject({ ok: false, error: 'not-allowed' });
  expect(await act(jan, garden, { act: 'ask', into: green })).toMatchObject({ error: 'only-convenor' });
  expect(await act(jan, garden, { act: 'merge', into: green })).toMatchObject({ error: 'only-convenor' });
  expect(await act(marta, garden, { act: 'ask', into: green })).toMatchObject({ ok: true });
  expect(await act(jan, green, { act: 'agree', circle: garden })).toMatchObject({ error: 'only-convenor' });
  expect(await act(ewa, green, { act: 'agree', circle: garden })).toMatchObject({ ok: true });
  expect(new Set(await people(green))).toEqual(new Set([marta, ewa, jan].map(idOf)));
  const live = await running.app.house.workshops.get(table.id);
  const merged = live?.shown.get(`ledger/${STEP}/${green}`) as Ledger | undefined;
  expect(merged?.from).toEqual([{ step: STEP, id: garden }]);

  const before = await circles();
  await table.lead.send({ type: 'step:advance', step: STEP, phase: 0 });
  await until(() => table.lead.parts.now?.step?.phase === 1);
  await table.lead.send({ type: 'step:back', step: STEP });
  expect(await circles()).toEqual(before);
  await table.lead.send({ type: 'step:close', step: STEP });
  await table.lead.send({ type: 'step:open', step: STEP });
  expect(await circles()).toEqual(before);

  // Who came to the table twice is one person, in each circle once.
  const twin = await sit('Jan drugi', 'B');
  expect(await act(twin, green, { act: 'join' })).toMatchObject({ ok: true });
  await table.lead.send({ type: 'person:merge', person: idOf(twin), into: idOf(jan) });
  expect((await people(green)).filter(id => id === idOf(jan))).toHaveLength(1);
});
