import { type DiskFile, writeWhole } from './disk.ts';
import { encodeBatch, type Frame } from './frames.ts';
import { JournalFailed } from './journal.ts';

/** The log that is being written. */
export interface OpenLog {
  file: DiskFile;
  path: string;
  /** Bytes that are on disk; the next batch starts here. */
  length: number;
}

type Job =
  | { frame: Frame; resolve: () => void; reject: (reason: Error) => void }
  | { task: () => Promise<void>; resolve: () => void; reject: (reason: Error) => void };

/**
 * Group commit: whatever is queued while the disk is busy becomes one write and one fdatasync. Everything happens in
 * the order of the calls. After the first failed write or fdatasync nothing is ever written again (fail-stop),
 * because the system may have dropped what it could not write and would report success the next time.
 */
export class LogWriter {
  #log: OpenLog;
  #jobs: Job[] = [];
  #working = false;
  #failure: JournalFailed | null = null;
  readonly #onSync: (milliseconds: number) => void;

  /** @param onSync is told how long each write with its fdatasync took */
  constructor(log: OpenLog, onSync: (milliseconds: number) => void) {
    this.#log = log;
    this.#onSync = onSync;
  }

  get log(): OpenLog {
    return this.#log;
  }

  /** Why nothing is written any more, or null. */
  get failure(): JournalFailed | null {
    return this.#failure;
  }

  /** Resolves when the frame is on disk; rejects with JournalFailed. */
  append(frame: Frame): Promise<void> {
    return new Promise((resolve, reject) => this.#enqueue({ frame, resolve, reject }));
  }

  /** Runs a task when all earlier frames are on disk and before any later one is written. */
  between(task: () => Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => this.#enqueue({ task, resolve, reject }));
  }

  /** Writes to another log from now on and gives back the previous one, still open. Only inside `between`. */
  switchTo(log: OpenLog): OpenLog {
    const previous = this.#log;
    this.#log = log;
    return previous;
  }

  /** Refuses everything from now on. */
  stop(reason: JournalFailed): void {
    this.#failure ??= reason;
  }

  #enqueue(job: Job): void {
    this.#jobs.push(job);
    if (!this.#working) void this.#work();
  }

  async #work(): Promise<void> {
    this.#working = true;
    // Frames appended in the same turn of the event loop join the first batch.
    await null;
    for (let job = this.#jobs[0]; job; job = this.#jobs[0]) {
      if (this.#failure) this.#refuseAll(this.#failure);
      else if ('task' in job) await this.#runTask(job);
      else await this.#writeBatch();
    }
    this.#working = false;
  }

  async #runTask(job: Extract<Job, { task: unknown }>): Promise<void> {
    this.#jobs.shift();
    try {
      await job.task();
      job.resolve();
    } catch (error) {
      job.reject(error instanceof Error ? error : new Error(String(error)));
    }
  }

  async #writeBatch(): Promise<void> {
    const firstTask = this.#jobs.findIndex(job => 'task' in job);
    const batch = this.#jobs.splice(0, firstTask < 0 ? this.#jobs.length : firstTask);
    const { file, path, length } = this.#log;
    const started = performance.now();
    try {
      const chunks = encodeBatch(batch.flatMap(job => ('frame' in job ? [job.frame] : [])));
      const written = await writeWhole(file, chunks, length);
      await file.datasync();
      this.#log.length += written;
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      this.#failure = new JournalFailed(`${path}: not written (${problem})`, { cause: error });
      // What was refused should not come back after a crash. Best effort: reopening cuts again, and checks.
      await file.truncate(length).catch(() => undefined);
      for (const job of batch) job.reject(this.#failure);
      return;
    }
    this.#onSync(performance.now() - started);
    for (const job of batch) job.resolve();
  }

  #refuseAll(reason: JournalFailed): void {
    for (const job of this.#jobs.splice(0)) job.reject(reason);
  }
}
