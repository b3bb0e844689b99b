import { afterEach, expect, test } from 'vitest';
import { linksOf } from '#shared/activities/match/links.ts';
import { ANSWERS, readNeed } from '#shared/activities/match/needs.ts';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import type { Ledger, Row } from '#shared/workshop/state.ts';
import { matchStep } from '../fixtures/match.ts';
import { makeTable, phone, type RunningApp, startApp } from '../fixtures/runningApp.ts';
import { seeded, shuffled } from '../fixtures/seeded.ts';
import { templateOf } from '../fixtures/template.ts';
import { EVERYBODY, leaveRoom, openWatchedRoom, type WatchedRoom, whoGot } from '../fixtures/watchedRoom.ts';
import { Bot } from '../load/bot.ts';
import { until } from '../load/sharedDoc.ts';

/** Every byte that leaves the server: an answer is one's own side's until all may read it, and a link its table's. */

const STEP = 'dopasowania';
const CANARY = 'Na ile godzin i czyim kluczem';
const FOUND = 'Moglibyśmy ćwiczyć w pracowni w środy';
const leaving: (() => unknown)[] = [];
afterEach(async () => {
  for (const leave of leaving.splice(0).reverse()) {
    await leave();
  }
});

type House = RunningApp['app']['house'];
async function rowsOf(house: House, workshop: string): Promise<Row[]> {
  const live = await house.workshops.get(workshop);
  return Array.from(
    live?.shown.list(`ledger/${STEP}`) ?? [],
    ([, value]) => (value as unknown as Ledger).row,
  );
}

/** A request of side B, a need and a thing, written down by the facilitator. */
async function writeDown(lead: Bot): Promise<void> {
  for (const [kind, text, side] of [
    ['request', 'Prosimy o salę w środy', 'B'],
    ['need', 'Nie wiemy, co się dzieje', 'B'],
    ['resource', 'Pracownia', 'A'],
    ['resource', 'Tablica', 'B'],
  ] as const) {
    const data = { act: 'add', kind, text, side };
    expect(await lead.send({ type: 'step:direct', step: STEP, data })).toMatchObject({ ok: true });
  }
}

test('an answer reaches its own side alone, whichever way the phases go; then all, without a name', async () => {
  const room: WatchedRoom = await openWatchedRoom(matchStep(STEP, []));
  leaving.push(async () => {
    await leaveRoom(room);
    await room.running.close();
  });
  const { lead, marta, jan, bozena } = room.seats;
  await writeDown(lead.bot);
  const rows = await rowsOf(room.running.app.house, lead.bot.workshop);
  const idOf = (text: string) => rows.find(row => row.text === text)?.id ?? '';
  const put = (bot: Bot, data: Record<string, unknown>) =>
    bot.send({ type: 'entry:put', step: STEP, entry: makeRandomId(platformRandom), data });
  const answer = { kind: 'answer', record: idOf('Prosimy o salę w środy'), answer: 'clarify', text: CANARY };
  const link = {
    kind: 'link',
    need: idOf('Nie wiemy, co się dzieje'),
    resources: [idOf('Pracownia')],
    text: FOUND,
  };
  // Three people are one table at first: Jan gets one of his own.
  await until(() => (lead.bot.parts.people?.groups?.length ?? 0) > 0);
  const janId = jan.bot.parts.mine?.person?.id ?? '';
  await lead.bot.send({ type: 'groups:move', step: STEP, person: janId, to: null });
  await until(() => jan.bot.parts.mine?.group?.people.length === 0);

  expect(await put(marta.bot, answer)).toMatchObject({ ok: false, error: 'not-allowed' });
  expect(await put(marta.bot, link)).toMatchObject({ ok: true });
  await until(() => bozena.bot.parts.mine?.group?.entries.length === 1);
  expect(whoGot(room, FOUND)).toEqual(['bozena', 'marta']);

  const advance = (phase: number) => lead.bot.send({ type: 'step:advance', step: STEP, phase });
  const back = () => lead.bot.send({ type: 'step:back', step: STEP });
  const inPhase = (phase: number) => until(() => bozena.bot.parts.now?.step?.phase === phase);
  await advance(0);
  await until(() => whoGot(room, FOUND).length === EVERYBODY.length);
  await advance(1);
  await inPhase(2);
  expect(await put(marta.bot, { ...link, text: 'Moglibyśmy inaczej' })).toMatchObject({
    error: 'not-allowed',
  });
  expect(await put(bozena.bot, answer)).toMatchObject({ ok: false, error: 'not-asked' });
  expect(await put(marta.bot, answer)).toMatchObject({ ok: true });
  await until(() => whoGot(room, CANARY).length === 2);

  // A stray step back, twice: one phase shows everything to all, the other what is written to the table.
  await back();
  await inPhase(1);
  await back();
  await inPhase(0);
  await put(jan.bot, { ...link, text: 'Moglibyśmy później' });
  for (const phase of [0, 1]) {
    await advance(phase);
    await inPhase(phase + 1);
  }
  expect(whoGot(room, CANARY)).toEqual(['jan', 'marta']);

  await advance(2);
  await until(() => whoGot(room, CANARY).length === EVERYBODY.length);
  const shown = (await rowsOf(room.running.app.house, lead.bot.workshop)).find(
    ({ id }) => id === answer.record,
  );
  expect(shown && readNeed(shown).answers.get('A')).toMatchObject({ answer: 'clarify', note: CANARY });
  expect(JSON.stringify(shown)).not.toContain(marta.bot.parts.mine?.person?.id);
});

test('six people in any order: one link of three tables is of strength 3, and nothing is lost on the way', async () => {
  const running = await startApp([templateOf(matchStep(STEP, []))]);
  leaving.push(() => running.close());
  const table = await makeTable(running, 'proba');
  leaving.push(() => table.lead.leave());
  const people: Bot[] = [];
  for (const [number, side] of ['A', 'B', 'A', 'B', 'A', 'B'].entries()) {
    const bot = await (
      await Bot.join(phone(running), table.code, { name: `Osoba ${number}`, sides: [side] })
    ).live();
    leaving.push(() => bot.leave());
    people.push(bot);
  }
  await table.lead.send({ type: 'step:open', step: STEP });
  await writeDown(table.lead);
  await until(() => people.every(bot => bot.parts.mine?.group?.people.length === 1));
  const rows = await rowsOf(running.app.house, table.id);
  const need = rows.find(({ kind }) => kind === 'need')?.id ?? '';
  const request = rows.find(({ kind }) => kind === 'request')?.id ?? '';
  const things = rows.filter(({ kind }) => kind === 'resource').map(({ id }) => id);
  const random = seeded(7);
  const put = (bot: Bot, data: Record<string, unknown>) =>
    bot.send({ type: 'entry:put', step: STEP, entry: makeRandomId(platformRandom), data });
  const links = people.flatMap((bot, number) => [
    { bot, data: { kind: 'link', need, resources: shuffled(things, random), text: `Moglibyśmy ${number}` } },
    { bot, data: { kind: 'link', need: request, resources: [things[number % 2]], text: `My też ${number}` } },
  ]);
  const given = await Promise.all(shuffled(links, random).map(({ bot, data }) => put(bot, data)));
  expect(given.every(one => one?.ok)).toBe(true);
  await table.lead.send({ type: 'step:advance', step: STEP, phase: 0 });
  await table.lead.send({ type: 'step:advance', step: STEP, phase: 1 });
  await until(() => people.every(bot => bot.parts.now?.step?.phase === 2));
  for (const [number, bot] of shuffled(people, random).entries()) {
    const own = bot.parts.mine?.person?.sides[0] === 'A';
    const said = await put(bot, { kind: 'answer', record: request, answer: ANSWERS[number % 3] });
    expect(said?.ok).toBe(own);
  }
  await table.lead.send({ type: 'step:close', step: STEP });
  await table.lead.send({ type: 'step:open', step: STEP });
  await table.lead.send({ type: 'step:advance', step: STEP, phase: 2 });
  const after = await rowsOf(running.app.house, table.id);
  const [one] = linksOf(after, STEP).filter(link => link.need === need);
  expect(one).toMatchObject({ strength: 3 });
  expect(one?.sentences).toHaveLength(6);
  expect(linksOf(after, STEP).flatMap(({ sentences }) => sentences)).toHaveLength(12);
  expect(after.filter(({ id }) => id === request).map(row => readNeed(row).answers.size)).toEqual([1]);
});
