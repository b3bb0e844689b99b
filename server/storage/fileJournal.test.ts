import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { FileJournalStore } from './fileJournal.ts';
import { acquireFolderLock } from './folderLock.ts';
import { edits, record } from './journal.contract.ts';
import { JournalFailed, JournalLocked, JournalUnreadable } from './journal.ts';
import { MemoryDisk } from './memoryDisk.ts';
import { seeded } from './testing/seeded.ts';

const ID = 'workshop0001';
const STEP = 'workshop0001step0001aaaaaaaa';
const FOLDER = join('/data/workshops', ID);
const FIRST = join(FOLDER, '00001.log');

function storeOn(disk: MemoryDisk, onProblem?: (id: string, problem: Error) => void): FileJournalStore {
  return new FileJournalStore({ dataDir: '/data', disk, onProblem });
}

/** A log of records appended one by one, so that each is a batch; gives where each record ends. */
async function writtenLog(count: number): Promise<{ disk: MemoryDisk; bytes: Buffer; ends: number[] }> {
  const disk = new MemoryDisk();
  const { journal } = await storeOn(disk).open(ID);
  const doc = new Y.Doc();
  const ends: number[] = [8];
  for (let seq = 1; seq <= count; seq++) {
    const docUpdates = edits(doc, STEP, () => doc.getText('t').insert(0, `słowo ${seq}`));
    await journal.append(record(seq, { put: { [`k/${seq}`]: { v: 1 } }, docUpdates }));
    ends.push((await contentOf(disk, FIRST)).length);
  }
  return { disk, bytes: await contentOf(disk, FIRST), ends };
}

async function contentOf(disk: MemoryDisk, path: string): Promise<Buffer> {
  return Buffer.from((await disk.read(path)) ?? []);
}

/** Opens what is there: the seq read, or the error. */
async function opened(disk: MemoryDisk): Promise<number | Error> {
  try {
    const { journal, recovered } = await storeOn(disk).open(ID);
    expect(recovered.entries.size).toBe(recovered.seq);
    await journal.close();
    return recovered.seq;
  } catch (error) {
    return error as Error;
  }
}

describe('damage', () => {
  it('recovers from a log cut at any byte, and goes on', async () => {
    const { disk, bytes, ends } = await writtenLog(6);
    for (let length = ends[0] ?? 0; length < bytes.length; length++) {
      const cut = disk.afterKill();
      cut.put(FIRST, bytes.subarray(0, length));
      const whole = ends.filter(end => end <= length).length - 1;
      const { journal, recovered } = await storeOn(cut).open(ID);
      expect(recovered.seq, `cut at ${length}`).toBe(whole);
      await journal.append(record(whole + 1, { put: { [`k/${whole + 1}`]: { v: 1 } } }));
      await journal.close();
      expect(await opened(cut)).toBe(whole + 1);
      const aside = ((await cut.list(FOLDER)) ?? []).filter(name => name.includes('.torn-'));
      expect(aside.length, `cut at ${length}`).toBe(ends.includes(length) ? 0 : 1);
    }
  });

  it('keeps a torn end aside only until the next compaction', async () => {
    const { disk, bytes } = await writtenLog(3);
    disk.put(FIRST, bytes.subarray(0, bytes.length - 1));
    const survivor = disk.afterKill();
    const { journal } = await storeOn(survivor).open(ID);
    const aside = ((await survivor.list(FOLDER)) ?? []).filter(name => name.includes('.torn-'));
    expect(aside.length).toBe(1);
    await journal.compact();
    expect((await survivor.list(FOLDER))?.sort()).toEqual(['00002.log', '00002.snap', 'files']);
    await journal.close();
  });

  it('refuses a log that lost its beginning, instead of starting empty', async () => {
    const { disk, bytes } = await writtenLog(3);
    for (let length = 0; length < 8; length++) {
      const cut = disk.afterKill();
      cut.put(FIRST, bytes.subarray(0, length));
      expect(await opened(cut), `cut at ${length}`).toBeInstanceOf(JournalUnreadable);
    }
    const zeroed = disk.afterKill();
    zeroed.put(FIRST, Buffer.alloc(bytes.length));
    expect(await opened(zeroed)).toBeInstanceOf(JournalUnreadable);
  });

  it('cuts zeros off the end without keeping them', async () => {
    const { disk, bytes } = await writtenLog(4);
    for (const length of [1, 14, 15, 16, 4096]) {
      const filled = disk.afterKill();
      filled.put(FIRST, Buffer.concat([bytes, Buffer.alloc(length)]));
      expect(await opened(filled)).toBe(4);
      expect((await filled.list(FOLDER))?.some(name => name.includes('.torn-'))).toBe(false);
    }
  });

  it('accepts no flipped bit: refuses it, or takes it for a torn end', async () => {
    const { disk, bytes, ends } = await writtenLog(12);
    const random = seeded(20_261_120);
    const lastStart = ends.at(-2) ?? 0;
    for (let round = 0; round < 400; round++) {
      const bit = Math.floor(random() * bytes.length * 8);
      const at = bit >> 3;
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << (bit & 7)), at);
      const damaged = disk.afterKill();
      damaged.put(FIRST, flipped);
      const result = await opened(damaged);
      if (at >= lastStart) expect(result, `bit ${bit}`).toBe(11);
      else {
        expect(result, `bit ${bit}`).toBeInstanceOf(JournalUnreadable);
        expect(await contentOf(damaged, FIRST)).toEqual(flipped);
      }
    }
  });

  it('tells damage even in the last record when the log was closed in good order', async () => {
    const { disk, bytes } = await writtenLog(2);
    const closed = disk.afterKill();
    expect(await opened(closed)).toBe(2);
    const flipped = await contentOf(closed, FIRST);
    flipped.writeUInt8(flipped.readUInt8(bytes.length - 5) ^ 1, bytes.length - 5);
    closed.put(FIRST, flipped);
    expect(await opened(closed)).toBeInstanceOf(JournalUnreadable);
  });

  it('names the file, the place and what to do', async () => {
    const { disk, bytes, ends } = await writtenLog(3);
    bytes.writeUInt8(bytes.readUInt8((ends[1] ?? 0) + 20) ^ 1, (ends[1] ?? 0) + 20);
    disk.put(FIRST, bytes);
    const error = await opened(disk.afterKill());
    expect(String(error)).toContain(FIRST);
    expect(String(error)).toContain(`byte ${ends[1]}`);
    expect(String(error)).toContain('backup');
  });

  it('refuses foreign files and newer versions', async () => {
    const { disk, bytes } = await writtenLog(3);
    const foreign = disk.afterKill();
    foreign.put(FIRST, Buffer.from('PK\u0003\u0004 this is a zip file'));
    expect(String(await opened(foreign))).toContain('not a journal');
    const newer = disk.afterKill();
    newer.put(FIRST, Buffer.concat([Buffer.from('YWLOG\0\0\x02', 'latin1'), bytes.subarray(8)]));
    expect(String(await opened(newer))).toContain('newer version');
    const stranger = disk.afterKill();
    stranger.put(join(FOLDER, '.DS_Store'), Buffer.from('x'));
    stranger.put(join(FOLDER, '1.log'), Buffer.from('x'));
    expect(await opened(stranger)).toBe(3);
  });

  it('refuses when a file is missing or damaged, and never begins anew', async () => {
    const { disk } = await writtenLog(5);
    const compacted = disk.afterKill();
    const { journal } = await storeOn(compacted).open(ID);
    await journal.compact();
    await journal.close();
    const snapshot = join(FOLDER, '00002.snap');
    const log = join(FOLDER, '00002.log');
    expect(await compacted.list(FOLDER)).toEqual(
      expect.arrayContaining(['00002.snap', '00002.log', 'files']),
    );
    for (const missing of [[snapshot], [log], [snapshot, log]]) {
      const broken = compacted.afterKill();
      for (const path of missing) broken.put(path, null);
      expect(await opened(broken), missing.join()).toBeInstanceOf(JournalUnreadable);
    }
    const bytes = await contentOf(compacted, snapshot);
    for (let length = 0; length < bytes.length; length++) {
      const broken = compacted.afterKill();
      broken.put(snapshot, bytes.subarray(0, length));
      expect(await opened(broken)).toBeInstanceOf(JournalUnreadable);
    }
    const swapped = compacted.afterKill();
    swapped.put(snapshot, await contentOf(compacted, log));
    swapped.put(log, bytes);
    expect(await opened(swapped)).toBeInstanceOf(JournalUnreadable);
  });
});

describe('a failing disk', () => {
  it('refuses what a full disk does not take, keeps the rest, and goes on after reopening', async () => {
    for (let fullAt = 1; fullAt <= 30; fullAt++) {
      const disk = new MemoryDisk();
      const store = storeOn(disk);
      const { journal } = await store.open(ID);
      let writes = 0;
      disk.fault = call => {
        if (call === 'write' && ++writes >= fullAt) return writes === fullAt ? fullAt * 3 : 0;
      };
      let acknowledged = 0;
      for (let seq = 1; seq <= 40; seq++) {
        await journal.append(record(seq, { put: { [`k/${seq}`]: { v: 1 } } })).then(
          () => {
            expect(acknowledged).toBe(seq - 1);
            acknowledged = seq;
          },
          error => expect(error).toBeInstanceOf(JournalFailed),
        );
      }
      expect(acknowledged).toBe(fullAt - 1);
      await expect(journal.flushed()).rejects.toThrow(JournalFailed);
      await expect(journal.compact()).rejects.toThrow(JournalFailed);
      await journal.close();
      disk.fault = () => undefined;
      const { journal: next, recovered } = await store.open(ID);
      expect(recovered.seq).toBe(acknowledged);
      await next.append(record(acknowledged + 1));
      await next.close();
    }
  });

  it('never believes a second fsync after a failed one', async () => {
    const disk = new MemoryDisk();
    const store = storeOn(disk);
    const { journal } = await store.open(ID);
    await journal.append(record(1, { put: { 'k/1': { v: 1 } } }));
    let broken = true;
    disk.fault = call => {
      if (call === 'truncate' && broken) throw new Error('EIO');
      if (call !== 'datasync' || !broken) return;
      throw new Error('EIO');
    };
    const both = [journal.append(record(2)), journal.append(record(3))];
    for (const append of both) await expect(append).rejects.toThrow('EIO');
    broken = false;
    await expect(journal.append(record(4))).rejects.toThrow(JournalFailed);
    await journal.close();
    // The file has the refused records, whole, because even cutting them off failed; reopening does it.
    const { journal: next, recovered } = await store.open(ID);
    expect(recovered.seq).toBe(1);
    await next.close();
  });

  it('keeps appending when only compaction fails, whichever step it is', async () => {
    for (let failAt = 1; failAt <= 12; failAt++) {
      const disk = new MemoryDisk();
      const { journal } = await storeOn(disk).open(ID);
      await journal.append(record(1, { put: { 'k/1': { v: 1, text: 'TAJNE' } } }));
      await journal.append(record(2, { put: { 'k/1': { v: 1, text: 'jawne' }, 'k/2': { v: 1 } } }));
      let calls = 0;
      disk.fault = () => {
        if (++calls === failAt) throw new Error('EIO');
      };
      const failed = await journal.compact().then(
        () => null,
        error => error,
      );
      disk.fault = () => undefined;
      if (failed) expect(failed).toBeInstanceOf(JournalFailed);
      await journal.append(record(3, { put: { 'k/3': { v: 1 } } }));
      expect(await opened(disk.afterKill()), `failing call ${failAt}`).toBe(3);
      await journal.compact();
      await journal.close();
      expect(await opened(disk)).toBe(3);
      const names = (await disk.list(FOLDER)) ?? [];
      expect(names.filter(name => /snap|log|tmp/.test(name)).length, names.join()).toBe(2);
    }
  });

  it('finishes an interrupted compaction at the next opening', async () => {
    const disk = new MemoryDisk();
    const { journal } = await storeOn(disk).open(ID);
    await journal.append(record(1, { put: { 'k/1': { v: 1, text: 'TAJNE' } } }));
    await journal.append(record(2, { put: { 'k/2': { v: 1 } }, del: [] }));
    await journal.append(record(3, { put: { 'k/1': { v: 1 }, 'k/3': { v: 1 } } }));
    disk.fault = (_call, path) => {
      if (path.includes('snap')) throw new Error('off');
    };
    await expect(journal.compact()).rejects.toThrow(JournalFailed);
    const next = disk.afterKill();
    expect(await opened(next)).toBe(3);
    const names = ((await next.list(FOLDER)) ?? []).filter(name => name !== 'files');
    const contents = await Promise.all(names.map(name => contentOf(next, join(FOLDER, name))));
    expect(Buffer.concat(contents).includes('TAJNE')).toBe(false);
  });

  it('compacts by itself past 4 MB, and rests when that fails', async () => {
    const disk = new MemoryDisk();
    const problems: Error[] = [];
    const { journal } = await storeOn(disk, (_id, problem) => problems.push(problem)).open(ID);
    const filling = 'x'.repeat(700_000);
    let full = true;
    disk.fault = (_call, path) => {
      if (full && path.includes('snap')) throw new Error('ENOSPC');
    };
    for (let seq = 1; seq <= 10; seq++) {
      await journal.append(record(seq, { put: { one: { v: 1, filling } } }));
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    expect(problems.length).toBe(1);
    expect(journal.size).toBeGreaterThan(4 * 1024 * 1024);
    full = false;
    for (let seq = 11; seq <= 14; seq++)
      await journal.append(record(seq, { put: { one: { v: 1, filling } } }));
    await journal.close();
    const { journal: next, recovered } = await storeOn(disk).open(ID);
    expect(next.size).toBeLessThan(4 * 1024 * 1024);
    expect(recovered.seq).toBe(14);
    await next.close();
  });
});

describe('processes', () => {
  let dataDir: string;
  const children: ChildProcess[] = [];
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'journal-kill-'));
  });
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    await rm(dataDir, { recursive: true });
  });

  it('loses nothing acknowledged when killed in the middle of appends', async () => {
    let lastSeq = 0;
    for (let round = 0; round < 4; round++) {
      const child = startChild();
      let acknowledged = 0;
      const lines = createInterface({ input: child.stdout });
      lines.on('line', line => {
        const [word, seq = ''] = line.split(' ');
        if (word === 'open') expect(Number(seq)).toBe(lastSeq);
        else acknowledged = Number(word);
      });
      await once(lines, 'line');
      await new Promise(resolve => setTimeout(resolve, 60 + round * 97));
      const ended = [once(lines, 'close'), once(child, 'exit')];
      child.kill('SIGKILL');
      await Promise.all(ended);

      // The lock of the dead process is taken over.
      const { journal, recovered } = await new FileJournalStore({ dataDir }).open(ID);
      expect(acknowledged).toBeGreaterThan(lastSeq);
      expect(recovered.seq).toBeGreaterThanOrEqual(acknowledged);
      expect(recovered.entries.get('last')).toEqual({ v: 1, seq: recovered.seq });
      const doc = new Y.Doc();
      Y.applyUpdate(doc, recovered.docs.get(STEP) ?? new Uint8Array());
      expect(doc.getArray('all').toArray()).toEqual(Array.from({ length: recovered.seq }, (_, i) => i + 1));
      await journal.close();
      lastSeq = recovered.seq;
    }
  }, 60_000);

  it('refuses a folder that a living process holds, and names it', async () => {
    const child = startChild();
    await once(createInterface({ input: child.stdout }), 'line');
    const opening = new FileJournalStore({ dataDir }).open(ID);
    await expect(opening).rejects.toThrow(JournalLocked);
    await expect(new FileJournalStore({ dataDir }).open(ID)).rejects.toThrow(`process ${child.pid}`);
  });

  it('takes over a lock from before a restart of the machine, of an earlier life, or half written', async () => {
    const store = new FileJournalStore({ dataDir });
    await store.open(ID).then(({ journal }) => journal.close());
    const lock = join(dataDir, 'workshops', ID, 'LOCK');
    const parent = process.ppid;
    const stale = [
      JSON.stringify({ pid: parent, bootId: 'another boot', processStart: '1' }),
      JSON.stringify({ pid: process.pid, bootId: null, processStart: null }),
      '',
      '{"pid":',
    ];
    for (const text of stale) {
      await writeFile(lock, text);
      const { journal } = await store.open(ID);
      await journal.close();
    }
    expect((await readdir(join(dataDir, 'workshops', ID))).sort()).toEqual(['00001.log', 'files']);
  });

  it('takes over a lock whose dead process nobody has waited for', async () => {
    const child = startChild();
    await once(createInterface({ input: child.stdout }), 'line');
    // Node waits for its children itself, but not while this turn of its event loop lasts.
    child.kill('SIGKILL');
    const until = Date.now() + 300;
    while (Date.now() < until);
    const { release } = await acquireFolderLock(join(dataDir, 'workshops', ID));
    await release();
  });

  function startChild() {
    const script = join(import.meta.dirname, 'testing/appendForever.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir, ID, STEP], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    return child;
  }
});
