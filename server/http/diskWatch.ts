import { statfs } from 'node:fs/promises';

const MEGABYTE = 1024 * 1024;
const LOOK_EVERY = 5000;
const KEPT = 200;

export interface DiskFacts {
  /** 95th percentile of the last syncs, milliseconds; null before the first. */
  p95Ms: number | null;
  freeBytes: number | null;
}

/**
 * Watches what the journal depends on: how fast the disk keeps and how much room is left. Looks only when asked, so
 * an idle server stays idle.
 */
export class DiskWatch {
  readonly #folder: string;
  readonly #now: () => number;
  readonly #syncs: number[] = [];
  #freeBytes: number | null = null;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #looking: Promise<void> | null = null;

  constructor(folder: string, now: () => number = () => performance.now()) {
    this.#folder = folder;
    this.#now = now;
  }

  /** One group commit took this long. */
  noteSync(milliseconds: number): void {
    this.#syncs.push(milliseconds);
    if (this.#syncs.length > KEPT) {
      this.#syncs.shift();
    }
  }

  async facts(): Promise<DiskFacts> {
    await this.#look();
    const sorted = [...this.#syncs].sort((one, other) => one - other);
    return { p95Ms: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? null, freeBytes: this.#freeBytes };
  }

  /** Room for new workshops: from 50 MB on. */
  async mayCreate(): Promise<boolean> {
    await this.#look();
    return this.#freeBytes === null || this.#freeBytes >= 50 * MEGABYTE;
  }

  /** Below 10 MB nothing is written any more; answers from the last look and looks again behind it. */
  get isReadOnly(): boolean {
    void this.#look();
    return this.#freeBytes !== null && this.#freeBytes < 10 * MEGABYTE;
  }

  #look(): Promise<void> {
    if (this.#looking === null && this.#now() - this.#lookedAt > LOOK_EVERY) {
      this.#lookedAt = this.#now();
      this.#looking = this.#measure().finally(() => {
        this.#looking = null;
      });
    }
    return this.#looking ?? Promise.resolve();
  }

  async #measure(): Promise<void> {
    try {
      const { bavail, bsize } = await statfs(this.#folder);
      this.#freeBytes = bavail * bsize;
    } catch {
      // Not every file system tells; then only failed writes do.
      this.#freeBytes = null;
    }
  }
}

/** What the operator should know, as codes that the health page turns into sentences. */
export function diskWarnings(facts: DiskFacts): string[] {
  const warnings: string[] = [];
  if (facts.p95Ms !== null && facts.p95Ms > 50) {
    warnings.push('slow-disk');
  }
  if (facts.freeBytes !== null && facts.freeBytes < 200 * MEGABYTE) {
    warnings.push(facts.freeBytes < 10 * MEGABYTE ? 'disk-full' : 'disk-nearly-full');
  }
  return warnings;
}
