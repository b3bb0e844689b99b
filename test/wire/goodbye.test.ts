import { afterEach, expect, test } from 'vitest';
import { ACTIVITIES } from '#shared/activities/activities.ts';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import { type App, createApp } from '../../server/app.ts';
import { withBoard } from '../fixtures/boardActivity.ts';
import { configOf, makeTable, phone, type RunningApp, startApp } from '../fixtures/runningApp.ts';
import { boardStep, cardsStep, templateOf } from '../fixtures/template.ts';
import { Bot } from '../load/bot.ts';
import { pause, until } from '../load/sharedDoc.ts';

/** A server that ends says so on every socket, and everybody is back as soon as the next one listens. */

const templates = [templateOf(boardStep('board'), cardsStep('bank', 'named'))];
const leaving: (() => unknown)[] = [];
afterEach(async () => {
  for (const leave of leaving.splice(0).reverse()) {
    await leave();
  }
});

/** What SIGTERM does, and the next process on the same port and data. */
async function restart(running: RunningApp): Promise<App> {
  await running.close('data');
  const app = await createApp(configOf(running.data, running.port), {
    activities: withBoard(ACTIVITIES),
    templates,
  });
  leaving.push(() => app.close());
  await app.listen();
  return app;
}

test('phones are told, nothing taken goes unanswered, and all come back at once', async () => {
  const running = await startApp(templates);
  const table = await makeTable(running, 'proba');
  await table.lead.send({ type: 'step:open', step: 'board' });
  await until(() => typeof table.lead.parts.now?.step?.docId === 'string');
  const docId = table.lead.parts.now?.step?.docId ?? '';
  const people = await Promise.all(
    ['Marta', 'Kuba', 'Zofia'].map(async name =>
      (await Bot.join(phone(running), table.code, { name, sides: ['A'] })).live(),
    ),
  );
  const bots = [table.lead, ...people];
  leaving.push(() => bots.map(bot => bot.leave()));
  const docs = await Promise.all(people.map(bot => bot.open(docId).synced()));
  docs[0]?.write('Przed przerwą.');
  await until(() => docs.every(doc => doc.text.toString() === 'Przed przerwą.'));

  const views = bots.map(bot => bot.views);
  // On their way while the server is told to end.
  const answers = people.map(bot => bot.raw({ type: 'hand:raise', id: makeRandomId(platformRandom) }));
  await pause(5);
  const app = await restart(running);
  // Taken and answered, or not taken at all: then a phone sends it again.
  const answered = (await Promise.all(answers)).filter(answer => answer?.ok);
  const live = await app.house.workshops.get(table.id);
  expect(live?.decided.count('hand')).toBe(answered.length);
  expect(bots.map(bot => bot.partings)).toEqual(bots.map(() => ['io server disconnect']));
  expect(docs.map(doc => doc.closes[0])).toEqual(docs.map(() => 1012));
  // While nobody listens, whoever tries is refused by the machine and not by us.
  expect(docs.flatMap(doc => doc.closes.slice(1)).filter(code => code !== 1006)).toEqual([]);

  const listening = performance.now();
  await until(() => bots.every((bot, n) => bot.connected && bot.views > (views[n] ?? 0)));
  const back = performance.now() - listening;
  expect(back, 'milliseconds until everybody was back').toBeLessThan(1500);
  docs[1]?.write(' I po przerwie.');
  await until(() => docs.every(doc => doc.text.toString() === 'Przed przerwą. I po przerwie.'));
  expect(app.house.workshops.size).toBe(1);
});
