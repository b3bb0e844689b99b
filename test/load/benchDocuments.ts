import { join } from 'node:path';
import { agreementTree } from '../../server/documents/agreementTree.ts';
import { FORMATS } from '../../server/documents/blockTree.ts';
import { Press } from '../../server/documents/render.ts';
import { manyParties } from '../../server/documents/testing/manyParties.ts';
import { letterTemplate } from '../fixtures/letterActivity.ts';
import { makeTable, ServerProcess } from '../fixtures/runningApp.ts';
import { Bot } from './bot.ts';
import { type Browser, textIn } from './browser.ts';
import { RaisedHand } from './raisedHand.ts';
import { pause } from './sharedDoc.ts';

// What documents cost: the largest one we promise, and the room while twenty of them are made.

const DOCUMENTS = 20;
const IDLE_MS = 2000;
const ROUNDS = 8;

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
  const leads: Bot[] = [];
  const hand = await RaisedHand.join(server, code);
  const rounds: { idle: number[]; busy: number[] }[] = [];
  try {
    for (let count = 0; count < DOCUMENTS; count += 1) {
      leads.push(await writtenWorkshop(lead.browser));
    }
    // The first round warms up: the child starts, and the code becomes machine code.
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const one of leads) {
        await one.send({ type: 'document:edit', document: 'porozumienie', place: `Lipowo ${round}` });
      }
      const idle = await hand.during(() => pause(IDLE_MS));
      const busy = await hand.during(() => makeDocuments(leads, round));
      rounds.push({ idle, busy });
    }
  } finally {
    hand.leave();
    for (const bot of [lead, ...leads]) {
      bot.leave();
    }
    await server.close();
  }
  const [first, ...warm] = rounds.map(({ idle, busy }) => ({ idle: figuresOf(idle), busy: figuresOf(busy) }));
  const idle = figuresOf(rounds.slice(1).flatMap(round => round.idle));
  const busy = figuresOf(rounds.slice(1).flatMap(round => round.busy));
  const ratio = (of: { idle: Figures; busy: Figures } | undefined) =>
    of === undefined ? '' : (of.busy.p95 / of.idle.p95).toFixed(2);
  console.log(line('an answer in peace', idle));
  console.log(
    `${line(`beside ${DOCUMENTS} PDFs`, busy)}   ratio of p95 ${ratio({ idle, busy })}   ` +
      `round by round ${warm.map(ratio).join(' ')}, the first of all ${ratio(first)}`,
  );
}

interface Figures {
  count: number;
  p50: number;
  p95: number;
}

function figuresOf(waits: readonly number[]): Figures {
  const sorted = waits.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return { count: waits.length, p50: at(0.5), p95: at(0.95) };
}

function line(name: string, { count, p50, p95 }: Figures): string {
  return `${name.padEnd(22)} p50 ${p50.toFixed(1).padStart(6)} ms   p95 ${p95.toFixed(1).padStart(6)} ms   of ${count}`;
}

/** Twenty documents of as many workshops, asked for all at once. */
async function makeDocuments(leads: readonly Bot[], round: number): Promise<void> {
  const made = await Promise.all(
    leads.map(({ browser, workshop, seat }) =>
      browser.get(`/api/workshops/${workshop}/documents/porozumienie.pdf?version=draft&as=${seat}`),
    ),
  );
  const missing = made.filter(({ status }) => status !== 200);
  if (missing.length > 0) {
    const told = missing.map(({ status }) => status).join(', ');
    throw new Error(`round ${round}: ${missing.length} documents were not made: ${told}`);
  }
}

/** A workshop whose document is written and changed in each round, so that no file is made twice. */
async function writtenWorkshop(owner: Browser): Promise<Bot> {
  const made = await owner.post('/api/workshops', { template: 'proba', title: 'Próba', town: 'Lipowo' });
  const lead = await new Bot(owner, textIn(made, 'id'), textIn(made, 'seat')).live();
  await lead.send({ type: 'step:open', step: 'letter' });
  return lead;
}
