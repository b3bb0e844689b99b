import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readRows } from '#shared/activities/records.ts';
import type { Step } from '#shared/template/template.ts';
import { nodeDisk } from '../../server/storage/disk.ts';
import { readFolder } from '../../server/storage/readFolder.ts';
import { liveOf } from '../fixtures/runningApp.ts';
import { chooseStep } from '../fixtures/template.ts';
import {
  EVERYBODY,
  filesBelow,
  formsOf,
  leaveRoom,
  openWatchedRoom,
  type WatchedRoom,
  whoGot,
} from '../fixtures/watchedRoom.ts';
import type { Bot } from '../load/bot.ts';
import { pause, until } from '../load/sharedDoc.ts';

/**
 * A ballot is nobody else's. Every person gives one that no other could be taken for; a proxy in front of each seat
 * keeps every byte it was sent, and after the vote every byte on the disk is read. The same search has to find the
 * ballot where it belongs (at its person, and on disk while the vote runs), or it would prove nothing.
 */

const STEP = 'vote';
/** Longer than the throttle of views and the tick of documents together. */
const QUIET_MS = 400;

/** One activity in which people vote. */
interface Vote {
  activity: string;
  step: Step;
  /** Phase in which people vote, and the first one that shows the outcome. */
  voting: number;
  outcome: number;
  /** Before the vote: what there is to vote on. Returns ids that must never stand beside a person's. */
  prepare(lead: Bot): Promise<string[]>;
  /** The ballot of one of four people, unlike the others', and bytes that give it away. */
  ballot(voter: number, things: readonly string[]): { data: Record<string, unknown>; traces: string[] };
  /** Bytes that everybody is sent with the outcome. */
  total(things: readonly string[]): string;
}

const VOTES: Vote[] = [
  {
    activity: 'choose',
    step: chooseStep(STEP, { config: { dots: 10, perOption: 10, cut: 2, balance: true, most: 15 } }),
    voting: 1,
    outcome: 2,
    async prepare(lead) {
      for (const text of ['Bus', 'Gazetka', 'Piknik']) {
        await sent(lead, { type: 'step:direct', step: STEP, data: { act: 'add', text } });
      }
      return rowsOf(lead).map(row => row.id);
    },
    ballot(voter, [first = '', second = '']) {
      // 4 + 3, 5 + 2, 6 + 1, 7 + 0 dots: no two people give an option the same number.
      const dots = { [first]: 4 + voter, ...(voter < 3 ? { [second]: 3 - voter } : {}) };
      const traces = Object.entries(dots).map(([option, count]) => `"${option}":${count}`);
      return { data: { dots }, traces };
    },
    total: ([first]) => `"id":"${first}","dots":22,"people":4`,
  },
];

type Sent = Parameters<Bot['send']>[0];

async function sent(bot: Bot, command: Sent): Promise<void> {
  expect(await bot.send(command)).toMatchObject({ ok: true });
}

function rowsOf(bot: Bot) {
  return readRows(bot.docs[0]?.doc ?? new Y.Doc()).rows;
}

const advance = (room: WatchedRoom, phase: number) =>
  sent(room.seats.lead.bot, { type: 'step:advance', step: STEP, phase });

/** Ids of everybody who votes. */
const personOf = (bot: Bot) => bot.parts.mine?.person?.id ?? '';

describe.each(VOTES)('$activity', vote => {
  async function openVote() {
    const room = await openWatchedRoom(vote.step);
    const { lead, marta, jan, bozena } = room.seats;
    const things = await vote.prepare(lead.bot);
    expect(things.length).toBeGreaterThan(0);
    await sent(lead.bot, { type: 'person:add', name: 'Kuba', sides: ['B'] });
    await until(() => lead.bot.parts.people?.people.some(({ name }) => name === 'Kuba') === true);
    const kuba = lead.bot.parts.people?.people.find(({ name }) => name === 'Kuba')?.id ?? '';
    for (let phase = 0; phase < vote.voting; phase += 1) {
      await advance(room, phase);
    }
    const voters = { marta, jan, bozena };
    const ballots = Object.entries(voters).map(([name, { bot }], voter) => ({
      name,
      bot,
      ...vote.ballot(voter, things),
    }));
    const ofKuba = vote.ballot(ballots.length, things);
    return { room, things, kuba, ballots, ofKuba };
  }

  test.concurrent('before the reveal a ballot goes to its person alone; afterwards only the total is known', async () => {
    const { room, things, kuba, ballots, ofKuba } = await openVote();
    try {
      const before = JSON.stringify(rowsOf(room.seats.stage.bot));
      for (const { bot, data } of ballots) {
        await sent(bot, { type: 'ballot:cast', step: STEP, data });
      }
      const { lead, bozena } = room.seats;
      await sent(lead.bot, { type: 'ballot:cast', step: STEP, data: ofKuba.data, behalf: kuba });
      // A change, and a way back: neither may show what it was.
      await sent(bozena.bot, { type: 'ballot:withdraw', step: STEP });
      await sent(bozena.bot, { type: 'ballot:cast', step: STEP, data: ballots[2]?.data ?? {} });
      await pause(QUIET_MS);
      for (const { name, traces } of ballots) {
        for (const trace of traces) {
          expect([trace, whoGot(room, trace)]).toEqual([trace, [name]]);
        }
      }
      // Not even to the one who typed it from paper.
      for (const trace of ofKuba.traces) {
        expect([trace, whoGot(room, trace)]).toEqual([trace, []]);
      }
      // Nothing of it is in a document either, where it would be written another way.
      for (const { bot } of Object.values(room.seats)) {
        expect(JSON.stringify(rowsOf(bot))).toBe(before);
      }
      expect(whoGot(room, vote.total(things))).toEqual([]);
      // Who has voted is readiness, and that facilitators see.
      const ready = lead.bot.parts.people?.people.filter(one => one.ready).map(one => one.id);
      expect(ready?.sort()).toEqual([kuba, ...ballots.map(({ bot }) => personOf(bot))].sort());

      for (let phase = vote.voting; phase < vote.outcome; phase += 1) {
        await advance(room, phase);
      }
      await pause(QUIET_MS);
      expect(whoGot(room, vote.total(things))).toEqual(EVERYBODY);
      for (const { name, traces } of ballots) {
        expect(whoGot(room, traces[0] ?? '')).toEqual([name]);
      }
      // Its person is told nothing any more: nobody knows it.
      for (const { bot } of ballots) {
        expect(bot.parts.mine?.ballot).toBeNull();
      }
    } finally {
      await leaveRoom(room);
      await room.running.close();
    }
  });

  test.concurrent('after the vote no file ties a ballot to a person', async () => {
    const { room, things, kuba, ballots, ofKuba } = await openVote();
    const { lead } = room.seats;
    const people = [kuba, ...ballots.map(({ bot }) => personOf(bot))];
    const seats = ballots.map(({ bot }) => bot.seat);
    try {
      for (const { bot, data } of ballots) {
        await sent(bot, { type: 'ballot:cast', step: STEP, data });
      }
      await sent(lead.bot, { type: 'ballot:cast', step: STEP, data: ofKuba.data, behalf: kuba });
      const running = await contents(room.running.data);
      for (const person of people) {
        // The search works: while the vote runs the ballots are there, by person.
        expect(running.filter(bytes => bytes.includes(`ballot/${STEP}/${person}`))).not.toEqual([]);
      }
      await advance(room, vote.voting);
      for (let phase = vote.outcome; phase < vote.step.phases.length; phase += 1) {
        await advance(room, phase);
      }
      const live = await liveOf(room.running, lead.bot.seat);
      await until(() => live.shown.get('forgetting') === undefined);
      await leaveRoom(room);
      await room.running.close('data');

      const traces = [...ballots, ofKuba].flatMap(one => one.traces);
      for (const { path, bytes } of await filesBelow(room.running.data)) {
        for (const text of [`ballot/${STEP}/`, ...traces]) {
          for (const form of formsOf(text)) {
            expect(bytes.includes(form), `${path}: ${text}`).toBe(false);
          }
        }
      }
      // As the program reads it: whatever names a person says nothing of what could be voted on.
      const folder = join(room.running.data, 'workshops', lead.bot.workshop);
      const { entries } = await readFolder(nodeDisk, folder);
      let found = 0;
      for (const [key, value] of entries) {
        const line = JSON.stringify([key, value]);
        if (things.some(id => line.includes(id))) {
          found += 1;
          expect([...people, ...seats].filter(id => line.includes(id))).toEqual([]);
        }
      }
      expect(found).toBeGreaterThanOrEqual(2);
      expect([...entries].filter(([key]) => key.startsWith(`result/${STEP}/`))).toHaveLength(1);
    } finally {
      await leaveRoom(room);
      await room.running.close();
    }
  });
});

async function contents(folder: string): Promise<Buffer[]> {
  return (await filesBelow(folder)).map(({ bytes }) => bytes);
}
