import { afterEach, expect, test } from 'vitest';
import { readRows } from '#shared/activities/records.ts';
import { type Arrangement, arrange } from '#shared/activities/sort/arrangement.ts';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import { walkDown, walkUp } from '#shared/workshop/documents/tracing.ts';
import type { Row } from '#shared/workshop/state.ts';
import { makeTable, phone, type RunningApp, startApp, type Table } from '../fixtures/runningApp.ts';
import { seeded, seedOfRun, shuffled } from '../fixtures/seeded.ts';
import { cardsStep, chooseStep, sortStep, templateOf } from '../fixtures/template.ts';
import { Bot } from '../load/bot.ts';
import { until } from '../load/sharedDoc.ts';

/** Cards are sorted over real sockets: whatever the order, everybody sees the same groups, and no card is lost. */

let running: RunningApp;
let table: Table;
const bots: Bot[] = [];
afterEach(async () => {
  for (const bot of bots.splice(0)) {
    bot.leave();
  }
  await running.close();
});

const CARDS = 'kartki';
const STEP = 'porzadek';

async function sit(name: string, side: string): Promise<Bot> {
  const bot = await (await Bot.join(phone(running), table.code, { name, sides: [side] })).live();
  bots.push(bot);
  await until(() => bot.parts.mine?.person?.id !== undefined);
  return bot;
}

/** So many cards of Marta's, handed on, and the step open. */
async function begin(count: number): Promise<{ marta: Bot; cards: string[] }> {
  const cards = cardsStep(CARDS, 'side');
  const plain = { ...cards, config: { ...(cards.config as object), columns: [], limit: 60 } };
  running = await startApp([
    templateOf(plain, sortStep(STEP, { from: [CARDS] }), chooseStep('wybor', { from: [STEP] })),
  ]);
  table = await makeTable(running, 'proba');
  bots.push(table.lead);
  await table.lead.send({ type: 'step:open', step: CARDS });
  await table.lead.send({ type: 'step:focus', step: CARDS });
  const marta = await sit('Marta', 'A');
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const entry = makeRandomId(platformRandom);
    ids.push(entry);
    const key = makeRandomId(platformRandom);
    const data = { text: `Kartka ${index}`, column: '' };
    expect(await marta.send({ type: 'entry:put', step: CARDS, entry, key, data })).toMatchObject({
      ok: true,
    });
  }
  await table.lead.send({ type: 'step:advance', step: CARDS, phase: 0 });
  await until(() => table.lead.parts.now?.step?.phase === 1);
  await table.lead.send({ type: 'step:close', step: CARDS });
  await table.lead.send({ type: 'step:open', step: STEP });
  await table.lead.send({ type: 'step:focus', step: STEP });
  return { marta, cards: ids };
}

const act = (bot: Bot, entry: string, data: Record<string, unknown>) =>
  bot.send({ type: 'entry:act', step: STEP, entry, data });

async function state() {
  const live = await running.app.house.workshops.get(table.id);
  if (!live) {
    throw new Error('no workshop');
  }
  return live.shown;
}

async function rows(): Promise<Row[]> {
  return Array.from(
    (await state()).list(`ledger/${STEP}`),
    ([, value]) => (value as unknown as { row: Row }).row,
  );
}
const lying = async (): Promise<Arrangement> => arrange(await rows());
const picture = ({ clusters, tray }: Arrangement) =>
  JSON.stringify([
    clusters.map(({ id, name, tiles }) => [id, name, tiles.map(tile => tile.id)]),
    tray.length,
  ]);

test('many phones move the same cards at once in a random order, and every document ends as the ledger says', async () => {
  const { marta } = await begin(12);
  const guests = [
    marta,
    ...(await Promise.all(
      Array.from({ length: 5 }, (_, index) => sit(`Gość ${index}`, index % 2 ? 'A' : 'B')),
    )),
  ];
  const tiles = [...(await lying()).tiles.keys()];
  expect(tiles).toHaveLength(12);
  for (const tile of tiles.slice(0, 4)) {
    expect(await act(marta, tile, { act: 'new' })).toMatchObject({ ok: true });
  }
  const clusters = (await lying()).clusters.map(({ id }) => id);
  const seed = seedOfRun();
  const random = seeded(seed);
  const wild = guests.flatMap(guest => [
    ...tiles.map(
      tile => [guest, tile, { act: 'move', into: clusters[Math.floor(random() * 4)], seen: 0 }] as const,
    ),
    [guest, clusters[Math.floor(random() * 4)] ?? '', { act: 'merge', into: clusters[0] }] as const,
    [guest, clusters[Math.floor(random() * 4)] ?? '', { act: 'name', name: 'Razem' }] as const,
    [guest, tiles[Math.floor(random() * 12)] ?? '', { act: 'split', parts: ['jedna', 'druga'] }] as const,
    [guest, tiles[0] ?? '', { act: 'undo' }] as const,
  ]);
  await Promise.all(shuffled(wild, random).map(([guest, record, data]) => act(guest, record, data)));
  const ledger = await lying();
  const cards = new Set([...ledger.tiles.values()].map(({ from }) => from[0]?.id));
  expect(cards.size, `run again with SEED=${seed}`).toBe(12);
  const docId = table.lead.parts.now?.step?.docId ?? '';
  for (const bot of [table.lead, ...guests]) {
    const shared = await bot.open(docId).synced(10_000);
    await until(() => picture(arrange(readRows(shared.doc).rows)) === picture(ledger));
    shared.destroy();
  }
});

test('a card is traced through its group both ways, and closing and opening again loses nothing', async () => {
  const { marta, cards } = await begin(3);
  const ewa = await sit('Ewa', 'B');
  const [one = '', two = '', three = ''] = (await lying()).tiles.keys();
  await act(marta, one, { act: 'new', name: 'Razem', with: two });
  const id = (await lying()).clusters[0]?.id ?? '';
  await act(ewa, id, { act: 'second', on: true });
  await act(ewa, three, { act: 'new', name: 'Osobno' });
  const other = (await lying()).clusters[1]?.id ?? '';
  await act(ewa, other, { act: 'merge', into: id });
  const before = picture(await lying());

  const shown = await state();
  expect([...walkUp(shown, [{ step: STEP, id }]).values()].map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Razem', 'Kartka 0', 'Kartka 1', 'Kartka 2']),
  );
  const down = [...walkDown(shown, { step: CARDS, id: cards[2] ?? '' }).values()];
  expect(down.map(({ kind, text }) => `${kind} ${text}`)).toEqual(
    expect.arrayContaining(['tile Kartka 2', 'cluster Razem']),
  );

  await table.lead.send({ type: 'step:close', step: STEP });
  // Who moved what is forgotten; how everything lies is not.
  const kept = JSON.stringify(Array.from((await state()).list(`run/${STEP}`)));
  expect(kept).not.toContain(marta.parts.mine?.person?.id);
  await table.lead.send({ type: 'step:open', step: 'wybor' });
  const options = Array.from(
    (await state()).list('ledger/wybor'),
    ([, value]) => (value as unknown as { row: Row }).row,
  );
  expect(options.map(({ text }) => text)).toEqual(['Razem']);
  expect([...walkUp(await state(), options[0]?.from ?? []).values()].map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Razem', 'Kartka 0', 'Kartka 1', 'Kartka 2']),
  );
  await table.lead.send({ type: 'step:open', step: STEP });
  expect(picture(await lying())).toBe(before);
  await table.lead.send({ type: 'step:direct', step: STEP, data: { act: 'undo' } });
  expect((await lying()).clusters.map(({ name }) => name)).toEqual(['Razem', 'Osobno']);
});
