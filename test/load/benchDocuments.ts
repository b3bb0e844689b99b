import { join } from 'node:path';
import { agreementTree } from '../../server/documents/agreementTree.ts';
import { FORMATS } from '../../server/documents/blockTree.ts';
import { Press } from '../../server/documents/render.ts';
import { manyParties } from '../../server/documents/testing/manyParties.ts';
import { letterTemplate } from '../fixtures/letterActivity.ts';
import { makeTable, phone, ServerProcess } from '../fixtures/runningApp.ts';
import { Bot } from './bot.ts';
import { RaisedHand, type Waits } from './raisedHand.ts';
import { pause } from './sharedDoc.ts';

// What documents cost: the largest one we promise, and the room while twenty of them are made.

const DOCUMENTS = 20;
const IDLE_MS = 4000;
const ROUNDS = 3;

/** Prints the figures. */
export async function benchDocuments(): Promise<void> {
  await stress();
  await besideTheRoom();
}

/** Thirty parties and 120 tasks, in each format. */
async function stress(): Promise<void> {
  const press = new Press(join(import.meta.dirname, '../../server/documents'));
  const tree = agreementTree(manyParties(30, 120), { state: 'draft', at: '2026-12-17T14:02:00Z' });
  const times: string[] = [];
  for (const format of FORMATS) {
    const start = performance.now();
    await press.render(tree, [format]);
    times.push(`${format} ${Math.round(performance.now() - start)} ms`);
  }
  console.log(`30 parties, 120 tasks, the first time   ${times.join('   ')}`);
}

/** How long a raised hand waits for its answer, in peace and while documents are made one after the other. */
async function besideTheRoom(): Promise<void> {
  const clauses = Array.from(
    { length: 120 },
    (_, index) => `A0${3 + (index % 7)} ${'Strony współpracują. '.repeat(12)}`,
  );
  const server = await ServerProcess.start([letterTemplate(...clauses)]);
  const { lead, code } = await makeTable(server, 'proba');
  const hand = await RaisedHand.join(server, code);
  const rounds: { idle: Waits; busy: Waits }[] = [];
  try {
    await lead.send({ type: 'step:open', step: 'letter' });
    await hand.during(() => pause(1000));
    for (let round = 0; round < ROUNDS; round += 1) {
      const readers = await Promise.all(
        ['Marta', 'Bożena'].map(name => readerOf(server, code, `${name} ${round}`)),
      );
      const idle = await hand.during(() => pause(IDLE_MS));
      const busy = await hand.during(() => makeDocuments(lead, readers, round));
      rounds.push({ idle, busy });
    }
  } finally {
    hand.leave();
    lead.leave();
    await server.close();
  }
  const idle = quietest(rounds.map(round => round.idle));
  const busy = quietest(rounds.map(round => round.busy));
  console.log(line('an answer in peace', idle));
  console.log(
    `${line(`beside ${DOCUMENTS} PDFs`, busy)}   ratio of p95 ${(busy.p95 / idle.p95).toFixed(2)}   ` +
      `of ${ROUNDS} rounds: ${rounds.map(round => (round.busy.p95 / round.idle.p95).toFixed(2)).join(' ')}`,
  );
}

/** What else the machine did only ever adds. */
function quietest(rounds: readonly Waits[]): Waits {
  return rounds.reduce((best, round) => (round.p95 < best.p95 ? round : best));
}

function line(name: string, { count, p50, p95 }: Waits): string {
  return `${name.padEnd(22)} p50 ${p50.toFixed(1).padStart(6)} ms   p95 ${p95.toFixed(1).padStart(6)} ms   of ${count}`;
}

async function readerOf(server: ServerProcess, code: string, name: string): Promise<Bot> {
  return Bot.join(phone(server), code, { name, sides: ['A'] });
}

/** Twenty different documents, asked for all at once by people who may have twelve each. */
async function makeDocuments(lead: Bot, readers: readonly Bot[], round: number): Promise<void> {
  const files: Promise<{ status: number }>[] = [];
  for (let number = 0; number < DOCUMENTS; number += 1) {
    await lead.send({ type: 'document:edit', document: 'porozumienie', place: `Lipowo ${round}-${number}` });
    const reader = readers[number % readers.length] ?? lead;
    files.push(
      reader.browser.get(`/api/workshops/${lead.workshop}/documents/porozumienie.pdf?version=draft`),
    );
  }
  const made = await Promise.all(files);
  const missing = made.filter(({ status }) => status !== 200);
  if (missing.length > 0) {
    throw new Error(
      `${missing.length} documents were not made: ${missing.map(({ status }) => status).join(', ')}`,
    );
  }
}
