import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileJournalStore } from './fileJournal.ts';
import { journalContract } from './journal.contract.ts';
import { MemoryDisk } from './memoryDisk.ts';
import { MemoryJournalStore } from './memoryJournal.ts';

journalContract('files', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'journal-'));
  return {
    store: () => new FileJournalStore({ dataDir }),
    async bytes(workshopId) {
      const folder = join(dataDir, 'workshops', workshopId);
      const names = (await readdir(folder)).filter(name => name !== 'files');
      return Buffer.concat(await Promise.all(names.map(name => readFile(join(folder, name)))));
    },
    dispose: () => rm(dataDir, { recursive: true }),
  };
});

journalContract('memory', async () => {
  const disk = new MemoryDisk();
  return {
    store: () => new MemoryJournalStore(disk),
    async bytes(workshopId) {
      const folder = join('/workshops', workshopId);
      const contents = ((await disk.list(folder)) ?? []).map(name => disk.read(join(folder, name)));
      return Buffer.concat((await Promise.all(contents)).filter(content => content !== null));
    },
    dispose: async () => undefined,
  };
});
