import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { type WebSocket, WebSocketServer } from 'ws';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { readSyncMessage, writeUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';
import { MESSAGE } from '#shared/protocol/wire.ts';
import { makeTable, phone, ServerProcess } from '../fixtures/runningApp.ts';
import { boardStep, templateOf } from '../fixtures/template.ts';
import { benchDocuments } from './benchDocuments.ts';
import { Bot } from './bot.ts';
import { Browser } from './browser.ts';
import { pause, SharedDoc, until } from './sharedDoc.ts';

// Thirty people type into one document: our server, which has every word on disk before anybody sees it, beside a
// plain relay in memory. Both in processes of their own, in turn. Then what documents cost (`benchDocuments.ts`).
// npm run bench [-- seconds]

const PEOPLE = 30;
const ROUNDS = 2;
/** Words each person writes in a second. */
const PER_SECOND = 1;

interface Measured {
  /** Milliseconds from one client's word to another's. */
  p50: number;
  p95: number;
  /** Messages a client received for each word of somebody else's that reached it. */
  messagesPerDelivery: number;
  /** Processor seconds of the server for 1000 words. */
  cpuPer1000: number;
}

if (process.argv[2] === 'relay') {
  relay();
} else {
  await compare(Number(process.argv[2] ?? 10));
  await benchDocuments();
}

async function compare(seconds: number): Promise<void> {
  const ours: Measured[] = [];
  const plain: Measured[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await measureOurs(seconds));
    plain.push(await measureRelay(seconds));
  }
  const [us, them] = [best(ours), best(plain)];
  const row = (name: string, { p50, p95, messagesPerDelivery, cpuPer1000 }: Measured) =>
    `${name.padEnd(14)} p50 ${p50.toFixed(1).padStart(6)} ms   p95 ${p95.toFixed(1).padStart(6)} ms   ` +
    `${messagesPerDelivery.toFixed(2)} messages per delivery   ${cpuPer1000.toFixed(2)} CPU s per 1000 words`;
  console.log(
    `1 × ${PEOPLE} people, ${PER_SECOND} word a second each with a cursor, ${seconds} s, best of ${ROUNDS}`,
  );
  console.log(row('Wspólny Stół', us));
  console.log(row('plain relay', them));
  console.log(
    `ratio          p50 ${(us.p50 / them.p50).toFixed(2)}   p95 ${(us.p95 / them.p95).toFixed(2)}   ` +
      `messages ${(us.messagesPerDelivery / them.messagesPerDelivery).toFixed(2)}   CPU ${(us.cpuPer1000 / them.cpuPer1000).toFixed(2)}`,
  );
}

/** The quieter of the rounds: what else the machine did only ever adds. */
function best(rounds: readonly Measured[]): Measured {
  const least = (key: keyof Measured) => Math.min(...rounds.map(round => round[key]));
  return {
    p50: least('p50'),
    p95: least('p95'),
    messagesPerDelivery: least('messagesPerDelivery'),
    cpuPer1000: least('cpuPer1000'),
  };
}

async function measureOurs(seconds: number): Promise<Measured> {
  const server = await ServerProcess.start([templateOf(boardStep('board'))]);
  const { lead, code } = await makeTable(server, 'proba');
  const bots: Bot[] = [lead];
  try {
    await lead.send({ type: 'step:open', step: 'board' });
    await until(() => typeof lead.parts.now?.step?.docId === 'string');
    const docId = lead.parts.now?.step?.docId ?? '';
    for (let number = 0; number < PEOPLE; number += 1) {
      bots.push(await Bot.join(phone(server), code, { name: `Osoba ${number}`, sides: ['A'] }));
    }
    const docs = bots.slice(1).map(bot => bot.open(docId));
    return await measure(docs, seconds, server.pid);
  } finally {
    for (const bot of bots) {
      bot.leave();
    }
    await server.close();
  }
}

async function measureRelay(seconds: number): Promise<Measured> {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', import.meta.filename, 'relay'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout as NonNullable<typeof child.stdout> });
  const [port] = (await once(lines, 'line')) as [string];
  const browser = new Browser(Number(port), `127.0.0.1:${port}`);
  const docs = Array.from({ length: PEOPLE }, (_, number) => new SharedDoc(browser, 'board', String(number)));
  try {
    return await measure(docs, seconds, child.pid ?? 0);
  } finally {
    for (const doc of docs) {
      doc.destroy();
    }
    child.kill('SIGKILL');
  }
}

/** Everybody types at an own pace; a word carries the moment it was written. */
async function measure(docs: readonly SharedDoc[], seconds: number, pid: number): Promise<Measured> {
  await Promise.all(docs.map(doc => doc.synced()));
  await pause(500);
  const waits: number[] = [];
  for (const { doc } of docs) {
    doc.getMap<number>('words').observe((event, transaction) => {
      if (transaction.local) {
        return;
      }
      const now = performance.now();
      for (const key of event.keysChanged) {
        waits.push(now - (event.target.get(key) ?? now));
      }
    });
  }
  const received = () => docs.reduce((sum, { messages }) => sum + messages, 0);
  const [messages, cpu] = [received(), await cpuSeconds(pid)];
  let words = 0;
  const end = performance.now() + seconds * 1000;
  await Promise.all(
    docs.map(async ({ doc, provider }, number) => {
      await pause(Math.random() * (1000 / PER_SECOND));
      for (let count = 0; performance.now() < end; count += 1) {
        words += 1;
        provider.awareness.setLocalStateField('cursor', { at: count });
        doc.getMap<number>('words').set(`${number}-${count}`, performance.now());
        await pause(1000 / PER_SECOND);
      }
    }),
  );
  await pause(500);
  const sorted = waits.sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return {
    p50: at(0.5),
    p95: at(0.95),
    messagesPerDelivery: (received() - messages) / waits.length,
    cpuPer1000: ((await cpuSeconds(pid)) - cpu) / (words / 1000),
  };
}

/** Processor seconds a process has used, from /proc; not a number where there is none. */
async function cpuSeconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // utime and stime, in ticks of a hundredth.
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/**
 * The least a server can do, as the reference server of y-websocket does it: every update and every change of
 * awareness goes to everybody at once, as it came, and nothing is kept.
 */
function relay(): void {
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  awareness.setLocalState(null);
  const all = new Set<WebSocket>();
  const sendAll = (type: number, write: (encoder: encoding.Encoder) => void) => {
    const frame = frameWith(type, write);
    for (const socket of all) {
      socket.send(frame);
    }
  };
  doc.on('update', (update: Uint8Array) => sendAll(MESSAGE.sync, encoder => writeUpdate(encoder, update)));
  awareness.on('update', (changes: Record<'added' | 'updated' | 'removed', number[]>) => {
    const clients = [...changes.added, ...changes.updated, ...changes.removed];
    sendAll(MESSAGE.awareness, encoder =>
      encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, clients)),
    );
  });
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false }, () => {
    const address = server.address();
    console.log(typeof address === 'object' && address !== null ? address.port : 0);
  });
  server.on('connection', socket => {
    all.add(socket);
    socket.on('close', () => all.delete(socket));
    socket.on('message', (data: Buffer) => {
      const decoder = decoding.createDecoder(new Uint8Array(data));
      if (decoding.readVarUint(decoder) === MESSAGE.awareness) {
        applyAwarenessUpdate(awareness, decoding.readVarUint8Array(decoder), socket);
        return;
      }
      const answer = frameWith(MESSAGE.sync, encoder => readSyncMessage(decoder, encoder, doc, socket));
      if (answer.length > 1) {
        socket.send(answer);
      }
    });
  });
}

function frameWith(type: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  write(encoder);
  return encoding.toUint8Array(encoder);
}
