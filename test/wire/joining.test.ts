import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  makeTable,
  OTHER_NAME,
  ownMachine,
  phone,
  type RunningApp,
  startApp,
  type Table,
} from '../fixtures/runningApp.ts';
import { cardsStep, templateOf } from '../fixtures/template.ts';
import { Bot } from '../load/bot.ts';
import { Browser, textIn } from '../load/browser.ts';
import { until } from '../load/sharedDoc.ts';

/** Getting to the table and back to it, over the real wire. Done line 7. */

const TEMPLATE = templateOf(cardsStep('bank', 'named'));
let running: RunningApp;
let table: Table;

beforeAll(async () => {
  running = await startApp([TEMPLATE]);
  table = await makeTable(running, TEMPLATE.id);
});
afterAll(async () => {
  table.lead.leave();
  await running.close();
});

async function returnCodeOf(bot: Bot): Promise<string> {
  await until(() => bot.parts.mine?.person !== undefined);
  return bot.parts.mine?.person?.returnCode ?? '';
}

test('sixty people behind one address are at the table within twenty seconds, none refused', async () => {
  const started = performance.now();
  const bots = await Promise.all(
    Array.from({ length: 60 }, async (_, number) => {
      const browser = phone(running);
      const look = await browser.post('/api/join/look', { code: table.code });
      expect(look.status).toBe(200);
      const bot = await Bot.join(browser, table.code, {
        name: `Osoba ${number}`,
        sides: [number % 2 ? 'A' : 'B'],
      });
      return bot.live();
    }),
  );
  const took = performance.now() - started;
  console.log(`60 people joined in ${Math.round(took)} ms`);
  expect(took).toBeLessThan(20_000);
  expect(bots.every(bot => bot.connected && bot.parts.now !== undefined)).toBe(true);
  await until(() => (table.lead.parts.people?.people.filter(person => person.online).length ?? 0) >= 60);
  for (const bot of bots) {
    bot.leave();
  }
});

test('on another phone, under another name of the server, the return code is one step back', async () => {
  const first = await Bot.join(phone(running), table.code, { name: 'Marta', sides: ['A'] });
  await first.live();
  const person = first.parts.mine?.person?.id;
  const returnCode = await returnCodeOf(first);
  first.leave();

  const other = new Browser(running.port, `127.0.0.1:${running.port}`);
  const reply = await other.post('/api/join', { returnCode: returnCode.toLowerCase(), code: table.code });
  expect(reply.status).toBe(200);
  const again = await new Bot(other, textIn(reply, 'workshop'), textIn(reply, 'seat')).live();
  expect(again.parts.mine?.person?.id).toBe(person);
  again.leave();
});

test('picking one name on the list is two steps back, once nobody sits there', async () => {
  const first = await Bot.join(phone(running), table.code, { name: 'Bożena', sides: ['B'] });
  await first.live();
  const person = first.parts.mine?.person?.id;

  const other = ownMachine(running);
  const look = await other.post('/api/join/look', { code: table.code });
  const { people } = look.json as { people: { id: string; name: string; here: boolean }[] };
  expect(people.find(one => one.id === person)).toMatchObject({ name: 'Bożena', here: true });
  const early = await other.post('/api/join', { code: table.code, person });
  expect([early.status, early.json]).toEqual([409, { error: 'person-is-here' }]);

  first.leave();
  await until(() => !running.app.house.connections.isHere(person ?? ''));
  const reply = await other.post('/api/join', { code: table.code, person });
  expect(reply.status).toBe(200);
  const again = await new Bot(other, textIn(reply, 'workshop'), textIn(reply, 'seat')).live();
  expect(again.parts.mine?.person?.id).toBe(person);
  again.leave();
});

test('the same join sent twice is one person, and her browser stays who it was', async () => {
  const browser = phone(running);
  const body = {
    id: `${'0'.repeat(31)}7`,
    code: table.code,
    name: 'Dwa razy',
    sides: ['A'],
  };
  const [one, two] = [await browser.post('/api/join', body), await browser.post('/api/join', body)];
  expect(textIn(one, 'seat')).toBe(textIn(two, 'seat'));
});

test('guessing codes stops after ten, and honest people at that address still get in', async () => {
  const honest = await Bot.join(phone(running), table.code, { name: 'Uczciwa', sides: ['A'] });
  await honest.live();
  const statuses: number[] = [];
  for (let number = 0; number < 30; number += 1) {
    const guess = `QQQ${String(number).padStart(3, '2')}`.slice(0, 6);
    statuses.push((await phone(running).post('/api/join/look', { code: guess })).status);
  }
  const answered = statuses.filter(status => status === 404).length;
  const held = statuses.filter(status => status === 429).length;
  console.log(`30 guesses: ${answered} answered, ${held} held back`);
  expect(answered).toBeLessThanOrEqual(11);
  expect(answered + held).toBe(30);
  // Joining goes on for those who know the code of a table where somebody of this address sits.
  const late = await Bot.join(phone(running), table.code, { name: 'Spóźniona', sides: ['B'] });
  await late.live();
  expect(late.connected).toBe(true);
  const returnCode = await returnCodeOf(late);
  late.leave();
  const back = await phone(running).post('/api/join', { code: table.code, returnCode });
  expect(back.status).toBe(200);
  honest.leave();
});

test('wrong return codes are refused, and a workshop tires of them whoever tries', async () => {
  const statuses: number[] = [];
  for (let number = 0; number < 75; number += 1) {
    // Each guesser has a seat, so the address does not hold anybody back.
    if (number % 40 === 0) {
      guesser = phone(running);
      await Bot.join(guesser, table.code, { name: `Zgadująca ${number}`, sides: ['A'] });
    }
    const guess = `ZZZZ${String(number).padStart(4, '2')}`;
    statuses.push((await guesser.post('/api/join', { code: table.code, returnCode: guess })).status);
  }
  expect(statuses[0]).toBe(404);
  expect(statuses.at(-1)).toBe(429);
  expect(statuses.filter(status => status === 404).length).toBeLessThanOrEqual(62);
});
let guesser: Browser;

test('a name nobody allowed is refused before anything else', async () => {
  const stranger = new Browser(running.port, `evil.${OTHER_NAME}:${running.port}`);
  const reply = await stranger.post('/api/join/look', { code: table.code });
  expect(reply.status).toBe(421);
  const foreign = phone(running);
  const crossed = await foreign.ask(
    'POST',
    '/api/join/look',
    { code: table.code },
    {
      ...foreign.headers(),
      Origin: 'http://evil.test',
    },
  );
  expect(crossed.status).toBe(403);
});
