import { FileJournalStore } from './fileJournal.ts';
import { MemoryDisk } from './memoryDisk.ts';

/**
 * A journal store for tests: the real one on a disk in memory, so its semantics are the real ones. To hold back or
 * break durability, set `disk.fault`; to live through a crash, make a new store on `disk.afterKill()`.
 */
export class MemoryJournalStore extends FileJournalStore {
  readonly disk: MemoryDisk;

  constructor(disk = new MemoryDisk()) {
    super({ dataDir: '/', disk });
    this.disk = disk;
  }
}
