import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SurveyShown } from '#shared/activities/survey/show.ts';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import type { StateMap } from '#shared/workshop/stateMap.ts';
import { nodeDisk } from '../../server/storage/disk.ts';
import { readFolder } from '../../server/storage/readFolder.ts';
import { liveOf, phone } from '../fixtures/runningApp.ts';
import { surveyStep } from '../fixtures/template.ts';
import {
  EVERYBODY,
  filesBelow,
  formsOf,
  leaveRoom,
  openWatchedRoom,
  type WatchedRoom,
  whoGot,
} from '../fixtures/watchedRoom.ts';
import { Bot } from '../load/bot.ts';
import { pause, until } from '../load/sharedDoc.ts';

/**
 * What somebody answered is nobody else's, also not those who lead. Every answer carries its own canary and a
 * combination no other has; a proxy in front of each seat keeps every byte it was sent, and afterwards every byte on
 * the disk is read. The same search has to find the answers while they are there, or it would prove nothing.
 */

const STEP = 'ankieta';
/** Longer than the throttle of views. */
const QUIET_MS = 400;

interface Given {
  canary: string;
  /** Bytes of this person's answers side by side. */
  combination: string;
  data: Record<string, unknown>;
}

interface Survey {
  room: WatchedRoom;
  answers: Given[];
  /** Ids of the people without a phone, whose slips were typed in. */
  paper: string[];
}

type Show = 'never' | 'reveal' | 'compare';

function given(place: number): Given {
  const canary = `kanarek${makeRandomId(platformRandom).slice(0, 12)}`;
  const answers = { ring: place + 3, know: 1 + (place % 5), word: canary, keep: `zdanie ${canary}` };
  const combination = `"ring":${place + 3},"know":${1 + (place % 5)}`;
  return { canary, combination, data: { kind: 'answer', answers } };
}

async function sent(bot: Bot, command: Parameters<Bot['send']>[0]): Promise<void> {
  expect(await bot.send(command)).toMatchObject({ ok: true });
}

/** Three people answer on phones, all others on paper. */
async function openSurvey(show: Show, count: number): Promise<Survey> {
  const step = surveyStep(STEP);
  const room = await openWatchedRoom({ ...step, config: { ...step.config, show } });
  const { lead, marta, jan, bozena } = room.seats;
  const answers = Array.from({ length: count }, (_, place) => given(place));
  const paper: string[] = [];
  for (const [place, { data }] of answers.entries()) {
    const put = { type: 'entry:put' as const, step: STEP, entry: makeRandomId(platformRandom), data };
    const author = [marta, jan, bozena][place];
    if (author !== undefined) {
      await sent(author.bot, { ...put, key: makeRandomId(platformRandom) });
      continue;
    }
    const name = `Kartka ${place}`;
    await sent(lead.bot, { type: 'person:add', name, sides: [place % 2 === 0 ? 'A' : 'B'] });
    const line = () => lead.bot.parts.people?.people.find(one => one.name === name);
    await until(() => line() !== undefined);
    paper.push(line()?.id ?? '');
    await sent(lead.bot, { ...put, behalf: line()?.id ?? '' });
  }
  await pause(QUIET_MS);
  return { room, answers, paper };
}

const advance = (room: WatchedRoom, phase: number) =>
  sent(room.seats.lead.bot, { type: 'step:advance', step: STEP, phase });

const shownTo = (bot: Bot) => (bot.parts.results?.run ?? null) as SurveyShown | null;

async function forgotten(room: WatchedRoom): Promise<void> {
  const live = await liveOf(room.running, room.seats.lead.bot.seat);
  await until(() => live.shown.get('forgetting') === undefined);
}

async function expectNotOnDisk(room: WatchedRoom, texts: readonly string[]): Promise<void> {
  for (const { path, bytes } of await filesBelow(room.running.data)) {
    for (const text of texts) {
      for (const form of formsOf(text)) {
        expect(bytes.includes(form), `${path}: ${text}`).toBe(false);
      }
    }
  }
}

async function isOnDisk(room: WatchedRoom, text: string): Promise<boolean> {
  return (await filesBelow(room.running.data)).some(({ bytes }) => bytes.includes(text));
}

/** One test in a room of its own; they mostly wait, so they wait together. */
function inSurvey(name: string, show: Show, count: number, run: (survey: Survey) => Promise<void>) {
  test.concurrent(name, async () => {
    const survey = await openSurvey(show, count);
    try {
      await run(survey);
    } finally {
      await leaveRoom(survey.room);
      await survey.room.running.close();
    }
  });
}

inSurvey('four answers stay four answers, for everybody and on disk', 'reveal', 4, async survey => {
  const { room, answers } = survey;
  for (const { canary, combination } of answers) {
    // Not even its author's phone is told what it knows itself; nor the one who typed the slip.
    expect([whoGot(room, canary), whoGot(room, combination)]).toEqual([[], []]);
    expect(await isOnDisk(room, canary)).toBe(true);
    expect(await isOnDisk(room, combination)).toBe(true);
  }
  expect(room.seats.marta.bot.parts.now?.step?.counts.hidden).toEqual({ answer: { '': 4 } });
  await advance(room, 0);
  await until(() => shownTo(room.seats.stage.bot)?.totals !== null);
  await pause(QUIET_MS);
  for (const { bot } of Object.values(room.seats)) {
    expect(shownTo(bot)?.totals).toEqual({ few: 4 });
    expect(bot.parts.results?.result).toBeNull();
  }
  await forgotten(room);
  const traces = answers.flatMap(({ canary, combination }) => [canary, combination]);
  for (const trace of traces) {
    expect([trace, whoGot(room, trace)]).toEqual([trace, []]);
  }
  await expectNotOnDisk(room, traces);
});

inSurvey('six answers are one total of all, and nobody is in it', 'reveal', 6, async survey => {
  const { room, answers, paper } = survey;
  const { lead, marta, bozena, stage } = room.seats;
  for (const { canary } of answers) {
    expect(whoGot(room, canary)).toEqual([]);
  }
  await advance(room, 0);
  await until(() => Object.values(room.seats).every(({ bot }) => shownTo(bot)?.totals != null));
  await pause(QUIET_MS);
  for (const { canary, combination } of answers) {
    expect(whoGot(room, canary)).toEqual(EVERYBODY);
    expect(whoGot(room, combination)).toEqual([]);
  }
  // Both sides and the wall are told the same, and no key of it is a side.
  expect(shownTo(bozena.bot)).toEqual(shownTo(marta.bot));
  expect(shownTo(stage.bot)).toEqual(shownTo(marta.bot));
  for (const { bot } of Object.values(room.seats)) {
    expect(JSON.stringify(bot.parts.results)).not.toMatch(/"(?:[A-F]|side|sides|by|group)"/);
    expect(bot.parts.results?.result).toBeNull();
  }
  expect(lead.bot.parts.now?.step?.counts.hidden).toEqual({});

  // Hidden, it is sent to no newcomer.
  const texts = shownTo(lead.bot)?.totals;
  const words = texts !== null && texts !== undefined && 'n' in texts ? texts.questions.word : undefined;
  const [hidden] = words !== undefined && 'texts' in words ? words.texts : [];
  const data = { act: 'hide', text: hidden?.id ?? '', on: true };
  await sent(lead.bot, { type: 'step:direct', step: STEP, data });
  expect(await marta.bot.send({ type: 'step:direct', step: STEP, data })).toMatchObject({ ok: false });
  const code = lead.bot.parts.now?.joining.code ?? '';
  const late = await Bot.join(phone(room.running), code, { name: 'Późna', sides: ['A'] });
  await late.live();
  await until(() => shownTo(late)?.totals != null);
  const lateTexts = JSON.stringify(shownTo(late)).match(/"text":"kanarek/g);
  expect([lateTexts?.length, JSON.stringify(late.parts).includes(`"text":"${hidden?.text}"`)]).toEqual([
    5,
    false,
  ]);
  late.leave();

  await sent(lead.bot, { type: 'step:close', step: STEP });
  await forgotten(room);
  await expectNotOnDisk(
    room,
    answers.map(({ combination }) => combination),
  );
  const people = [
    ...paper,
    ...[marta, room.seats.jan, bozena].map(({ bot }) => bot.parts.mine?.person?.id ?? ''),
  ];
  const folder = join(room.running.data, 'workshops', lead.bot.workshop);
  const { entries } = await readFolder(nodeDisk, folder);
  const lines = [...entries].map(entry => JSON.stringify(entry));
  const holding = lines.filter(line => answers.some(({ canary }) => line.includes(canary)));
  expect(holding).toHaveLength(1);
  expect(people.filter(id => holding[0]?.includes(id))).toEqual([]);
  expect([...entries.keys()].filter(key => key.startsWith(`entry/${STEP}/`))).toEqual([]);
});

inSurvey(
  'what is shown to nobody goes to facilitators, and its words go when it closes',
  'never',
  6,
  async survey => {
    const { room, answers } = survey;
    const { lead } = room.seats;
    await advance(room, 0);
    await until(() => shownTo(lead.bot)?.totals !== null);
    await pause(QUIET_MS);
    for (const { canary } of answers) {
      expect(whoGot(room, canary)).toEqual(['lead', 'second']);
    }
    expect(whoGot(room, '"median":')).toEqual(['lead', 'second']);
    for (const name of ['marta', 'jan', 'bozena', 'stage'] as const) {
      expect(shownTo(room.seats[name].bot)?.totals).toBeNull();
      expect(room.seats[name].bot.parts.results?.result).toBeNull();
    }
    // One of the sentences is chosen as a quote; it alone stays.
    const totals = shownTo(lead.bot)?.totals;
    const kept = totals !== null && totals !== undefined && 'n' in totals ? totals.questions.keep : undefined;
    const [quote] = kept !== undefined && 'texts' in kept ? kept.texts : [];
    await sent(lead.bot, {
      type: 'step:direct',
      step: STEP,
      data: { act: 'pin', text: quote?.id ?? '', on: true },
    });
    await sent(lead.bot, { type: 'step:close', step: STEP });
    await forgotten(room);
    await expectNotOnDisk(
      room,
      answers.flatMap(({ canary, combination }) =>
        quote?.text.includes(canary) === true ? [combination, `"${canary}"`] : [canary, combination],
      ),
    );
    expect(await isOnDisk(room, quote?.text ?? '')).toBe(true);
  },
);

inSurvey(
  'a survey for nobody that closes at once keeps numbers only',
  'never',
  6,
  async ({ room, answers }) => {
    const { lead } = room.seats;
    await sent(lead.bot, { type: 'step:close', step: STEP });
    await until(() => shownTo(lead.bot)?.totals !== null);
    await forgotten(room);
    const traces = answers.flatMap(({ canary, combination }) => [canary, combination]);
    for (const trace of traces) {
      expect(whoGot(room, trace)).toEqual([]);
    }
    await expectNotOnDisk(room, traces);
    expect(shownTo(lead.bot)?.totals).toMatchObject({ n: 6 });
  },
);

inSurvey('a stray „Dalej" is taken back, and asking again keeps the totals', 'reveal', 6, async survey => {
  const { room, answers } = survey;
  const { lead, marta, stage } = room.seats;
  const live = await liveOf(room.running, lead.bot.seat);
  const decided = live.decided as StateMap;
  const workshop = decided.get('workshop') as { v: number };
  decided.set('workshop', { ...workshop, countdown: { reveal: 60_000, close: 60_000 } });
  await advance(room, 0);
  await until(() => lead.bot.parts.now?.step?.pending?.kind === 'phase');
  await sent(lead.bot, { type: 'step:undo', step: STEP });
  await until(() => lead.bot.parts.now?.step?.pending === null);
  await pause(QUIET_MS);
  expect(marta.bot.parts.now?.step).toMatchObject({
    phase: 0,
    write: true,
    counts: { hidden: { answer: { '': 6 } } },
  });
  for (const { canary } of answers) {
    expect(whoGot(room, canary)).toEqual([]);
  }

  decided.set('workshop', { ...workshop, countdown: { reveal: 0, close: 0 } });
  await advance(room, 0);
  await until(() => shownTo(stage.bot)?.totals != null);
  await sent(lead.bot, { type: 'step:back', step: STEP });
  await until(() => shownTo(marta.bot)?.round === 1);
  const again = given(90);
  again.data = { kind: 'answer', answers: { word: again.canary } };
  await sent(marta.bot, {
    type: 'entry:put',
    step: STEP,
    entry: makeRandomId(platformRandom),
    data: again.data,
    key: makeRandomId(platformRandom),
  });
  await advance(room, 0);
  await until(() => shownTo(stage.bot)?.earlierStands === true);
  expect(shownTo(stage.bot)?.totals).toMatchObject({ n: 6 });
  await forgotten(room);
  await pause(QUIET_MS);
  expect(whoGot(room, again.canary)).toEqual([]);
  await expectNotOnDisk(room, [again.canary]);
});
