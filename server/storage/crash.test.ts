import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { FileJournalStore } from './fileJournal.ts';
import { edits, record } from './journal.contract.ts';
import type { JournalRecord, Recovered } from './journal.ts';
import { MemoryDisk } from './memoryDisk.ts';
import { seeded } from './testing/seeded.ts';

const ID = 'workshop0001';
const STEP = 'workshop0001step0001aaaaaaaa';

/** Records in the run. */
const STEPS = 200;

it('loses nothing acknowledged in a power cut or kill after any call to the disk', async () => {
  const calls = await countCalls();
  expect(calls).toBeGreaterThan(STEPS);
  for (let crashAt = 1; crashAt <= calls; crashAt++) {
    const { disk, acknowledged, records } = await run(crashAt);
    const random = seeded(crashAt);
    for (const survivor of [disk.afterKill(), disk.afterPowerCut(random), disk.afterPowerCut(random)]) {
      await expectWhole(survivor, records, acknowledged, `crash after call ${crashAt}`);
    }
  }
}, 60_000);

it('survives a second power cut while it recovers from the first', async () => {
  const calls = await countCalls();
  for (let crashAt = 3; crashAt <= calls; crashAt += 7) {
    const { disk, acknowledged, records } = await run(crashAt);
    const random = seeded(1000 + crashAt);
    for (let again = 1; again <= 12; again++) {
      const first = disk.afterPowerCut(random);
      dieAfter(first, again);
      await storeOn(first)
        .open(ID)
        .then(
          ({ journal }) => journal.close(),
          () => undefined,
        );
      await expectWhole(
        first.afterPowerCut(random),
        records,
        acknowledged,
        `calls ${crashAt}, then ${again}`,
      );
    }
  }
}, 60_000);

it('erases whole or not at all', async () => {
  const whole = await run(Infinity);
  await whole.close();
  for (let crashAt = 1; crashAt <= 4; crashAt++) {
    const disk = whole.disk.afterKill();
    dieAfter(disk, crashAt);
    const removed = await storeOn(disk)
      .remove(ID)
      .then(
        () => true,
        () => false,
      );
    const survivor = disk.afterPowerCut(seeded(crashAt));
    const store = storeOn(survivor);
    if (removed) expect(await store.exists(ID)).toBe(false);
    if (!(await store.exists(ID))) expect(await survivor.list('/data/workshops')).toEqual([]);
    else await expectWhole(survivor, whole.records, whole.records.length, `erase ${crashAt}`);
  }
});

/** Appends in groups of one to five, compacts now and then; the disk dies after so many calls. */
async function run(crashAt: number) {
  const disk = new MemoryDisk();
  const calls = dieAfter(disk, crashAt);
  const random = seeded(7);
  const doc = new Y.Doc();
  doc.clientID = 1;
  const records: JournalRecord[] = [];
  let acknowledged = 0;
  try {
    const { journal } = await storeOn(disk).open(ID);
    while (records.length < STEPS) {
      const group: Promise<void>[] = [];
      for (let left = 1 + Math.floor(random() * 5); left > 0; left--) {
        const next = step(records.length + 1, doc, random);
        records.push(next);
        group.push(
          journal.append(next).then(() => {
            acknowledged = Math.max(acknowledged, next.seq);
          }),
        );
      }
      // Sometimes beside the next appends, sometimes waited for.
      const compacting = random() < 0.15 ? journal.compact() : Promise.resolve();
      compacting.catch(() => undefined);
      if (random() < 0.5) group.push(compacting);
      const settled = await Promise.allSettled(group);
      const refused = settled.find(one => one.status === 'rejected');
      if (refused) throw refused.reason;
    }
    return { disk, acknowledged, records, calls, close: () => journal.close() };
  } catch (error) {
    if (crashAt === Infinity) throw error;
    return { disk, acknowledged, records, calls, close: async () => undefined };
  }
}

async function countCalls(): Promise<number> {
  const { close, calls } = await run(Infinity);
  await close();
  return calls();
}

function step(seq: number, doc: Y.Doc, random: () => number): JournalRecord {
  const words = doc.getText('t');
  return record(seq, {
    put: {
      [`k/${Math.floor(random() * 20)}`]: { v: 1, seq, filling: 'x'.repeat(Math.floor(random() * 1500)) },
    },
    del: [`k/${Math.floor(random() * 20)}`],
    docUpdates:
      random() < 0.4
        ? []
        : edits(doc, STEP, () => {
            if (words.length > 30) words.delete(0, 20);
            words.insert(words.length, `${seq} `);
          }),
  });
}

/** The state must be exactly that after some record, not before the last acknowledged one; and it must go on. */
async function expectWhole(disk: MemoryDisk, records: JournalRecord[], acknowledged: number, when: string) {
  const { journal, recovered } = await storeOn(disk).open(ID);
  expect(recovered.seq, when).toBeGreaterThanOrEqual(acknowledged);
  expect(recovered.seq, when).toBeLessThanOrEqual(records.length);
  expect(shown(recovered), when).toEqual(shown(expected(records.slice(0, recovered.seq))));
  await journal.append(record(recovered.seq + 1, { put: { after: { v: 1 } } }));
  await journal.close();
  const { journal: next, recovered: again } = await storeOn(disk.afterKill()).open(ID);
  expect(again.entries.get('after'), when).toEqual({ v: 1 });
  expect(again.seq, when).toBe(recovered.seq + 1);
  await next.close();
}

function expected(records: JournalRecord[]): Recovered {
  const entries: Recovered['entries'] = new Map();
  const doc = new Y.Doc();
  for (const { put, del, docUpdates } of records) {
    for (const key of del) entries.delete(key);
    for (const [key, value] of Object.entries(put)) entries.set(key, value);
    for (const { bytes } of docUpdates) Y.applyUpdate(doc, bytes);
  }
  return { seq: records.length, entries, docs: new Map([[STEP, Y.encodeStateAsUpdate(doc)]]) };
}

function shown({ seq, entries, docs }: Recovered) {
  const doc = new Y.Doc();
  for (const bytes of docs.values()) Y.applyUpdate(doc, bytes);
  return {
    seq,
    entries: [...entries].sort(([a], [b]) => (a < b ? -1 : 1)),
    text: doc.getText('t').toString(),
  };
}

/** The disk works for so many calls; gives back how many were made. */
function dieAfter(disk: MemoryDisk, calls: number): () => number {
  let made = 0;
  disk.fault = (_call, path) => {
    made++;
    if (made > calls) throw new Error(`the machine is off (${path})`);
  };
  return () => made;
}

function storeOn(disk: MemoryDisk): FileJournalStore {
  return new FileJournalStore({ dataDir: '/data', disk });
}
