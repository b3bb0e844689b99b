import { afterEach, expect, test } from 'vitest';
import type { Phase } from '#shared/template/template.ts';
import { cardsStep } from '../fixtures/template.ts';
import { filesBelow, leaveRoom, openWatchedRoom, type WatchedRoom, whoGot } from '../fixtures/watchedRoom.ts';
import { pause, until } from '../load/sharedDoc.ts';

/**
 * Where somebody lives is their own and the facilitators' to know: nobody else's phone and no wall is sent it, byte by
 * byte, and a table tells it only of two. The same search finds it where it may be.
 */

const [hidden, shown] = cardsStep('talk', 'named').phases as [Phase, Phase];
const phases: Phase[] = [hidden, { ...hidden, form: 'groups', groups: { by: 'area', size: 2 } }, shown];
const TOLD = '"area":"a2"';
const NAME = 'Zatorze-kanarek';
/** Longer than the throttle of views. */
const QUIET_MS = 400;

let room: WatchedRoom | null = null;
afterEach(async () => {
  if (room !== null) {
    await leaveRoom(room);
    await room.running.close();
    room = null;
  }
});

test('an area goes to its person and to facilitators, the name of a table to the room, and both are forgotten', async () => {
  room = await openWatchedRoom(cardsStep('talk', 'named', { phases }));
  const { seats, running } = room;
  const { lead, marta, jan, bozena, stage } = seats;
  const send = async (bot: typeof lead.bot, command: Parameters<typeof lead.bot.send>[0]) =>
    expect(await bot.send(command)).toMatchObject({ ok: true });
  const idOf = ({ bot }: typeof lead) => bot.parts.mine?.person?.id ?? '';

  await send(lead.bot, { type: 'workshop:edit', areas: ['Rynek', NAME] });
  await until(() => [marta, jan, bozena].every(({ bot }) => bot.parts.now?.workshop.areas?.length === 2));
  expect(whoGot(room, NAME)).toEqual(['bozena', 'jan', 'lead', 'marta', 'second']);
  await send(marta.bot, { type: 'person:edit', person: idOf(marta), area: 'a2' });
  expect(await jan.bot.send({ type: 'person:edit', person: idOf(marta), area: 'a1' })).toMatchObject({
    ok: false,
    error: 'not-allowed',
  });
  await until(() => marta.bot.parts.mine?.person?.area === 'a2');
  await until(() => lead.bot.parts.people?.people.find(({ id }) => id === idOf(marta))?.area === 'a2');
  await pause(QUIET_MS);
  expect(whoGot(room, TOLD)).toEqual(['lead', 'marta', 'second']);

  await send(bozena.bot, { type: 'person:edit', person: idOf(bozena), area: 'a2' });
  await send(lead.bot, { type: 'step:advance', step: 'talk', phase: 0 });
  await until(() => marta.bot.parts.mine?.group?.title === NAME);
  await until(() => stage.bot.parts.people?.groups?.[0]?.title === NAME);
  await pause(QUIET_MS);
  expect(whoGot(room, TOLD)).toEqual(['bozena', 'lead', 'marta', 'second']);

  const kept = async () => (await filesBelow(running.data)).filter(({ bytes }) => bytes.includes(TOLD));
  expect(await kept()).not.toEqual([]);
  for (const { bot } of [marta, bozena]) {
    await bot.send({ type: 'person:leave', person: bot.parts.mine?.person?.id ?? '' });
  }
  await expect.poll(kept, { timeout: 5_000 }).toEqual([]);
});
