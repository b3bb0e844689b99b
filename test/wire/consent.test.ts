import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { DecideView, LedDecideView } from '#shared/activities/decide/decideView.ts';
import { draftConfigSchema } from '#shared/activities/draft/draftConfig.ts';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import type { Step, Template } from '#shared/template/template.ts';
import { nodeDisk } from '../../server/storage/disk.ts';
import { readFolder } from '../../server/storage/readFolder.ts';
import { ByteProxy } from '../fixtures/byteProxy.ts';
import { consentStep, consentTemplate, PICNIC, TEA } from '../fixtures/consent.ts';
import {
  liveOf,
  makeTable,
  ownMachine,
  phone,
  type RunningApp,
  seatByLink,
  startApp,
} from '../fixtures/runningApp.ts';
import { cardsStep, templateOf } from '../fixtures/template.ts';
import { Bot } from '../load/bot.ts';
import { pause, until } from '../load/sharedDoc.ts';

/**
 * Who gives which level is known to facilitators alone, and to them only until the stamp. A proxy in front of every
 * seat keeps each byte it was sent, so the search needs to know nothing of the protocols; the same search finds what
 * everybody may see once it is shown, or it would prove nothing.
 */

const STEP = 'zgoda';
/** Longer than the throttle of views. */
const QUIET_MS = 400;
const LEADS = ['lead', 'second'];

interface Seat {
  bot: Bot;
  proxy: ByteProxy;
}

interface Room {
  running: RunningApp;
  proposal: string;
  seats: Record<'marta' | 'jan' | 'bozena' | 'iwona' | 'stage' | 'lead' | 'second', Seat>;
}

async function openRoom(): Promise<Room> {
  const template = consentTemplate(STEP);
  const running = await startApp([template]);
  const seat = async (make: (proxy: ByteProxy) => Promise<Bot>): Promise<Seat> => {
    const proxy = await ByteProxy.start(running.port);
    const bot = await make(proxy);
    return { bot: bot.connected ? bot : await bot.live(), proxy };
  };
  let code = '';
  const lead = await seat(async proxy => {
    const table = await makeTable(running, template.id, ownMachine(running, proxy.port));
    code = table.code;
    return table.lead;
  });
  const person = (name: string, side: string) =>
    seat(proxy => Bot.join(phone(running, proxy.port), code, { name, sides: [side] }));
  const seats = {
    lead,
    second: await seat(proxy => seatByLink(lead.bot, ownMachine(running, proxy.port), 'cofacilitator')),
    stage: await seat(proxy => seatByLink(lead.bot, phone(running, proxy.port), 'stage')),
    marta: await person('Marta', 'A'),
    jan: await person('Jan', 'A'),
    bozena: await person('Bożena', 'B'),
    iwona: await person('Iwona', 'B'),
  };
  expect(await lead.bot.send({ type: 'step:open', step: STEP })).toMatchObject({ ok: true });
  const room: Room = { running, proposal: '', seats };
  await direct(room, { act: 'add', text: PICNIC });
  await direct(room, { act: 'rule', lowest: 2, fives: 'each-side', quorum: 0.5 });
  await until(() => viewOf(lead.bot)?.focus !== null && viewOf(lead.bot)?.focus !== undefined);
  room.proposal = viewOf(lead.bot)?.focus?.id ?? '';
  // Everybody also has the document open and reads the plan.
  for (const { bot } of Object.values(seats)) {
    await until(() => typeof bot.parts.now?.step?.docId === 'string');
    await bot.open(bot.parts.now?.step?.docId ?? '').synced();
    await bot.browser.get(`/api/workshops/${bot.workshop}/plan/1?as=${bot.seat}`);
  }
  return room;
}

async function closeRoom({ seats, running }: Room, keep?: 'data'): Promise<void> {
  for (const { bot, proxy } of Object.values(seats)) {
    bot.leave();
    await proxy.close();
  }
  await running.close(keep);
}

const viewOf = (bot: Bot) => bot.parts.results?.run as DecideView | undefined;

async function direct(room: Room, data: { act: string } & Record<string, unknown>): Promise<void> {
  const answer = await room.seats.lead.bot.send({ type: 'step:direct', step: STEP, data });
  expect([data.act, answer]).toMatchObject([data.act, { ok: true }]);
}

type Voter = 'marta' | 'jan' | 'bozena' | 'iwona';

async function cast(room: Room, who: Voter, level: number, words: object = {}, version = 1): Promise<void> {
  const data = { proposal: room.proposal, version, level, ...words };
  expect(await room.seats[who].bot.send({ type: 'ballot:cast', step: STEP, data })).toMatchObject({
    ok: true,
  });
}

let canaries = 0;
function canary(): string {
  canaries += 1;
  return `kanarek${String(canaries).padStart(4, '0')}${makeRandomId(platformRandom).slice(0, 8)}`;
}

/** Every encoding in which a text could travel or lie on a disk. */
function formsOf(text: string): Buffer[] {
  const base64 = [0, 1, 2].map(shift => {
    const encoded = Buffer.from('_'.repeat(shift) + text).toString('base64');
    return Buffer.from(encoded.slice(shift === 0 ? 0 : 4, -4));
  });
  return [Buffer.from(text), Buffer.from(text, 'utf16le'), ...base64];
}

function whoGot(room: Room, text: string): string[] {
  return Object.entries(room.seats)
    .filter(([, { proxy }]) => formsOf(text).some(form => proxy.count(form) > 0))
    .map(([name]) => name)
    .sort();
}

async function filesBelow(folder: string): Promise<{ path: string; bytes: Buffer }[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    names
      .filter(entry => entry.isFile())
      .map(async entry => {
        const path = join(entry.parentPath, entry.name);
        return { path, bytes: await readFile(path) };
      }),
  );
}

test.concurrent('before the reveal nobody but those who lead gets a level or a remark', async () => {
  const room = await openRoom();
  try {
    const [concern, remark] = [canary(), canary()];
    await direct(room, { act: 'check', record: room.proposal });
    await cast(room, 'bozena', 1, { remark: concern });
    await cast(room, 'marta', 3, { remark, signed: true });
    // Another level takes the place of the first.
    await cast(room, 'bozena', 2, { remark: concern });
    await pause(QUIET_MS);
    expect(whoGot(room, concern)).toEqual(['bozena', ...LEADS].sort());
    expect(whoGot(room, remark)).toEqual(['marta', ...LEADS].sort());
    // A level travels as the name of a field and a number: not even the field came by.
    expect(whoGot(room, '"level":')).toEqual(['bozena', 'marta', ...LEADS].sort());
    const shown = viewOf(room.seats.jan.bot)?.focus;
    expect(shown).toMatchObject({ stage: 'check', cast: 2, check: null, remarks: [], concern: null });

    await direct(room, { act: 'reveal', record: room.proposal });
    await pause(QUIET_MS);
    const everybody = Object.keys(room.seats).sort();
    expect(whoGot(room, concern)).toEqual(everybody);
    expect(whoGot(room, remark)).toEqual(everybody);
    expect(whoGot(room, '"level":')).toEqual(['bozena', 'marta', ...LEADS].sort());
    for (const name of ['jan', 'stage'] as const) {
      const focus = viewOf(room.seats[name].bot)?.focus;
      expect(focus?.check?.counts).toEqual({ 5: 0, 4: 0, 3: 1, 2: 1, 1: 0, 0: 0 });
      // Only who signed is named, and by no level.
      expect(focus?.remarks[0]?.by).toEqual([room.seats.marta.bot.parts.mine?.person?.id]);
      expect(focus?.concern).toMatchObject({ text: concern, by: [] });
    }
    const led = room.seats.lead.bot.parts.results?.run as LedDecideView;
    expect(led.led?.concerns[0]?.authors).toEqual([
      { person: room.seats.bozena.bot.parts.mine?.person?.id, level: 2 },
    ]);
  } finally {
    await closeRoom(room);
  }
});

test.concurrent('after the stamp and the close no file links a person to a level or an unsigned remark', async () => {
  const room = await openRoom();
  const [concern, signed, unsigned] = [canary(), canary(), canary()];
  const { lead } = room.seats;
  const voters = ['marta', 'jan', 'bozena', 'iwona'] as const;
  const people = voters.map(name => room.seats[name].bot.parts.mine?.person?.id ?? '');
  const secrets = [...people, ...voters.map(name => room.seats[name].bot.seat)];
  let closed = false;
  try {
    await direct(room, { act: 'check', record: room.proposal });
    await cast(room, 'marta', 5);
    await cast(room, 'jan', 4, { remark: unsigned });
    await cast(room, 'bozena', 1, { remark: concern });
    await cast(room, 'iwona', 3, { remark: signed, signed: true });
    await direct(room, { act: 'reveal', record: room.proposal });
    // While facilitators may know, the disk holds it: otherwise the search below would find nothing anyway.
    const held = await filesBelow(room.running.data);
    expect(held.some(({ bytes }) => bytes.includes(`ballot/${STEP}/${people[2]}`))).toBe(true);

    await direct(room, { act: 'check', record: room.proposal, text: TEA });
    await cast(room, 'marta', 5, {}, 2);
    await cast(room, 'jan', 4, {}, 2);
    await cast(room, 'bozena', 5, {}, 2);
    await cast(room, 'iwona', 3, { remark: signed, signed: true }, 2);
    await direct(room, { act: 'reveal', record: room.proposal });
    await direct(room, { act: 'outcome', record: room.proposal, word: 'remarks', until: null });
    await lead.bot.send({ type: 'step:close', step: STEP });
    const live = await liveOf(room.running, lead.bot.seat);
    await until(() => live.shown.get('forgetting') === undefined);
    await closeRoom(room, 'data');
    closed = true;

    for (const { path, bytes } of await filesBelow(room.running.data)) {
      // Words lie there as plain UTF-8 only, so the searches below miss none of them.
      for (const text of [concern, signed, unsigned, ...people]) {
        for (const form of formsOf(text).slice(1)) {
          expect(bytes.includes(form), `${path}: ${text}`).toBe(false);
        }
      }
      expect(bytes.includes(`ballot/${STEP}/`), path).toBe(false);
      expect(bytes.includes('"level":'), path).toBe(false);
      for (const value of valuesOf(bytes)) {
        if (value.includes(concern) || value.includes(unsigned)) {
          // A page of remarks names who signed, beside their own words only.
          const others = value.replace(/\{[^{}]*\}/g, part => (part.includes(signed) ? '' : part));
          expect(
            secrets.filter(id => others.includes(id)),
            `${path}: ${value}`,
          ).toEqual([]);
        }
      }
    }
    // And as the program reads it: who signed is named, the counts are there, and no value knows both.
    const { entries } = await readFolder(nodeDisk, join(room.running.data, 'workshops', lead.bot.workshop));
    const run = [...entries].filter(([key]) => key.startsWith(`run/${STEP}/`));
    const counts = run.filter(([, value]) => 'counts' in value);
    expect(counts.map(([, value]) => value.counts)).toEqual([
      { 5: 1, 4: 1, 3: 1, 2: 0, 1: 1, 0: 0 },
      { 5: 2, 4: 1, 3: 1, 2: 0, 1: 0, 0: 0 },
    ]);
    for (const [key, value] of counts) {
      expect([key, secrets.filter(id => JSON.stringify(value).includes(id))]).toEqual([key, []]);
    }
    const remarks = run.flatMap(([, value]) => (value.remarks ?? []) as { text: string; by: string[] }[]);
    expect(remarks.map(({ text, by }) => [text, by])).toEqual(
      expect.arrayContaining([
        [concern, []],
        [unsigned, []],
        [signed, [people[3]]],
      ]),
    );
  } finally {
    await (closed ? room.running.close() : closeRoom(room));
  }
});

test.concurrent('consent to a document asks about a frozen version, and about the newest', async () => {
  const written = { ...cardsStep('tekst', 'named'), activity: 'draft', phases: consentStep('x').phases };
  const draft = { ...written, minutes: 25, config: z.parse(draftConfigSchema, {}) as Step['config'] };
  const template: Template = {
    ...templateOf(draft, consentStep(STEP, { of: 'version' }, { from: ['tekst'] })),
    documents: [{ id: 'porozumienie', kind: 'porozumienie', step: 'tekst' }],
  };
  const running = await startApp([template]);
  try {
    const { lead } = await makeTable(running, template.id, ownMachine(running));
    const act = (data: Record<string, unknown>) => lead.send({ type: 'step:direct', step: STEP, data });
    const freeze = async () =>
      expect(await lead.send({ type: 'document:freeze', document: 'porozumienie' })).toMatchObject({
        ok: true,
      });
    await lead.send({ type: 'step:open', step: 'tekst' });
    // Nothing is asked about words that can still change.
    expect(await lead.send({ type: 'step:open', step: STEP })).toMatchObject({ error: 'not-frozen' });
    await freeze();
    expect(await lead.send({ type: 'step:open', step: STEP })).toMatchObject({ ok: true });
    await until(() => viewOf(lead)?.focus?.asked?.version === 1);
    const mark = viewOf(lead)?.focus?.asked?.mark;
    expect(mark).toMatch(/^v1 · [0-9A-F]{4}-[0-9A-F]{4}$/);
    const record = viewOf(lead)?.focus?.id;
    await act({ act: 'rule', lowest: 2, fives: 'each-side', quorum: 0.5 });
    expect(await act({ act: 'amend', record, text: 'inaczej', final: true })).toMatchObject({ ok: false });

    await lead.send({ type: 'step:open', step: 'tekst' });
    await lead.send({ type: 'document:edit', document: 'porozumienie', title: 'Wtorki' });
    await freeze();
    await lead.send({ type: 'step:open', step: STEP });
    expect(await act({ act: 'check', record })).toMatchObject({ error: 'text-changed' });
    expect(await act({ act: 'renew' })).toMatchObject({ ok: true });
    await until(() => viewOf(lead)?.focus?.asked?.version === 2);
    expect(viewOf(lead)?.proposals.map(({ superseded }) => superseded)).toEqual([true, false]);
    expect(await act({ act: 'check', record: viewOf(lead)?.focus?.id })).toMatchObject({ ok: true });
    lead.leave();
  } finally {
    await running.close();
  }
});

/** The JSON values in raw bytes, each with its key, from one key of the state map to the next. */
function valuesOf(bytes: Buffer): string[] {
  return bytes.toString('latin1').split(/(?="[a-z]+\/[^"]*":\{"v":)/);
}
