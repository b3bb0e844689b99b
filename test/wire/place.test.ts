import { afterEach, expect, test } from 'vitest';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import { pinsStep, placeStep } from '../fixtures/place.ts';
import { EVERYBODY, leaveRoom, openWatchedRoom, type WatchedRoom, whoGot } from '../fixtures/watchedRoom.ts';
import { until } from '../load/sharedDoc.ts';

/** Every byte that leaves the server: nobody gets where another one placed something, and pins come with the reveal. */

const STEP = 'pole';
const PIN = 'Ogród między garażami';

const rooms: WatchedRoom[] = [];
afterEach(async () => {
  for (const room of rooms.splice(0)) {
    await leaveRoom(room);
    await room.running.close();
  }
});

test('what one places goes to that person alone, and never to the others', async () => {
  const base = placeStep(STEP);
  const given = [{ pl: 'Wtorki w OPS', en: 'Tuesdays' }];
  const room = await openWatchedRoom({ ...base, config: { ...(base.config as object), given } });
  rooms.push(room);
  const { lead, marta, stage } = room.seats;
  await lead.bot.send({ type: 'step:advance', step: STEP, phase: 0 });
  await until(() => marta.bot.parts.now?.step?.phase === 1);
  const data = { spots: { 'g.0': { x: 2, y: 5 } } };
  expect((await marta.bot.send({ type: 'ballot:cast', step: STEP, data }))?.ok).toBe(true);
  await until(() => (stage.bot.parts.results?.run as { cast?: number } | null)?.cast === 1);
  expect(whoGot(room, '"spots"')).toEqual(['marta']);
  await lead.bot.send({ type: 'step:advance', step: STEP, phase: 1 });
  await until(() => stage.bot.parts.results?.result !== null);
  // One of several: too few to show anything.
  expect(stage.bot.parts.results?.result).toMatchObject({ cast: 1, few: true, items: [] });
  expect(whoGot(room, '"spots"')).toEqual(['marta']);
});

test('a pin goes to its author, then to all', async () => {
  const room = await openWatchedRoom(pinsStep(STEP));
  rooms.push(room);
  const { lead, marta, stage } = room.seats;
  const entry = makeRandomId(platformRandom);
  const data = { text: PIN, spot: { zone: 'tory', at: [75, 25] } };
  expect((await marta.bot.send({ type: 'entry:put', step: STEP, entry, data }))?.ok).toBe(true);
  await until(() => JSON.stringify(stage.bot.parts.now?.step?.counts.hidden).includes('1'));
  expect(whoGot(room, PIN)).toEqual(['marta']);
  // Nor does a count say in which part of the town it stands.
  expect(Object.keys(stage.bot.parts.now?.step?.counts.hidden ?? {})).toEqual(['']);
  await lead.bot.send({ type: 'step:advance', step: STEP, phase: 0 });
  await until(() => whoGot(room, PIN).length === EVERYBODY.length);
});
