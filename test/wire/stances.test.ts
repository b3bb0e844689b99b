import { expect, test } from 'vitest';
import type { DraftView } from '#shared/activities/draft/showDraft.ts';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import type { DocumentForm } from '#shared/protocol/documents.ts';
import { ByteProxy } from '../fixtures/byteProxy.ts';
import {
  makeTable,
  ownMachine,
  phone,
  type RunningApp,
  seatByLink,
  startApp,
} from '../fixtures/runningApp.ts';
import { cardsStep, draftStep, templateOf } from '../fixtures/template.ts';
import { Bot } from '../load/bot.ts';
import { until } from '../load/sharedDoc.ts';

/**
 * Why somebody objects to a clause is known to those who lead, and to nobody else before the words are frozen. A proxy in
 * front of every seat keeps each byte it was sent; the same search finds the reason in everybody's document afterwards.
 */

const STEP = 'text';
const DOCUMENT = 'porozumienie';
const REASON = `kanarek${makeRandomId(platformRandom).slice(0, 12)}`;

interface Seat {
  bot: Bot;
  proxy: ByteProxy;
}

test('the reason of an objection reaches those who lead, and everybody in the frozen annex', async () => {
  const config = { form: 'short', slots: {}, variants: {}, writers: 'all', length: 1200, stances: true };
  const template = templateOf(cardsStep('bank', 'named'), draftStep(STEP, ['bank'], { config }));
  const running = await startApp([template]);
  let code = '';
  const seat = async (make: (proxy: ByteProxy) => Promise<Bot>): Promise<Seat> => {
    const proxy = await ByteProxy.start(running.port);
    const bot = await make(proxy);
    return { bot: bot.connected ? bot : await bot.live(), proxy };
  };
  const person = (name: string, side: string) =>
    seat(proxy => Bot.join(phone(running, proxy.port), code, { name, sides: [side] }));
  const lead = await seat(async proxy => {
    const table = await makeTable(running, template.id, ownMachine(running, proxy.port));
    code = table.code;
    return table.lead;
  });
  const seats: Record<string, Seat> = {
    lead,
    second: await seat(proxy => seatByLink(lead.bot, ownMachine(running, proxy.port), 'cofacilitator')),
    stage: await seat(proxy => seatByLink(lead.bot, phone(running, proxy.port), 'stage')),
    marta: await person('Marta', 'A'),
    jan: await person('Jan', 'A'),
    iwona: await person('Iwona', 'B'),
  };
  try {
    expect(await lead.bot.send({ type: 'step:open', step: STEP })).toMatchObject({ ok: true });
    for (const { bot } of Object.values(seats)) {
      await until(() => typeof bot.parts.now?.step?.docId === 'string');
      await bot.open(bot.parts.now?.step?.docId ?? '').synced();
    }
    const entry = makeRandomId(platformRandom);
    const data = { kind: 'stance', clause: 'A06', words: '0'.repeat(16), stance: 'object', text: REASON };
    const put = (who: string, id = entry) =>
      (seats[who] as Seat).bot.send({ type: 'entry:put', step: STEP, entry: id, data });
    expect(await put('marta')).toMatchObject({ ok: true });
    // Who only shows or leads says nothing for themselves, and nobody changes or reads another's.
    for (const who of ['stage', 'lead']) {
      expect([who, await put(who, makeRandomId(platformRandom))]).toMatchObject([who, { ok: false }]);
    }
    const changed = { ...data, stance: 'agree', text: undefined };
    expect(
      await (seats.jan as Seat).bot.send({ type: 'entry:edit', step: STEP, entry, data: changed }),
    ).toMatchObject({ ok: false });
    for (const { bot } of Object.values(seats)) {
      await until(() => viewOf(bot)?.stances?.[0]?.object === 1);
      // As a text in progress it is read by whoever may; the form is the facilitators'.
      await bot.browser.get(`${pathOf(bot)}/content?as=${bot.seat}`);
      await bot.browser.get(`${pathOf(bot)}/form?as=${bot.seat}`);
      expect(bot.parts.now?.step?.counts.hidden).toEqual({});
    }
    // Marta's own phone is told what it said.
    expect(whoGot(seats)).toEqual(['lead', 'marta', 'second']);
    const form = (await lead.bot.browser.get(`${pathOf(lead.bot)}/form?as=${lead.bot.seat}`))
      .json as DocumentForm;
    expect(form.dissent).toMatchObject([{ stance: 'object', text: REASON, earlier: true }]);
    expect(form.dissent[0]?.place).toMatch(/^§\s\d+$/);

    expect(await lead.bot.send({ type: 'document:freeze', document: DOCUMENT })).toMatchObject({ ok: true });
    for (const { bot } of Object.values(seats)) {
      await bot.browser.get(`${pathOf(bot)}/content?as=${bot.seat}`);
    }
    expect(whoGot(seats)).toEqual(Object.keys(seats).sort());
  } finally {
    await close(running, seats);
  }
});

const viewOf = (bot: Bot) => bot.parts.results?.run as DraftView | undefined;
const pathOf = (bot: Bot) => `/api/workshops/${bot.workshop}/documents/${DOCUMENT}`;

function whoGot(seats: Record<string, Seat>): string[] {
  const found = Object.entries(seats).filter(([, { proxy }]) => proxy.count(Buffer.from(REASON)) > 0);
  return found.map(([name]) => name).sort();
}

async function close(running: RunningApp, seats: Record<string, Seat>): Promise<void> {
  for (const { bot, proxy } of Object.values(seats)) {
    bot.leave();
    await proxy.close();
  }
  await running.close();
}
