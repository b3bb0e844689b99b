import { afterEach, expect, test } from 'vitest';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import { talkStep } from '../fixtures/talk.ts';
import { EVERYBODY, leaveRoom, openWatchedRoom, type WatchedRoom, whoGot } from '../fixtures/watchedRoom.ts';
import { until } from '../load/sharedDoc.ts';

/** Every byte that leaves the server: one's pair reads a note, the room only when it is shown; a voice is everybody's. */

const STEP = 'rozmowa';
const NOTE = 'Nie wiedzieliśmy o piątkowych dyżurach';
const VOICE = 'Mamy te same poniedziałki';

const rooms: WatchedRoom[] = [];
afterEach(async () => {
  for (const room of rooms.splice(0)) {
    await leaveRoom(room);
    await room.running.close();
  }
});

test('a note reaches one’s pair, then all; a voice reaches all; passing moves the round on every screen', async () => {
  const room = await openWatchedRoom(talkStep(STEP));
  rooms.push(room);
  const { lead, marta, jan, bozena, stage } = room.seats;
  const person = (seat: typeof marta) => seat.bot.parts.mine?.person?.id ?? '';
  // Three people are one group at first: Jan gets a table of his own.
  await until(() => (lead.bot.parts.people?.groups?.length ?? 0) > 0);
  await lead.bot.send({ type: 'groups:move', step: STEP, person: person(jan), to: null });
  await until(() => jan.bot.parts.mine?.group?.people.length === 0);
  const entry = makeRandomId(platformRandom);
  const put = await marta.bot.send({
    type: 'entry:put',
    step: STEP,
    entry,
    data: { text: NOTE, question: 0 },
  });
  expect(put?.ok).toBe(true);
  await until(() => bozena.bot.parts.mine?.group?.entries.length === 1);
  await until(() => stage.bot.parts.now?.step?.counts.hidden['0']?.A === 1);
  expect(whoGot(room, NOTE).sort()).toEqual(['bozena', 'marta']);

  // The next conversation shows it to nobody else either.
  const advance = (phase: number) => lead.bot.send({ type: 'step:advance', step: STEP, phase });
  await advance(0);
  await until(() => jan.bot.parts.now?.step?.phase === 1);
  expect(whoGot(room, NOTE).sort()).toEqual(['bozena', 'marta']);
  await advance(1);
  await until(() => whoGot(room, NOTE).length === EVERYBODY.length);

  const direct = (data: Record<string, unknown>) => lead.bot.send({ type: 'step:direct', step: STEP, data });
  expect((await direct({ act: 'voice', text: VOICE }))?.ok).toBe(true);
  await until(() => whoGot(room, VOICE).length === EVERYBODY.length);
  expect((await direct({ act: 'start' }))?.ok).toBe(true);
  // Facilitators lead, phones do not.
  expect(await marta.bot.send({ type: 'step:direct', step: STEP, data: { act: 'stop' } })).toMatchObject({
    ok: false,
    error: 'not-allowed',
  });
  const speaker = (seat: typeof marta) =>
    (seat.bot.parts.results?.run as { turns: { now: { id: string } | null } | null } | null)?.turns?.now?.id;
  const everywhere = (id: string) => Object.values(room.seats).every(seat => speaker(seat) === id);
  await until(() => speaker(stage) !== undefined && everywhere(speaker(stage) ?? ''));
  const first = speaker(stage);
  const seat = [marta, jan, bozena].find(one => person(one) === first);
  await seat?.bot.send({ type: 'ready:set', step: STEP, ready: true });
  await until(() => speaker(stage) !== first && everywhere(speaker(stage) ?? ''));
});
