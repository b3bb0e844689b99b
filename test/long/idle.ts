import { makeTable, phone, startApp } from '../fixtures/runningApp.ts';
import { boardStep, templateOf } from '../fixtures/template.ts';
import { Bot } from '../load/bot.ts';
import { pause, until } from '../load/sharedDoc.ts';

// Two people sit in front of a document and do nothing. A stock y-websocket client gives a connection up after 30 s
// without a message; the server has to speak before that.
// node --import tsx test/long/idle.ts [seconds]

const seconds = Number(process.argv[2] ?? 70);
const running = await startApp([templateOf(boardStep('board'))]);
const table = await makeTable(running, 'proba');
await table.lead.send({ type: 'step:open', step: 'board' });
await until(() => typeof table.lead.parts.now?.step?.docId === 'string');
const docId = table.lead.parts.now?.step?.docId ?? '';
const bots = await Promise.all(
  ['Marta', 'Bożena'].map(name => Bot.join(phone(running), table.code, { name, sides: ['A'] })),
);
const docs = await Promise.all(bots.map(async bot => (await bot.live()).open(docId).synced()));
// One has a cursor, the other says nothing at all: the harder case.
docs[1]?.provider.awareness.setLocalState(null);
const before = docs.map(({ messages }) => messages);
await pause(seconds * 1000);
const figures = docs.map(({ connects, closes, messages }, index) => ({
  connects,
  closes,
  messages: messages - (before[index] ?? 0),
}));
docs[0]?.write('Po przerwie.');
await until(() => docs[1]?.text.toString() === 'Po przerwie.');
const wasKept = figures.every(({ connects, closes }) => connects === 1 && closes.length === 0);
const liveKept = bots.every(bot => bot.connected);
console.log(JSON.stringify({ seconds, documents: figures, liveKept }));
for (const bot of [table.lead, ...bots]) {
  bot.leave();
}
await running.close();
process.exit(wasKept && liveKept ? 0 : 1);
