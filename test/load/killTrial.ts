import { join } from 'node:path';
import * as Y from 'yjs';
import { RECORDS } from '#shared/activities/records.ts';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import type { Ledger } from '#shared/workshop/state.ts';
import { nodeDisk } from '../../server/storage/disk.ts';
import { readFolder } from '../../server/storage/readFolder.ts';
import { makeTable, phone, ServerProcess, type Table } from '../fixtures/runningApp.ts';
import { difference } from '../fixtures/sameDocs.ts';
import { seeded } from '../fixtures/seeded.ts';
import { boardStep, cardsStep, templateOf } from '../fixtures/template.ts';
import { Bot } from './bot.ts';
import { pause, type SharedDoc, until } from './sharedDoc.ts';

/**
 * Kills a whole server with SIGKILL while people send cards and type, and looks on its disk for everything that was
 * acknowledged or that somebody else had seen.
 */

const PEOPLE = 8;
const TOKENS = 'tokens';

/** What a trial found. */
export interface KillFigures {
  seed: number;
  rounds: number;
  /** Kills that found nothing under way; they do not count. */
  idle: number;
  commandsAcknowledged: number;
  commandsInFlight: number;
  updatesDurable: number;
  updatesInFlight: number;
  seenByOthers: number;
  /** Milliseconds from the start of the new process until everybody had everything again; the longest. */
  slowestReturn: number;
  lost: string[];
  diverged: string[];
}

/** One person who writes cards and types at the same time, and knows what must still be there tomorrow. */
class Writer {
  readonly bot: Bot;
  readonly board: SharedDoc;
  readonly bank: SharedDoc;
  /** Newest acknowledged number of each own card. */
  readonly cards = new Map<string, number>();
  readonly #tokens: { token: string; connection: number; frame: number }[] = [];
  /** Own tokens that were called durable. */
  readonly durable = new Set<string>();
  readonly #random: () => number;
  readonly #name: string;
  #count = 0;

  constructor(bot: Bot, name: string, docs: { board: string; bank: string }, random: () => number) {
    this.bot = bot;
    this.#name = name;
    this.#random = random;
    this.board = bot.open(docs.board);
    this.bank = bot.open(docs.bank);
  }

  async sendCards(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      this.#count += 1;
      const number = this.#count;
      const own = [...this.cards.keys()];
      const isNew = own.length < 5 || this.#random() < 0.3;
      const entry = isNew
        ? makeRandomId(platformRandom)
        : (own[Math.floor(this.#random() * own.length)] ?? '');
      const data = { text: `${this.#name} ${number}`, column: 'places' };
      const answer = await this.bot.send({
        type: isNew ? 'entry:put' : 'entry:edit',
        step: 'bank',
        entry,
        data,
      });
      if (!answer.ok) {
        throw new Error(`${this.#name}: ${answer.error}`);
      }
      this.cards.set(entry, number);
      await pause(25 + this.#random() * 20);
    }
  }

  async type(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      const token = `${this.#name}-${this.#count}-${makeRandomId(platformRandom).slice(0, 6)}`;
      const { doc, text, provider } = this.board;
      const connected = provider.wsconnected;
      doc.transact(() => {
        doc.getMap(TOKENS).set(token, 1);
        text.insert(Math.floor(this.#random() * (text.length + 1)), `${token} `);
        if (text.length > 200 && this.#random() < 0.4) {
          text.delete(Math.floor(this.#random() * (text.length - 20)), 20);
        }
      });
      if (connected) {
        this.#tokens.push({ token, connection: this.board.connects, frame: this.board.sent });
      }
      this.noteDurable();
      await pause(45 + this.#random() * 30);
    }
  }

  /** Own words the server said it has. */
  noteDurable(): void {
    const { connects, durable } = this.board;
    for (const { token, connection, frame } of this.#tokens) {
      if (connection === connects && frame <= durable) {
        this.durable.add(token);
      }
    }
  }

  get seenTokens(): Set<string> {
    return new Set(this.board.doc.getMap(TOKENS).keys());
  }

  get seenCards(): Set<string> {
    return new Set(this.bank.doc.getMap(RECORDS).keys());
  }

  owns(token: string): boolean {
    return token.startsWith(`${this.#name}-`);
  }
}

/**
 * Runs the trial; it finds, and leaves judging to the caller. `damage` may harm the folder of the workshop after each
 * kill, to see whether the trial would notice.
 */
export async function killTrial(
  rounds: number,
  seed: number,
  damage?: (folder: string) => Promise<void>,
): Promise<KillFigures> {
  const random = seeded(seed);
  const server = await ServerProcess.start([tableOfTrial()]);
  const figures: KillFigures = {
    seed,
    rounds: 0,
    idle: 0,
    commandsAcknowledged: 0,
    commandsInFlight: 0,
    updatesDurable: 0,
    updatesInFlight: 0,
    seenByOthers: 0,
    slowestReturn: 0,
    lost: [],
    diverged: [],
  };
  const bots: Bot[] = [];
  try {
    const table = await makeTable(server, 'proba');
    bots.push(table.lead);
    const docs = await openSteps(table);
    const writers: Writer[] = [];
    for (let number = 0; number < PEOPLE; number += 1) {
      const name = `Osoba ${number}`;
      const bot = await Bot.join(phone(server), table.code, { name, sides: [number % 2 ? 'A' : 'B'] });
      bots.push(await bot.live());
      writers.push(new Writer(bot, name, docs, random));
    }
    await Promise.all(writers.flatMap(({ board, bank }) => [board.synced(), bank.synced()]));
    while (figures.rounds < rounds && figures.lost.length === 0) {
      await round(server, table, writers, docs, random, figures, damage);
    }
    figures.commandsAcknowledged = writers.reduce((sum, { bot }) => sum + bot.acknowledged.length, 0);
    figures.updatesDurable = writers.reduce((sum, { durable }) => sum + durable.size, 0);
    return figures;
  } finally {
    for (const bot of bots) {
      bot.leave();
    }
    await server.close();
  }
}

/** What is wrong with a trial's figures; empty when nothing is. */
export function problemsOf(figures: KillFigures): string[] {
  return [...figures.lost.map(what => `lost: ${what}`), ...figures.diverged.map(what => `differs: ${what}`)];
}

function tableOfTrial() {
  const bank = cardsStep('bank', 'named');
  const shown = bank.phases.filter(phase => phase.visibility === 'all');
  return templateOf({ ...bank, phases: shown, config: { ...bank.config, limit: null } }, boardStep('board'));
}

async function openSteps({ lead }: Table): Promise<{ board: string; bank: string }> {
  const open = async (step: string): Promise<string> => {
    await lead.send({ type: 'step:open', step });
    await until(() => lead.parts.now?.step?.id === step && lead.parts.now.step.docId !== null);
    return lead.parts.now?.step?.docId ?? '';
  };
  return { bank: await open('bank'), board: await open('board') };
}

/** Load, kill, look on the disk, start again, let everybody come back, compare. */
async function round(
  server: ServerProcess,
  table: Table,
  writers: readonly Writer[],
  docs: { board: string; bank: string },
  random: () => number,
  figures: KillFigures,
  damage?: (folder: string) => Promise<void>,
): Promise<void> {
  let over = false;
  const isOver = () => over;
  const work = Promise.all(writers.flatMap(writer => [writer.sendCards(isOver), writer.type(isOver)]));
  work.catch(() => undefined);
  await pause(250 + random() * 1000);
  const commands = writers.reduce((sum, { bot }) => sum + bot.inFlight, 0);
  const updates = writers.reduce((sum, { board }) => sum + board.inFlight, 0);
  const killed = server.kill();
  over = true;
  await killed;
  // What the kernel had already taken over still arrives: it was told, so it counts.
  await pause(60);
  if (commands > 0 && updates > 0) {
    figures.rounds += 1;
    figures.commandsInFlight += commands;
    figures.updatesInFlight += updates;
  } else {
    figures.idle += 1;
  }
  await damage?.(join(server.data, 'workshops', table.id));
  await searchDisk(server, table, writers, docs, figures);
  if (damage !== undefined) {
    // What was told is gone: nobody could go on from here.
    return;
  }

  const started = performance.now();
  await server.start();
  await work;
  await until(() => writers.every(isBack) && table.lead.connected, 30_000);
  await compare(writers, table, docs, figures);
  figures.slowestReturn = Math.max(figures.slowestReturn, Math.round(performance.now() - started));
}

function isBack({ bot, board, bank }: Writer): boolean {
  return bot.connected && board.provider.synced && bank.provider.synced && board.inFlight === 0;
}

/** Everything that was acknowledged or seen must be in the files, before any client brings it back. */
async function searchDisk(
  { data }: ServerProcess,
  { id }: Table,
  writers: readonly Writer[],
  docs: { board: string; bank: string },
  figures: KillFigures,
): Promise<void> {
  const content = await readFolder(nodeDisk, join(data, 'workshops', id));
  const board = new Y.Doc();
  Y.applyUpdate(board, content.docs.get(docs.board) ?? new Uint8Array([0, 0]));
  const bank = new Y.Doc();
  Y.applyUpdate(bank, content.docs.get(docs.bank) ?? new Uint8Array([0, 0]));
  const tokens = board.getMap(TOKENS);
  const rows = bank.getMap(RECORDS);
  const lost = new Set<string>();
  let seen = 0;
  for (const writer of writers) {
    writer.noteDurable();
    for (const [entry, number] of writer.cards) {
      const ledger = content.entries.get(`ledger/bank/${entry}`) as Ledger | undefined;
      const kept = Number(ledger?.row.text.split(' ').at(-1) ?? -1);
      if (kept < number || !rows.has(entry)) {
        lost.add(`acknowledged card ${entry}, number ${number}, on disk ${kept}`);
      }
    }
    for (const { command, seq } of writer.bot.acknowledged) {
      if (seq > content.seq) {
        lost.add(`acknowledged ${command.type} at ${seq}, disk ends at ${content.seq}`);
      }
    }
    for (const token of writer.durable) {
      if (!tokens.has(token)) {
        lost.add(`durable word ${token}`);
      }
    }
    for (const token of writer.seenTokens) {
      if (!writer.owns(token)) {
        seen += 1;
        if (!tokens.has(token)) {
          lost.add(`word ${token} seen by another`);
        }
      }
    }
    for (const entry of writer.seenCards) {
      seen += 1;
      if (!rows.has(entry)) {
        lost.add(`card ${entry} seen`);
      }
    }
  }
  figures.seenByOthers = Math.max(figures.seenByOthers, seen);
  figures.lost.push(...lost);
}

/** Every client's documents are those of the server, as somebody new gets them; no card is there twice. */
async function compare(
  writers: readonly Writer[],
  table: Table,
  docs: { board: string; bank: string },
  figures: KillFigures,
): Promise<void> {
  const { lead } = table;
  for (const [name, docId] of Object.entries(docs) as ['board' | 'bank', string][]) {
    const fresh = await lead.open(docId).synced();
    const all = writers.map(writer => writer[name].doc);
    await until(() => all.every(doc => sameVector(doc, fresh.doc)), 10_000).catch(() => undefined);
    for (const [index, doc] of all.entries()) {
      const what = difference(doc, fresh.doc);
      if (what !== null) {
        figures.diverged.push(`round ${figures.rounds}, ${name} of ${index}: ${what}`);
      }
    }
    if (name === 'bank') {
      const texts = [...fresh.doc.getMap(RECORDS).values()].map(row => (row as Y.Map<unknown>).get('text'));
      if (new Set(texts).size !== texts.length) {
        figures.diverged.push(`round ${figures.rounds}: a repeated command made a second card`);
      }
    }
    lead.docs.splice(lead.docs.indexOf(fresh), 1);
    fresh.destroy();
  }
}

function sameVector(one: Y.Doc, other: Y.Doc): boolean {
  const [left, right] = [one, other].map(doc => Y.decodeStateVector(Y.encodeStateVector(doc)));
  return (
    left?.size === right?.size && [...(left ?? [])].every(([client, clock]) => right?.get(client) === clock)
  );
}
