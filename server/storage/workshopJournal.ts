import { type Disk, replaceFile } from './disk.ts';
import { HEADER, PAYLOAD_LIMIT } from './frames.ts';
import { type Journal, JournalFailed, type JournalRecord } from './journal.ts';
import { LogWriter, type OpenLog } from './logWriter.ts';
import { createLog, removeOlder } from './openFolder.ts';
import { type FolderContent, logPath, readFolder, snapshotPath } from './readFolder.ts';
import { encodeEnd, encodeRecord } from './recordCodec.ts';
import { encodeSnapshot } from './snapshot.ts';

/** Past either, the journal compacts itself. */
const COMPACT_BYTES = 4 * 1024 * 1024;
const COMPACT_RECORDS = 10_000;

export interface WorkshopJournalParts {
  disk: Disk;
  folder: string;
  log: OpenLog;
  content: FolderContent;
  onSync: (milliseconds: number) => void;
  onProblem: (problem: Error) => void;
  /** Called once at the end; `cut` tells where a log that failed must be cut before it is read again. */
  onClosed: (cut: { path: string; length: number } | null) => Promise<void>;
}

/** The journal of one open folder. It keeps no content in memory: compaction reads its own files. */
export class WorkshopJournal implements Journal {
  readonly #parts: WorkshopJournalParts;
  readonly #writer: LogWriter;
  #number: number;
  /** Seq of the last record given to `append`. */
  #seq: number;
  #records: number;
  /** Bytes of logs that are closed but in no snapshot yet. */
  #olderBytes: number;
  /** Nothing was written since the last clean-shutdown mark. */
  #marked: boolean;
  /** Automatic compaction waits for this many bytes and records; raised when one fails, so that it rests. */
  #due = { bytes: COMPACT_BYTES, records: COMPACT_RECORDS };
  #compacting: Promise<void> = Promise.resolve();
  #nextCompaction: Promise<void> | null = null;
  #closing: Promise<void> | null = null;

  constructor(parts: WorkshopJournalParts) {
    const { log, content, onSync } = parts;
    const last = content.logs.at(-1);
    this.#parts = parts;
    this.#writer = new LogWriter(log, onSync);
    this.#number = last?.number ?? 1;
    this.#seq = content.seq;
    this.#records = content.records;
    this.#olderBytes = content.logs.slice(0, -1).reduce((sum, older) => sum + older.goodLength, 0);
    this.#marked = last?.closed === true && content.refused.length === 0;
    // Two logs: a compaction was interrupted. It may have been asked for privacy, so it is done again.
    if (content.logs.length > 1) this.#compactUnasked();
  }

  get size(): number {
    return this.#olderBytes + this.#writer.log.length - HEADER.length;
  }

  async append(record: JournalRecord): Promise<void> {
    if (this.#closing) throw new JournalFailed('the journal is closed');
    if (this.#writer.failure) throw this.#writer.failure;
    if (record.seq !== this.#seq + 1) {
      throw new RangeError(`record ${record.seq} was to follow record ${this.#seq}`);
    }
    const frame = encodeRecord(record);
    if (frame.payload.length > PAYLOAD_LIMIT) {
      throw new RangeError(`record ${record.seq} has ${frame.payload.length} bytes`);
    }
    this.#seq = record.seq;
    this.#records++;
    this.#marked = false;
    await this.#writer.append(frame);
    if (this.size > this.#due.bytes || this.#records > this.#due.records) this.#compactUnasked();
  }

  flushed(): Promise<void> {
    return this.#writer.between(async () => undefined);
  }

  compact(): Promise<void> {
    if (this.#closing) return Promise.reject(new JournalFailed('the journal is closed'));
    // One that has not begun yet will cover everything appended so far; one that runs may not.
    this.#nextCompaction ??= this.#compacting
      .catch(() => undefined)
      .then(() => {
        this.#nextCompaction = null;
        return this.#rewrite();
      });
    this.#compacting = this.#nextCompaction;
    return this.#nextCompaction;
  }

  close(): Promise<void> {
    this.#closing ??= this.#finish();
    return this.#closing;
  }

  /**
   * Safe at every step: until the rename the old snapshot and all logs count, after it the new snapshot and the
   * logs from its number on. Appends wait only for the change of logs, not for the snapshot.
   */
  async #rewrite(): Promise<void> {
    const { disk, folder } = this.#parts;
    await this.#writer.between(() => this.#startNextLog());
    const number = this.#number;
    try {
      const content = await readFolder(disk, folder, number);
      await replaceFile(disk, snapshotPath(folder, number), encodeSnapshot(content));
      await removeOlder(disk, folder, number);
      this.#olderBytes = 0;
      this.#records -= content.records;
      this.#due = { bytes: COMPACT_BYTES, records: COMPACT_RECORDS };
    } catch (error) {
      throw asFailure(error, `${folder}: not compacted`);
    }
  }

  async #startNextLog(): Promise<void> {
    const { disk, folder } = this.#parts;
    const number = this.#number + 1;
    try {
      const next = await createLog(disk, folder, number);
      const previous = this.#writer.switchTo(next);
      this.#number = number;
      this.#olderBytes += previous.length;
      // Everything in it is on disk already.
      await previous.file.close().catch(this.#parts.onProblem);
    } catch (error) {
      // An empty log that stays is harmless: it is emptied and used next time.
      await disk.remove(logPath(folder, number)).catch(() => undefined);
      throw asFailure(error, `${folder}: not compacted`);
    }
  }

  #compactUnasked(): void {
    if (this.#nextCompaction || this.#closing) return;
    this.#due = { bytes: this.size + COMPACT_BYTES, records: this.#records + COMPACT_RECORDS };
    this.compact().catch(error => this.#parts.onProblem(error));
  }

  async #finish(): Promise<void> {
    const { onProblem, onClosed } = this.#parts;
    await this.#compacting.catch(() => undefined);
    if (!this.#marked && !this.#writer.failure) {
      await this.#writer.append(encodeEnd(this.#seq, 0)).catch(onProblem);
    }
    const { failure, log } = this.#writer;
    this.#writer.stop(new JournalFailed('the journal is closed'));
    await log.file.close().catch(onProblem);
    await onClosed(failure ? { path: log.path, length: log.length } : null);
  }
}

function asFailure(error: unknown, what: string): Error {
  const problem = error instanceof Error ? error.message : String(error);
  return error instanceof Error && error.name.startsWith('Journal')
    ? error
    : new JournalFailed(`${what} (${problem})`, { cause: error });
}
