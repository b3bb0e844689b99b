import { join } from 'node:path';
import { type Disk, nodeDisk } from './disk.ts';
import { type Journal, JournalFailed, JournalLocked, type JournalStore, type Recovered } from './journal.ts';
import { openFolder } from './openFolder.ts';
import { type Cut, FILES_FOLDER, readFolder } from './readFolder.ts';
import { WorkshopJournal } from './workshopJournal.ts';

export interface FileJournalOptions {
  /** The folder that has `workshops/`. */
  dataDir: string;
  disk?: Disk;
  /** Told how long each group commit took, in milliseconds: a start for "slow disk". */
  onSync?: (workshopId: string, milliseconds: number) => void;
  /** Told of what went wrong where nobody waits: automatic compaction, left-overs that cannot be removed. */
  onProblem?: (workshopId: string, problem: Error) => void;
}

/**
 * Keeps each workshop in a folder `workshops/<id>/`: numbered logs and snapshots, `files/` for images and documents,
 * `LOCK` while it is open.
 */
export class FileJournalStore implements JournalStore {
  readonly #workshops: string;
  readonly #disk: Disk;
  readonly #options: FileJournalOptions;
  readonly #open = new Set<string>();
  /** Where a log whose write failed has to be cut when it is opened again, by workshop. */
  readonly #cuts = new Map<string, Cut>();
  #swept: Promise<void> | null = null;

  constructor(options: FileJournalOptions) {
    this.#options = options;
    this.#workshops = join(options.dataDir, 'workshops');
    this.#disk = options.disk ?? nodeDisk;
  }

  /** Where images and documents of a workshop lie; there while the workshop exists. */
  filesFolder(workshopId: string): string {
    return join(this.#folder(workshopId), FILES_FOLDER);
  }

  async open(workshopId: string): Promise<{ journal: Journal; recovered: Recovered }> {
    const folder = this.#folder(workshopId);
    await this.#sweep();
    if (this.#open.has(workshopId)) throw new JournalLocked(`workshop ${workshopId} is already open`);
    this.#open.add(workshopId);
    try {
      return await this.#openOwned(workshopId, folder);
    } catch (error) {
      this.#open.delete(workshopId);
      throw error;
    }
  }

  async read(workshopId: string): Promise<Recovered> {
    const folder = this.#folder(workshopId);
    const cut = this.#cuts.get(workshopId);
    const { seq, entries, docs } = await readFolder(this.#disk, folder, Infinity, cut);
    return { seq, entries, docs };
  }

  async exists(workshopId: string): Promise<boolean> {
    const folder = this.#folder(workshopId);
    await this.#sweep();
    return (await this.#disk.list(folder)) !== null;
  }

  async remove(workshopId: string): Promise<void> {
    const folder = this.#folder(workshopId);
    await this.#sweep();
    if (this.#open.has(workshopId)) throw new JournalLocked(`workshop ${workshopId} is open`);
    if ((await this.#disk.list(folder)) === null) return;
    const lock = await this.#disk.lock(folder);
    try {
      // From here on it is gone: a crash in the middle leaves no half workshop, and the next start goes on erasing.
      const erased = join(this.#workshops, `${ERASED}${workshopId}-${Date.now()}`);
      await this.#disk.rename(folder, erased);
      await this.#disk.syncFolder(this.#workshops);
      await this.#disk.remove(erased);
      await this.#disk.syncFolder(this.#workshops);
      this.#cuts.delete(workshopId);
    } finally {
      await lock.release();
    }
  }

  async #openOwned(workshopId: string, folder: string): Promise<{ journal: Journal; recovered: Recovered }> {
    const { onSync, onProblem } = this.#options;
    const lock = await this.#makeAndLock(folder);
    try {
      const { log, content } = await openFolder(this.#disk, folder, this.#cuts.get(workshopId));
      this.#cuts.delete(workshopId);
      const journal = new WorkshopJournal({
        disk: this.#disk,
        folder,
        log,
        content,
        onSync: milliseconds => onSync?.(workshopId, milliseconds),
        onProblem: problem => onProblem?.(workshopId, problem),
        onClosed: async cut => {
          if (cut) this.#cuts.set(workshopId, cut);
          await lock.release();
          this.#open.delete(workshopId);
        },
      });
      const { seq, entries, docs } = content;
      return { journal, recovered: { seq, entries, docs } };
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  async #makeAndLock(folder: string): Promise<{ release(): Promise<void> }> {
    try {
      await this.#disk.makeFolder(folder);
      return await this.#disk.lock(folder);
    } catch (error) {
      if (error instanceof JournalLocked) throw error;
      const problem = error instanceof Error ? error.message : String(error);
      throw new JournalFailed(`${folder}: cannot be opened (${problem})`, { cause: error });
    }
  }

  /** Finishes erasing what a crash left, once. */
  #sweep(): Promise<void> {
    this.#swept ??= this.#eraseLeftOvers().catch(error => {
      this.#swept = null;
      this.#options.onProblem?.('', error);
    });
    return this.#swept;
  }

  async #eraseLeftOvers(): Promise<void> {
    const names = (await this.#disk.list(this.#workshops)) ?? [];
    const leftOver = names.filter(name => name.startsWith(ERASED));
    if (leftOver.length === 0) return;
    for (const name of leftOver) await this.#disk.remove(join(this.#workshops, name));
    await this.#disk.syncFolder(this.#workshops);
  }

  #folder(workshopId: string): string {
    // It becomes a path.
    if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(workshopId)) throw new RangeError('not an id of a workshop');
    return join(this.#workshops, workshopId);
  }
}

/** Begins names that no workshop can have. */
const ERASED = '.erased-';
