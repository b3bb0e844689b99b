import { afterEach, expect, test } from 'vitest';
import type { Phase } from '#shared/template/template.ts';
import { sameText } from '#shared/text.ts';
import { makeTable, phone, type RunningApp, seatByLink, startApp } from '../fixtures/runningApp.ts';
import { cardsStep, templateOf } from '../fixtures/template.ts';
import { Bot } from '../load/bot.ts';
import { until } from '../load/sharedDoc.ts';

/** Pairs over real sockets: each phone is told its own, the wall and those who lead are told all. */

const leaving: (() => unknown)[] = [];
afterEach(async () => {
  for (const leave of leaving.splice(0).reverse()) {
    await leave();
  }
});

const [first, last] = cardsStep('talk', 'named').phases as [Phase, Phase];
const round = (label: string): Phase => ({ ...first, label: sameText(label), form: 'pairs', write: false });
const phases = [round('Pierwsza'), round('Druga'), round('Trzecia'), last];
const template = templateOf(
  cardsStep('welcome', 'named', { phases: [last] }),
  cardsStep('talk', 'named', { phases }),
);

async function sitDown(running: RunningApp, code: string, name: string, side: string): Promise<Bot> {
  const bot = await (await Bot.join(phone(running), code, { name, sides: [side] })).live();
  leaving.push(() => bot.leave());
  return bot;
}

/** Three of A and three of B at the table, the first conversation begun. */
async function openTalk() {
  const running = await startApp([template]);
  leaving.push(() => running.close());
  const { lead, code } = await makeTable(running, 'proba');
  const stage = await (await seatByLink(lead, phone(running), 'stage')).live();
  leaving.push(() => [lead, stage].map(bot => bot.leave()));
  await lead.send({ type: 'step:open', step: 'welcome' });
  const people: Bot[] = [];
  for (const [name, side] of [
    ['Ala', 'A'],
    ['Jan', 'A'],
    ['Ola', 'A'],
    ['Ewa', 'B'],
    ['Iwo', 'B'],
    ['Zoja', 'B'],
  ] as const) {
    people.push(await sitDown(running, code, name, side));
  }
  await lead.send({ type: 'step:open', step: 'talk' });
  const advance = (from: number) => lead.send({ type: 'step:advance', step: 'talk', phase: from });
  return { running, lead, stage, code, people, advance };
}

const nameOf = (bot: Bot) => bot.parts.mine?.person?.name ?? '';
const partnersOf = (bot: Bot) => bot.parts.mine?.group?.people.map(({ name }) => name) ?? [];

test('after three rounds everybody has met the whole other side; the wall always shows the same pairs', async () => {
  const { people, stage, advance } = await openTalk();
  const met = new Map(people.map(bot => [nameOf(bot), new Set<string>()]));
  for (const phase of [0, 1, 2]) {
    await until(() =>
      people.every(bot => bot.parts.now?.step?.phase === phase && partnersOf(bot).length === 1),
    );
    for (const bot of people) {
      met.get(nameOf(bot))?.add(partnersOf(bot)[0] ?? '');
    }
    const told = people.map(bot => [nameOf(bot), ...partnersOf(bot)].sort().join()).sort();
    await until(() => {
      const groups = stage.parts.people?.groups ?? [];
      const shown = groups
        .flatMap(({ people: two }) => [two, two])
        .map(two => two.map(({ name }) => name).sort());
      return (
        shown
          .map(two => two.join())
          .sort()
          .join('|') === told.join('|')
      );
    });
    await advance(phase);
  }
  expect([...met.values()].map(({ size }) => size)).toEqual([3, 3, 3, 3, 3, 3]);
  await until(
    () => people.every(bot => bot.parts.mine?.group === null) && stage.parts.people?.groups === null,
  );
});

test('a phone is told nobody’s pair but its own', async () => {
  const { people, lead } = await openTalk();
  await until(() => people.every(bot => partnersOf(bot).length === 1));
  await until(() => lead.parts.people?.groups?.length === 3);
  for (const bot of people) {
    expect(bot.parts.people?.groups).toBeNull();
  }
  expect(lead.parts.people?.groups?.flatMap(group => group.people.map(({ name }) => name)).sort()).toEqual(
    people.map(nameOf).sort(),
  );
});

test('who comes late, goes home, or is moved: everybody it concerns is told', async () => {
  const { running, people, lead, code } = await openTalk();
  await until(() => people.every(bot => partnersOf(bot).length === 1));
  const late = await sitDown(running, code, 'Bogna', 'B');
  await until(() => partnersOf(late).length === 2);
  const pair = people.filter(bot => partnersOf(bot).includes('Bogna'));
  expect(pair.map(bot => partnersOf(bot).length)).toEqual([2, 2]);

  const gone = people.find(bot => !pair.includes(bot)) as Bot;
  const alone = people.find(bot => nameOf(bot) === partnersOf(gone)[0]) as Bot;
  await lead.send({ type: 'presence:set', person: gone.parts.mine?.person?.id ?? '', here: false });
  await until(() => alone.parts.mine?.group?.people.length === 0 && gone.parts.mine?.group === null);
  await until(() => lead.parts.people?.groups?.some(({ offer }) => offer !== null) === true);
  const offer = lead.parts.people?.groups?.find(group => group.offer !== null)?.offer ?? null;
  const person = alone.parts.mine?.person?.id ?? '';
  await lead.send({ type: 'groups:move', step: 'talk', person, to: offer });
  await until(() => partnersOf(alone).length === 2);

  await lead.send({ type: 'groups:form', step: 'talk' });
  await until(() => partnersOf(late).length === 1);
});
