import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readTexts, TEXTS } from '#shared/activities/records.ts';
import { canonicalJson } from '#shared/agreement/canonical.ts';
import type { DocumentList } from '#shared/protocol/documents.ts';
import { CLOSE } from '#shared/protocol/wire.ts';
import { documentOf, versionOf } from '#shared/workshop/documents/documentKeys.ts';
import type { Version } from '#shared/workshop/documents/documentState.ts';
import { present } from '#shared/workshop/documents/documents.ts';
import type { State } from '#shared/workshop/state.ts';
import { FRAME_KIND, scan } from '../../server/storage/frames.ts';
import type { JournalRecord } from '../../server/storage/journal.ts';
import { decodeRecord } from '../../server/storage/recordCodec.ts';
import {
  liveOf,
  makeTable,
  phone,
  type Running,
  ServerProcess,
  startApp,
  type Table,
} from '../fixtures/runningApp.ts';
import { difference } from '../fixtures/sameDocs.ts';
import { seeded, seedOfRun } from '../fixtures/seeded.ts';
import { essayStep, templateOf } from '../fixtures/template.ts';
import { Bot } from '../load/bot.ts';
import { pause, type SharedDoc, until } from '../load/sharedDoc.ts';

/**
 * Freezing takes exactly the words that stand at its position of the journal, while many people go on typing: what the
 * server said it has is in the version, what came later is refused and was never acknowledged.
 */

const DOCUMENT = 'porozumienie';
const PARAGRAPHS = ['p0', 'p1', 'p2'];
const template = {
  ...templateOf(essayStep('essay')),
  documents: [{ id: DOCUMENT, kind: 'porozumienie' as const, step: 'essay' }],
};

/** One person who types until told to stop, and remembers which words the server called durable. */
class Typist {
  readonly bot: Bot;
  readonly shared: SharedDoc;
  readonly typed = new Set<string>();
  readonly durable = new Set<string>();
  readonly #name: string;
  readonly #random: () => number;
  readonly #frames: { word: string; frame: number }[] = [];

  constructor(bot: Bot, name: string, docId: string, random: () => number) {
    this.bot = bot;
    this.#name = name;
    this.#random = random;
    this.shared = bot.open(docId);
  }

  async type(isOver: () => boolean): Promise<void> {
    await pause(this.#random() * 60);
    for (let count = 0; !isOver(); count += 1) {
      const word = `${this.#name}x${count}`;
      const id = PARAGRAPHS[Math.floor(this.#random() * PARAGRAPHS.length)] ?? '';
      const text = this.shared.doc.getMap(TEXTS).get(id) as Y.Text;
      const before = this.shared.sent;
      // At the beginning or the end: nobody's words are torn apart.
      text.insert(this.#random() < 0.5 ? 0 : text.length, ` ${word} `);
      this.typed.add(word);
      if (this.shared.sent > before) {
        this.#frames.push({ word, frame: this.shared.sent });
      }
      this.note();
      await pause(30 + this.#random() * 60);
    }
  }

  /** Stays correct as long as it never connected twice. */
  note(): void {
    for (const { word, frame } of this.#frames) {
      if (frame <= this.shared.durable) {
        this.durable.add(word);
      }
    }
  }
}

async function typists(running: Running, table: Table, docId: string, count: number, random: () => number) {
  const all: Typist[] = [];
  for (let n = 0; n < count; n += 1) {
    const name = `osoba${String.fromCharCode(97 + n)}`;
    const bot = await Bot.join(phone(running), table.code, { name, sides: [n % 2 ? 'A' : 'B'] });
    all.push(new Typist(bot, name, docId, random));
  }
  await Promise.all(all.map(one => one.shared.synced()));
  return all;
}

async function openEssay(table: Table): Promise<string> {
  await table.lead.send({ type: 'step:open', step: 'essay' });
  await until(() => typeof table.lead.parts.now?.step?.docId === 'string');
  return table.lead.parts.now?.step?.docId ?? '';
}

/** The canonical bytes that these words give in this workshop. */
function canonicalOf(state: State, version: number, texts: ReadonlyMap<string, string>): string {
  const document = documentOf(state, DOCUMENT);
  if (document === undefined) {
    throw new Error('no document');
  }
  const made = present(
    state,
    { ...document, frozen: version - 1 },
    { texts: () => texts, harvest: () => [] },
  );
  return canonicalJson(made?.doc as never);
}

/** Every record of a workshop's logs, as they lie on the disk. */
async function recordsOf(folder: string): Promise<JournalRecord[]> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.log')).sort();
  const logs = await Promise.all(names.map(name => readFile(join(folder, name))));
  return logs.flatMap(bytes =>
    scan(bytes)
      .frames.filter(frame => frame.kind === FRAME_KIND.record)
      .map(decodeRecord),
  );
}

/** The words of a document after all records before the one that froze it. */
function wordsAtFreeze(records: readonly JournalRecord[], docId: string): Map<string, string> {
  const freeze = records.find(record => record.audit.type === 'document:freeze');
  const doc = new Y.Doc();
  for (const record of records) {
    if (freeze !== undefined && record.seq < freeze.seq) {
      for (const update of record.docUpdates.filter(one => one.docId === docId)) {
        Y.applyUpdate(doc, update.bytes);
      }
    }
  }
  return readTexts(doc);
}

function sorted(texts: ReadonlyMap<string, string>): [string, string][] {
  return [...texts].sort();
}

test('twenty people type while the facilitator freezes', { timeout: 120_000 }, async () => {
  const seed = seedOfRun();
  console.log(`freeze under fire: SEED=${seed}`);
  const random = seeded(seed);
  const running = await startApp([template]);
  const table = await makeTable(running, 'proba');
  const bots: Bot[] = [table.lead];
  try {
    const docId = await openEssay(table);
    const all = await typists(running, table, docId, 20, random);
    const quiet = await Bot.join(phone(running), table.code, { name: 'Cicha', sides: ['A'] });
    bots.push(quiet, ...all.map(one => one.bot));
    const witness = await quiet.open(docId).synced();

    let over = false;
    const typing = Promise.all(all.map(one => one.type(() => over)));
    await pause(1000 + random() * 1000);
    const answer = await table.lead.send({ type: 'document:freeze', document: DOCUMENT });
    expect(answer).toMatchObject({ ok: true, value: { version: 1 } });
    await pause(600);
    over = true;
    await typing;

    // What is frozen is what the disk had at that position, and what the room was shown.
    const live = await liveOf(running, docId);
    const version = versionOf(live.shown, DOCUMENT, 1) as Version;
    expect(version.hash).toBe(createHash('sha256').update(version.canonical).digest('hex'));
    const onDisk = wordsAtFreeze(await recordsOf(join(running.data, 'workshops', table.id)), docId);
    expect(canonicalOf(live.shown, 1, onDisk)).toBe(version.canonical);
    const doc = await live.openDoc(docId);
    if (typeof doc === 'number') {
      throw new Error(`closed with ${doc}`);
    }
    expect(sorted(readTexts(doc.shown))).toEqual(sorted(onDisk));
    await until(() => difference(witness.doc, doc.shown) === null);
    expect(canonicalOf(live.shown, 1, readTexts(witness.doc))).toBe(version.canonical);
    const fresh = await Promise.all(all.map(one => one.bot.open(docId).synced()));
    expect(fresh.filter(({ doc: read }) => difference(read, doc.shown) !== null)).toEqual([]);

    // Word by word: acknowledged ones are in it, the others are not and were never acknowledged.
    const frozen = new Set([...onDisk.values()].flatMap(text => text.split(' ')));
    await until(() => all.every(one => one.shared.closes.length > 0));
    for (const one of all) {
      one.note();
      expect([...one.durable].filter(word => !frozen.has(word))).toEqual([]);
      expect(one.shared.closes).toEqual([CLOSE.ended]);
      expect(one.shared.connects).toBe(1);
    }
    const typed = all.flatMap(one => [...one.typed]);
    const acknowledged = all.flatMap(one => [...one.durable]);
    const late = typed.filter(word => !frozen.has(word));
    console.log(`${typed.length} words, ${acknowledged.length} acknowledged, ${late.length} too late`);
    expect(Math.min(acknowledged.length, late.length)).toBeGreaterThan(20);
    expect(acknowledged.every(word => version.canonical.includes(word))).toBe(true);
    expect(late.some(word => version.canonical.includes(`${word} `))).toBe(false);

    // The last versions of the words are kept as well.
    for (const [record, text] of onDisk) {
      expect([...live.shown.list(`text/essay/${record}`)].at(-1)?.[1]).toMatchObject({ text });
    }
  } finally {
    for (const bot of bots) {
      bot.leave();
    }
    await running.close();
  }
});

test('kill -9 right after a freeze: the version and its hash are there', { timeout: 120_000 }, async () => {
  const seed = seedOfRun();
  console.log(`kill after freeze: SEED=${seed}`);
  const random = seeded(seed);
  const server = await ServerProcess.start([template]);
  const table = await makeTable(server, 'proba');
  const bots: Bot[] = [table.lead];
  try {
    const docId = await openEssay(table);
    const all = await typists(server, table, docId, 6, random);
    bots.push(...all.map(one => one.bot));
    let over = false;
    const typing = Promise.all(all.map(one => one.type(() => over)));
    await pause(500 + random() * 500);
    const answer = await table.lead.send({ type: 'document:freeze', document: DOCUMENT });
    await server.kill();
    over = true;
    await typing;
    for (const one of all) {
      one.note();
    }
    const onDisk = wordsAtFreeze(await recordsOf(join(server.data, 'workshops', table.id)), docId);
    await server.start();
    await until(() => table.lead.connected);

    const list = JSON.parse((await table.lead.browser.get(`/api/workshops/${table.id}/documents`)).text);
    const [frozen] = (list as DocumentList).documents;
    const value = answer.ok ? (answer.value as { version: number; mark: string }) : null;
    expect(frozen?.versions).toMatchObject([{ n: value?.version, mark: value?.mark }]);
    const records = await recordsOf(join(server.data, 'workshops', table.id));
    const record = records.find(one => one.audit.type === 'document:freeze');
    const version = record?.put[`version/${DOCUMENT}/1`] as unknown as Version;
    expect(frozen?.versions[0]?.hash).toBe(version.hash);
    expect(version.hash).toBe(createHash('sha256').update(version.canonical).digest('hex'));
    for (const text of onDisk.values()) {
      for (const word of text.split(' ')) {
        expect(version.canonical).toContain(word);
      }
    }
    // Nobody writes into it any more, and what was acknowledged is in it.
    const fresh = await table.lead.open(docId).synced();
    expect(sorted(readTexts(fresh.doc))).toEqual(sorted(onDisk));
    const words = new Set([...onDisk.values()].flatMap(text => text.split(' ')));
    expect(all.flatMap(one => [...one.durable]).filter(word => !words.has(word))).toEqual([]);
    expect(all.flatMap(one => [...one.durable]).length).toBeGreaterThan(5);
  } finally {
    for (const bot of bots) {
      bot.leave();
    }
    await server.close();
  }
});
