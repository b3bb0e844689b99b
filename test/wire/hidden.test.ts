import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readRows } from '#shared/activities/records.ts';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import type { Attribution, Phase, Step, Visibility } from '#shared/template/template.ts';
import { sameText } from '#shared/text.ts';
import { nodeDisk } from '../../server/storage/disk.ts';
import { readFolder } from '../../server/storage/readFolder.ts';
import { liveOf } from '../fixtures/runningApp.ts';
import { cardsStep } from '../fixtures/template.ts';
import {
  base64Core,
  EVERYBODY,
  filesBelow,
  leaveRoom,
  openWatchedRoom,
  valuesWith,
  type WatchedRoom,
  whoGot,
} from '../fixtures/watchedRoom.ts';
import { Bot } from '../load/bot.ts';
import { pause, until } from '../load/sharedDoc.ts';

/**
 * Hidden means not sent. Every text carries its own canary; a proxy in front of each seat keeps every byte that
 * seat was sent by HTTP, socket.io and WebSocket, so the search needs to know nothing of the protocols. The same
 * search has to find the canary once it is shown, or it would prove nothing. Done line 2.
 */

const STEP = 'bank';
/** Longer than the throttle of views and the tick of documents together. */
const QUIET_MS = 400;

function phase(visibility: Visibility, changes: Partial<Phase> = {}): Phase {
  return {
    label: sameText(visibility),
    minutes: 5,
    form: visibility === 'all' ? 'plenary' : 'alone',
    visibility,
    write: true,
    cowrite: false,
    reveal: 'all',
    ...changes,
  };
}

function step(attribution: Attribution, ...phases: Phase[]): Step {
  const plain = cardsStep(STEP, attribution);
  const config = { ...plain.config, owner: attribution === 'named', approveByOwner: attribution === 'named' };
  return { ...plain, phases, config };
}

const openRoom = (attribution: Attribution, ...phases: Phase[]) =>
  openWatchedRoom(step(attribution, ...phases));

let canaries = 0;
function canary(): string {
  canaries += 1;
  return `kanarek${String(canaries).padStart(4, '0')}${makeRandomId(platformRandom).slice(0, 8)}`;
}

/** Marta writes a card; returns its id. */
async function write(
  room: WatchedRoom,
  text: string,
  changes: Record<string, unknown> = {},
  column = 'places',
) {
  const entry = makeRandomId(platformRandom);
  const answer = await room.seats.marta.bot.send({
    type: 'entry:put',
    step: STEP,
    entry,
    data: { text, column, ...changes },
    key: makeRandomId(platformRandom),
  });
  expect(answer).toMatchObject({ ok: true });
  return entry;
}

async function expectGot(room: WatchedRoom, text: string, names: string[]): Promise<void> {
  await pause(QUIET_MS);
  expect(whoGot(room, text)).toEqual([...names].sort());
}

/** One test in a room of its own; they mostly wait, so they wait together. */
function inRoom(
  name: string,
  [attribution, ...phases]: [Attribution, ...Phase[]],
  run: (room: WatchedRoom) => Promise<void>,
) {
  test.concurrent(name, async () => {
    const room = await openRoom(attribution, ...phases);
    try {
      await run(room);
    } finally {
      await leaveRoom(room);
      await room.running.close();
    }
  });
}

const advance = (room: WatchedRoom, from: number) =>
  room.seats.lead.bot.send({ type: 'step:advance', step: STEP, phase: from });

inRoom(
  'own: nobody else gets a byte of it, not even those who lead; at the reveal everybody does',
  ['named', phase('own'), phase('all')],
  async room => {
    const [text, condition, edited] = [canary(), canary(), canary()];
    const entry = await write(room, text, { condition });
    await room.seats.marta.bot.send({
      type: 'entry:edit',
      step: STEP,
      entry,
      data: { text: edited, column: 'places', condition },
    });
    await room.seats.jan.bot.send({ type: 'ready:set', step: STEP, ready: true });
    await expectGot(room, text, ['marta']);
    for (const hidden of [condition, edited]) {
      expect(whoGot(room, hidden)).toEqual(['marta']);
    }
    // Somebody who comes late, and the facilitator's list of people, get everything whole.
    expect(whoGot(room, entry)).toEqual(['marta']);
    await advance(room, 0);
    await expectGot(room, edited, EVERYBODY);
    expect(whoGot(room, condition)).toEqual(EVERYBODY);
    // What was overwritten before the reveal stays hidden for ever.
    expect(whoGot(room, text)).toEqual(['marta']);
  },
);

inRoom(
  'own: somebody who reconnects gets no more than before',
  ['named', phase('own'), phase('all')],
  async room => {
    const text = canary();
    await write(room, text);
    for (const name of ['bozena', 'stage', 'lead', 'second'] as const) {
      const { bot } = room.seats[name];
      const again = await new Bot(bot.browser, bot.workshop, bot.seat).live();
      again.leave();
    }
    await expectGot(room, text, ['marta']);
    await advance(room, 0);
    await expectGot(room, text, EVERYBODY);
  },
);

inRoom(
  'lead: those who lead see it before the room does',
  ['named', phase('lead'), phase('all')],
  async room => {
    const text = canary();
    await write(room, text);
    await expectGot(room, text, ['lead', 'marta', 'second']);
    await advance(room, 0);
    await expectGot(room, text, EVERYBODY);
  },
);

inRoom(
  'side: the own side sees it, nobody else does, not those who lead either',
  ['named', phase('side', { form: 'sides' }), phase('all')],
  async room => {
    const text = canary();
    await write(room, text);
    await expectGot(room, text, ['jan', 'marta']);
    await advance(room, 0);
    await expectGot(room, text, EVERYBODY);
  },
);

inRoom(
  'group: whoever sits with the author sees it, nobody else does, not those who lead either',
  ['named', phase('group', { form: 'pairs' }), phase('all')],
  async room => {
    const { marta, jan, bozena, lead } = room.seats;
    // An odd number: Jan gets a table of his own, so that Marta's pair is Bożena.
    const person = jan.bot.parts.mine?.person?.id ?? '';
    await until(() => lead.bot.parts.people?.groups?.[0]?.people.length === 3);
    await lead.bot.send({ type: 'groups:move', step: STEP, person, to: null });
    const [text, edited, later] = [canary(), canary(), canary()];
    const entry = await write(room, text);
    await expectGot(room, text, ['bozena', 'marta']);
    await marta.bot.send({
      type: 'entry:edit',
      step: STEP,
      entry,
      data: { text: edited, column: 'places' },
      key: makeRandomId(platformRandom),
    });
    // Whoever reconnects gets no more than before.
    for (const { bot } of [jan, lead, room.seats.stage]) {
      const again = await new Bot(bot.browser, bot.workshop, bot.seat).live();
      again.leave();
    }
    await expectGot(room, edited, ['bozena', 'marta']);
    const sign = bozena.bot.parts.mine?.group?.sign;
    expect(bozena.bot.parts.mine?.group?.entries).toMatchObject([{ id: entry, name: 'Marta' }]);
    expect(lead.bot.parts.now?.step?.counts.hidden).toEqual({ places: { A: 1 } });
    // Who sits down with somebody else stops reading along.
    await lead.bot.send({
      type: 'groups:move',
      step: STEP,
      person: bozena.bot.parts.mine?.person?.id ?? '',
      to: jan.bot.parts.mine?.group?.sign ?? 0,
    });
    await write(room, later);
    await expectGot(room, later, ['marta']);
    expect(bozena.bot.parts.mine?.group?.entries).toEqual([]);
    await advance(room, 0);
    await expectGot(room, edited, EVERYBODY);
    const { rows } = readRows(lead.bot.docs[0]?.doc ?? new Y.Doc());
    expect(rows.map(({ group }) => group)).toEqual([String(sign), String(sign)]);
  },
);

inRoom('all: everybody has it at once, by the same search', ['named', phase('all')], async room => {
  const text = canary();
  await write(room, text);
  await expectGot(room, text, EVERYBODY);
});

inRoom(
  'columns: each is hidden until it is revealed by itself',
  ['named', phase('own'), phase('all', { reveal: 'columns' })],
  async room => {
    const [place, time] = [canary(), canary()];
    await write(room, place, {}, 'places');
    await write(room, time, {}, 'time');
    await advance(room, 0);
    await expectGot(room, place, ['marta']);
    expect(whoGot(room, time)).toEqual(['marta']);
    await room.seats.lead.bot.send({ type: 'step:reveal', step: STEP, column: 'places' });
    await expectGot(room, place, EVERYBODY);
    expect(whoGot(room, time)).toEqual(['marta']);
    const late = canary();
    await write(room, late, {}, 'time');
    await expectGot(room, late, ['marta']);
    await room.seats.lead.bot.send({ type: 'step:reveal', step: STEP, column: 'time' });
    await expectGot(room, time, EVERYBODY);
    expect(whoGot(room, late)).toEqual(EVERYBODY);
  },
);

inRoom(
  'a gift promised for somebody else goes to that person only, until she agrees',
  ['named', phase('own'), phase('all')],
  async room => {
    const owner = room.seats.bozena.bot.parts.mine?.person?.id;
    const text = canary();
    const entry = await write(room, text, { owner });
    await advance(room, 0);
    await expectGot(room, text, ['bozena', 'marta']);
    await room.seats.bozena.bot.send({ type: 'entry:accept', step: STEP, entry, accepted: true });
    await expectGot(room, text, EVERYBODY);
  },
);

inRoom(
  'what was withdrawn or is set aside before the reveal is never shown',
  ['named', phase('lead'), phase('all')],
  async room => {
    const [withdrawn, aside] = [canary(), canary()];
    const first = await write(room, withdrawn);
    await room.seats.marta.bot.send({ type: 'entry:withdraw', step: STEP, entry: first });
    const second = await write(room, aside);
    await room.seats.lead.bot.send({ type: 'entry:hide', step: STEP, entry: second, reason: 'dane osoby' });
    await advance(room, 0);
    await pause(QUIET_MS);
    for (const text of [withdrawn, aside]) {
      expect(whoGot(room, text).filter(name => !['lead', 'second', 'marta'].includes(name))).toEqual([]);
    }
  },
);

inRoom(
  'hidden texts are nowhere the plan, the exports of lists or the health page could leak them',
  ['named', phase('own'), phase('all')],
  async room => {
    const text = canary();
    await write(room, text);
    const { lead, stage, bozena } = room.seats;
    for (const { bot } of [lead, stage, bozena]) {
      for (const path of [
        `/api/workshops/${bot.workshop}/plan/1?as=${bot.seat}`,
        `/api/workshops/${bot.workshop}/links`,
        `/api/workshops/${bot.workshop}/address`,
        '/api/workshops',
        '/api/seats',
        '/health',
      ]) {
        await bot.browser.get(path);
      }
      await bot.browser.post('/api/join/look', { code: lead.bot.parts.now?.joining.code });
    }
    await expectGot(room, text, ['marta']);
  },
);

const HOUR = 3_600_000;

for (const attribution of ['anonymous', 'unsigned', 'side'] as const) {
  inRoom(
    `${attribution}: after closing, no file ties a text to a person or a seat`,
    [attribution, phase('own'), phase('all')],
    async room => {
      const { marta, jan, lead } = room.seats;
      const texts = [canary(), canary()];
      const first = await write(room, texts[0] ?? '');
      const other = makeRandomId(platformRandom);
      await jan.bot.send({
        type: 'entry:put',
        step: STEP,
        entry: other,
        data: { text: texts[1], column: 'time' },
        key: makeRandomId(platformRandom),
      });
      // Where the author is not stored the server cannot know whose it is: not even its author is sent it.
      await expectGot(room, texts[0] ?? '', attribution === 'unsigned' ? ['marta'] : []);
      await advance(room, 0);
      await expectGot(room, texts[0] ?? '', EVERYBODY);
      const secrets = [marta, jan].flatMap(({ bot }) => [bot.seat, bot.parts.mine?.person?.id ?? '']);
      // Nobody was sent who wrote it either.
      const { rows } = readRows(lead.bot.docs[0]?.doc ?? new Y.Doc());
      expect(rows.map(row => row.text).sort()).toEqual([...texts].sort());
      expect(rows.filter(row => row.by !== undefined)).toEqual([]);
      expect(rows.filter(row => row.side !== undefined)).toHaveLength(attribution === 'side' ? 2 : 0);
      await advance(room, 1);
      const live = await liveOf(room.running, lead.bot.seat);
      await until(() => live.shown.get('forgetting') === undefined);
      await leaveRoom(room);
      await room.running.close('data');

      const marks = [...texts, first, other];
      for (const { path, bytes } of await filesBelow(room.running.data)) {
        for (const text of marks) {
          // Words stand there as plain UTF-8 only, so the searches below miss none of them.
          expect(bytes.includes(Buffer.from(text, 'utf16le')), `${path}, UTF-16`).toBe(false);
          for (const shift of [0, 1, 2]) {
            expect(bytes.includes(base64Core(text, shift)), `${path}, base64`).toBe(false);
          }
        }
        for (const value of valuesWith(bytes, marks)) {
          expect(
            secrets.filter(id => value.includes(id)),
            `${path}: ${value}`,
          ).toEqual([]);
        }
      }
      // And as the program reads it: neither a value that holds the text nor its key names anybody or a moment.
      const folder = join(room.running.data, 'workshops', lead.bot.workshop);
      const { entries } = await readFolder(nodeDisk, folder);
      let found = 0;
      const answered: string[] = [];
      for (const [key, value] of entries) {
        const line = JSON.stringify([key, value]);
        if (marks.some(text => line.includes(text))) {
          found += 1;
          expect(secrets.filter(id => line.includes(id))).toEqual([]);
          expect([key, Number(value.at) % HOUR]).toEqual([key, 0]);
        }
        if (key.startsWith('answer/') && secrets.some(id => key.includes(id))) {
          answered.push(key);
        }
      }
      expect(answered).toEqual([]);
      expect(found).toBeGreaterThanOrEqual(2);
    },
  );
}
