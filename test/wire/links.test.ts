import { afterEach, expect, test } from 'vitest';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import { sameText } from '#shared/text.ts';
import { ByteProxy } from '../fixtures/byteProxy.ts';
import { makeTable, phone, type RunningApp, startApp } from '../fixtures/runningApp.ts';
import { cardsStep, planStep, surveyStep, templateOf } from '../fixtures/template.ts';
import { filesBelow, formsOf } from '../fixtures/watchedRoom.ts';
import { Bot, type Intent } from '../load/bot.ts';
import { textIn } from '../load/browser.ts';
import { pause, until } from '../load/sharedDoc.ts';

/**
 * What a link to one step gives, over the real wire: that step while its window is open, and nothing else. Everything
 * else of the workshop carries canaries, and a proxy keeps every byte that came by the link.
 */

const SURVEY = 'ankieta';
const TASKS = 'zadania';
const CARDS = 'karteczki';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const QUIET_MS = 400;
const canary = (what: string) => `kanarek-${what}-${makeRandomId(platformRandom).slice(0, 8)}`;
const TITLE = canary('tytul');
const PROMPT = canary('pytanie');

const template = templateOf(
  surveyStep(SURVEY, { outside: { days: 7, when: 'before' } }),
  cardsStep(CARDS, 'named', { title: sameText(TITLE), prompt: sameText(PROMPT) }),
  planStep(TASKS),
);

let running: RunningApp | null = null;
const proxies: ByteProxy[] = [];
let clock = 0;
afterEach(async () => {
  for (const proxy of proxies.splice(0)) {
    await proxy.close();
  }
  await running?.close();
  running = null;
  clock = 0;
});

async function open() {
  running = await startApp([template], { now: () => Date.now() + clock });
  return { app: running, ...(await makeTable(running, template.id)) };
}
type Room = Awaited<ReturnType<typeof open>>;

async function sent(bot: Bot, command: Intent): Promise<void> {
  expect(await bot.send(command)).toMatchObject({ ok: true });
}

function openWindow(room: Room, step: string, days = 7): Promise<void> {
  return sent(room.lead, {
    type: 'window:open',
    step,
    from: Date.now() + clock - 1,
    until: Date.now() + clock + days * DAY,
  });
}

/** Path and secret of a link to a step. */
async function link(room: Room, step: string, person: string | null): Promise<string> {
  const wish = person === null ? { kind: 'public' } : { kind: 'personal', people: [person] };
  const reply = await room.lead.browser.post(`/api/workshops/${room.id}/steps/${step}/links`, wish);
  expect(reply.status).toBe(201);
  const { links } = reply.json as { links: { link: string }[] };
  return new URL(links[0]?.link ?? '').hash.slice('#k='.length);
}

/** Somebody who opens a link, with a proxy that keeps what they are sent. */
async function visitor(room: Room, secret: string): Promise<{ bot: Bot; proxy: ByteProxy }> {
  const proxy = await ByteProxy.start(room.app.port);
  proxies.push(proxy);
  const browser = phone(room.app, proxy.port);
  const reply = await browser.post('/api/claim', { workshop: room.id, secret });
  expect(reply.status).toBe(200);
  return { bot: await new Bot(browser, room.id, textIn(reply, 'seat')).live(), proxy };
}

function answer(word: string): Intent {
  const data = { kind: 'answer', answers: { ring: 3, know: 4, word } };
  return {
    type: 'entry:put',
    step: SURVEY,
    entry: makeRandomId(platformRandom),
    data,
    key: makeRandomId(platformRandom),
  };
}

async function idOf(lead: Bot, name: string): Promise<string> {
  const line = () => lead.parts.people?.people.find(one => one.name === name);
  await until(() => line() !== undefined);
  return line()?.id ?? '';
}

test('a personal link shows its step and not a byte of anything else', async () => {
  const room = await open();
  const names = { marta: canary('Marta').slice(0, 30), jan: canary('Jan').slice(0, 30) };
  const marta = await Bot.join(phone(room.app), room.code, { name: names.marta, sides: ['A'] }).then(bot =>
    bot.live(),
  );
  const jan = await Bot.join(phone(room.app), room.code, { name: names.jan, sides: ['B'] }).then(bot =>
    bot.live(),
  );
  await sent(room.lead, { type: 'person:add', name: 'Renata', sides: ['B'] });
  const renata = await idOf(room.lead, 'Renata');
  await sent(room.lead, { type: 'step:open', step: TASKS });
  const task = makeRandomId(platformRandom);
  await sent(marta, {
    type: 'entry:put',
    step: TASKS,
    entry: task,
    data: { text: 'Wtorki w OPS', lead: renata },
  });
  await sent(room.lead, { type: 'step:close', step: TASKS });
  await openWindow(room, TASKS);
  const { bot, proxy } = await visitor(room, await link(room, TASKS, renata));
  await until(() => bot.parts.now?.step?.id === TASKS);
  const doc = bot.open(bot.parts.now?.step?.docId ?? '');
  await doc.synced();

  // The room goes on: cards in sight, hidden ones, hands, notes, a result.
  const card = canary('kartka');
  await sent(room.lead, { type: 'step:open', step: CARDS });
  const put = (text: string): Intent => ({
    type: 'entry:put',
    step: CARDS,
    entry: makeRandomId(platformRandom),
    data: { text, column: 'places' },
  });
  await sent(jan, put(card));
  await sent(room.lead, { type: 'step:advance', step: CARDS, phase: 0 });
  await sent(jan, put(`${card}-jawna`));
  await sent(jan, { type: 'hand:raise' });
  await pause(QUIET_MS);
  for (const path of [
    'plan/1',
    'documents',
    'traces/own',
    'links',
    'questions',
    `steps/${CARDS}/texts/x`,
    `steps/${TASKS}/trace/${task}`,
  ]) {
    const reply = await bot.browser.get(`/api/workshops/${room.id}/${path}?as=${bot.seat}`);
    expect([path, reply.status]).toEqual([path, path === 'plan/1' ? 200 : 403]);
  }
  const code = room.lead.parts.people?.people.find(one => one.id === renata)?.returnCode ?? '-';
  for (const text of [card, TITLE, PROMPT, names.jan, room.code, code]) {
    expect([text, formsOf(text).some(form => proxy.count(form) > 0)]).toEqual([text, false]);
  }
  // The same search finds what the step itself shows: its task, and who named her.
  expect(proxy.count(Buffer.from('Wtorki w OPS'))).toBeGreaterThan(0);
  expect(proxy.count(Buffer.from(names.marta))).toBeGreaterThan(0);
  expect(room.lead.parts.people?.people.find(one => one.id === renata)?.online).toBe(false);

  // Refused beyond its step, taken in it, a week later and after somebody says no as well.
  const refused: Intent[] = [
    put('Obca'),
    { type: 'hand:raise' },
    { type: 'person:edit', person: renata, name: 'Inna' },
    { type: 'person:leave', person: renata },
    { type: 'step:open', step: CARDS },
    { type: 'window:open', step: TASKS, from: 0, until: Date.now() + DAY },
    { type: 'ballot:cast', step: TASKS, data: {} },
  ];
  for (const command of refused) {
    expect([command.type, await bot.send(command)]).toMatchObject([
      command.type,
      { ok: false, error: 'not-allowed' },
    ]);
  }
  await sent(bot, { type: 'entry:act', step: TASKS, entry: task, data: { act: 'accept' } });

  // Her link opens no place at the table, although it names her.
  const join = await bot.browser.post('/api/join', {
    code: room.code,
    person: renata,
    name: '',
    sides: [],
    notice: 1,
    consents: { screen: true, report: true, contact: false },
  });
  expect(textIn(join, 'seat')).not.toBe(bot.seat);

  // The window closes by the clock, and what is over is neither shown nor taken.
  clock = 8 * DAY;
  const late = await bot.send({ type: 'entry:act', step: TASKS, entry: task, data: { act: 'decline' } });
  expect(late).toMatchObject({ ok: false, error: 'window-over' });
  for (const one of [marta, jan, bot, room.lead]) {
    one.leave();
  }
});

test('answers by everybody’s link are nobody’s: no author, no seat, no minute on the disk', async () => {
  const room = await open();
  await openWindow(room, SURVEY);
  const secret = await link(room, SURVEY, null);
  const words = Array.from({ length: 5 }, () => canary('slowo'));
  const seats: string[] = [];
  const bots: Bot[] = [];
  for (const word of words) {
    const { bot } = await visitor(room, secret);
    await sent(bot, answer(word));
    // One device answers once.
    expect(await bot.send(answer('drugi raz'))).toMatchObject({ ok: false, error: 'too-many-entries' });
    expect(bot.parts.people?.people).toEqual([]);
    seats.push(bot.seat);
    bots.push(bot);
  }
  await until(() => room.lead.parts.plan?.sessions[0]?.steps[0]?.answers === 5);

  // On disk while the survey runs: the words are there, and nothing beside them that tells whose they are.
  const files = await filesBelow(room.app.data);
  const records = files.flatMap(({ bytes }) => bytes.toString('latin1').split(/(?=\{"seq":)/));
  const holding = records.filter(record => words.some(word => record.includes(word)));
  expect(holding).toHaveLength(words.length);
  for (const record of holding) {
    expect(seats.filter(seat => record.includes(seat))).toEqual([]);
    const times = [...record.matchAll(/"at":(\d{13})/g)].map(([, time]) => Number(time) % HOUR);
    expect(new Set(times)).toEqual(new Set([0]));
  }
  // Nor does the record of who came say when, to the minute.
  const arrivals = records.filter(
    record => record.includes('"type":"seat:add"') && seats.some(seat => record.includes(seat)),
  );
  expect(arrivals).toHaveLength(seats.length);
  for (const record of arrivals) {
    expect(
      [...record.matchAll(/"(?:at|createdAt)":(\d{13})/g)].filter(([, time]) => Number(time) % HOUR !== 0),
    ).toEqual([]);
  }
  // Another person on the first device: a place of their own, and the one before is over.
  const [first] = bots;
  const next = await first?.browser.post('/api/next-person', { seat: first.seat });
  expect(next?.status).toBe(200);
  await until(() => first?.ended === 'revoked');

  // After the last moment it opens nothing any more.
  for (const bot of [...bots, room.lead]) {
    bot.leave();
  }
  clock = 8 * DAY;
  const again = await phone(room.app).post('/api/claim', { workshop: room.id, secret });
  expect(again.json).toEqual({ error: 'window-over' });
});

test('a link that was stopped sends away whoever has it, and a guessed one opens nothing', async () => {
  const room = await open();
  await openWindow(room, SURVEY);
  const secret = await link(room, SURVEY, null);
  const { bot } = await visitor(room, secret);
  const reply = await room.lead.browser.get(`/api/workshops/${room.id}/links`);
  const { links } = reply.json as { links: { id: string; step: string | null }[] };
  const own = links.find(one => one.step === SURVEY);
  expect(reply.text).not.toContain(secret);
  await room.lead.browser.ask('DELETE', `/api/workshops/${room.id}/links/${own?.id}`);
  await until(() => bot.ended === 'revoked');
  const claim = (of: string) => phone(room.app).post('/api/claim', { workshop: room.id, secret: of });
  expect((await claim(secret)).json).toEqual({ error: 'wrong-link' });
  const guesses = await Promise.all(Array.from({ length: 12 }, (_, n) => claim(`zgadywany-${n}`)));
  expect(guesses.some(({ status }) => status === 429)).toBe(true);
  // Never to people whose step is not opened by links, nor as everybody's where people have names.
  const wrong = await room.lead.browser.post(`/api/workshops/${room.id}/steps/${TASKS}/links`, {
    kind: 'public',
  });
  expect(wrong.status).toBe(403);
  room.lead.leave();
});
