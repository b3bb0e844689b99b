import { Actor, post } from './actor.ts';
import { Received } from './received.ts';
import { expect, type Table, test } from './table.ts';

// Hidden means not sent: each hidden text is a canary, looked for in every byte that every page received.

const CARDS = 'mik.1.06';
const QUESTIONS = 'mik.1.10';
const BANK = 'mik.2.04';

/** A console, a projector and two phones, each listened to from the first byte on. */
async function watchedRoom(table: Table) {
  const listen = async <T>(open: (before: Before) => Promise<T>) => {
    let heard: Received | undefined;
    const page = await open(async one => {
      heard = await Received.by(one);
    });
    if (heard === undefined) {
      throw new Error('not listened to');
    }
    return { page, heard };
  };
  return {
    lead: await listen(before => table.lead({ before })),
    stage: await listen(before => table.stage({ before })),
    anna: await listen(before => table.phone('Anna', 'A', { before })),
    beata: await listen(before => table.phone('Beata', 'B', { before })),
  };
}
type Before = NonNullable<NonNullable<Parameters<Table['stage']>[0]>['before']>;
type Room = Awaited<ReturnType<typeof watchedRoom>>;

/** Who received the words, by name. */
async function holders(room: Room, words: string): Promise<string[]> {
  const found: string[] = [];
  for (const [who, { heard }] of Object.entries(room)) {
    expect(heard.size, `${who} received something at all`).toBeGreaterThan(10_000);
    expect(await heard.unread(), `${who}: every answer was looked at`).toEqual([]);
    if ((await heard.sources(words)).length > 0) {
      found.push(who);
    }
  }
  return found;
}

/** Everybody loads their page anew and gets everything whole: also then nothing hidden may come. */
async function reloadAll(room: Room): Promise<void> {
  for (const { page } of Object.values(room)) {
    await page.reload();
    await page.locator('main').first().waitFor();
  }
}

test.describe.configure({ timeout: 120_000 });

test('a card of one person stays with that person until the reveal', async ({ table }) => {
  const canary = 'kanarek-wlasny-4711';
  const room = await watchedRoom(table);
  const author = await table.phone('Celina', 'A');
  await table.goTo(CARDS);
  await author.getByRole('textbox', { name: 'Twoja kartka' }).fill(canary);
  await author.getByRole('button', { name: 'Dodaj kartkę' }).click();
  await table.hand.until('one hidden card', ({ now }) => hiddenCards(now) === 1);
  await reloadAll(room);
  expect(await holders(room, canary)).toEqual([]);

  await table.hand.do({ type: 'step:advance', step: CARDS, phase: 0 });
  for (const { page } of Object.values(room)) {
    await expect(page.getByText(canary).first()).toBeVisible();
  }
  expect(await holders(room, canary)).toEqual(['lead', 'stage', 'anna', 'beata']);
});

test('a preview goes to the facilitator alone, and to the room column by column @long', async ({ table }) => {
  const canary = 'kanarek-podglad-4712';
  const room = await watchedRoom(table);
  const author = await Actor.connect(await seatOf(table, 'Celina', 'A'));
  await table.goTo(QUESTIONS);
  await author.write(QUESTIONS, { text: canary, column: 'question' }, true);
  await table.hand.do({ type: 'step:advance', step: QUESTIONS, phase: 0 });
  await expect(room.lead.page.getByText(canary).first()).toBeVisible();
  await reloadAll(room);
  expect(await holders(room, canary)).toEqual(['lead']);

  // The reveal goes column by column: the phase alone shows nothing, another column's does not show this one.
  await table.hand.do({ type: 'step:advance', step: QUESTIONS, phase: 1 });
  await table.hand.until('the reveal', ({ now }) => now?.step?.phase === 2);
  await table.hand.do({ type: 'step:reveal', step: QUESTIONS, column: 'untrue' });
  await table.hand.until('one column', ({ now }) => now?.step?.revealed?.includes('untrue') === true);
  expect(await holders(room, canary)).toEqual(['lead']);
  await table.hand.do({ type: 'step:reveal', step: QUESTIONS, column: 'question' });
  await expect(room.stage.page.getByText(canary).first()).toBeVisible();
  await expect(room.beata.page.getByText(canary).first()).toBeVisible();
  expect(await holders(room, canary)).toEqual(['lead', 'stage', 'anna', 'beata']);
  author.close();
});

test("a side's cards go to that side alone @long", async ({ table }) => {
  const canary = 'kanarek-strony-4713';
  const room = await watchedRoom(table);
  const author = await Actor.connect(await seatOf(table, 'Celina', 'A'));
  await table.goTo(BANK);
  await author.write(BANK, { text: canary, column: 'places' });
  expect(await holders(room, canary)).toEqual([]);
  await table.hand.do({ type: 'step:advance', step: BANK, phase: 0 });
  await expect(room.anna.page.getByText(canary).first()).toBeVisible();
  await reloadAll(room);
  expect(await holders(room, canary)).not.toContain('stage');
  expect(await holders(room, canary)).not.toContain('beata');

  await table.hand.do({ type: 'step:advance', step: BANK, phase: 1 });
  await expect(room.beata.page.getByText(canary).first()).toBeVisible();
  await expect.poll(() => holders(room, canary)).toEqual(['lead', 'stage', 'anna', 'beata']);
  author.close();
});

test('notes, needs, parked questions and the script reach facilitators only', async ({ table }) => {
  const room = await watchedRoom(table);
  const note = 'kanarek-notatka-4714';
  const access = 'kanarek-potrzeba-4715';
  const question = 'kanarek-pytanie-4716';
  const script = 'nie zza laptopa';
  const { answer, cookie } = await post<{ workshop: string; seat: string }>(table.house.own, '/api/join', {
    code: table.code,
    name: 'Celina',
    sides: ['A'],
    access,
  });
  const celina = await Actor.connect({ base: table.house.own, ...answer, cookie });
  await table.goTo('mik.1.02');
  await celina.write('mik.1.02', { text: question, kind: 'question' });
  await table.hand.do({ type: 'note:set', step: 'mik.1.02', text: note });
  await reloadAll(room);
  await expect(room.lead.page.getByRole('heading').first()).toBeVisible();
  for (const words of [note, access, question, script]) {
    expect(
      (await holders(room, words)).filter(who => who !== 'lead'),
      words,
    ).toEqual([]);
  }
  celina.close();
});

test('a card put aside is not sent to those who come later', async ({ table }) => {
  const canary = 'kanarek-odlozony-4717';
  const author = await Actor.connect(await seatOf(table, 'Celina', 'A'));
  await table.goTo(CARDS);
  const entry = await author.write(CARDS, { text: canary, column: '' });
  await table.hand.do({ type: 'step:advance', step: CARDS, phase: 0 });
  await table.hand.until('revealed', ({ now }) => now?.step?.phase === 1);
  await table.hand.do({ type: 'entry:hide', step: CARDS, entry, reason: '' });

  let heard: Received | undefined;
  const late = await table.phone('Danuta', 'B', {
    before: async page => {
      heard = await Received.by(page);
    },
  });
  await expect(late.getByRole('heading').first()).toBeVisible();
  expect(heard?.size).toBeGreaterThan(10_000);
  expect(await heard?.sources(canary)).toEqual([]);
  author.close();
});

/** How many cards of the step in focus are hidden. */
function hiddenCards(now: Actor['now'] | undefined): number {
  const columns = Object.values(now?.step?.counts.hidden ?? {});
  return columns.flatMap(perSide => Object.values(perSide)).reduce((sum, count) => sum + count, 0);
}

/** Somebody who sits down without a browser. */
async function seatOf(table: Table, name: string, side: string) {
  const base = table.house.own;
  const { answer, cookie } = await post<{ workshop: string; seat: string }>(base, '/api/join', {
    code: table.code,
    name,
    sides: [side],
  });
  return { base, ...answer, cookie };
}
