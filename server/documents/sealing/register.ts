import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { type Disk, replaceFile } from '../../storage/disk.ts';
import type { SealedFile } from './inspecting/inspect.ts';

/** One sealed version, as the register keeps it. */
const lineSchema = z.strictObject({
  v: z.literal(1),
  /** '' once the workshop is erased. */
  workshop: z.string(),
  /** The same for all versions of one document, and says nothing else. */
  family: z.string(),
  /** '' once the workshop is erased. */
  title: z.string(),
  n: z.int(),
  mark: z.string(),
  /** ISO moment. */
  sealedAt: z.string(),
  sha256: z.string(),
  size: z.int(),
  fileId: z.string(),
  /** Absent in lines from before it was kept: then the pages of the file say it. */
  rehearsal: z.optional(z.boolean()),
  /** How many people have to sign; absent: from before it was kept. */
  needed: z.optional(z.int()),
  /** It was withdrawn, or a newer version that may not be sealed yet took its place. */
  over: z.optional(z.enum(['withdrawn', 'superseded'])),
});
type Line = z.infer<typeof lineSchema>;

export interface SealedVersion {
  workshop: string;
  document: string;
  title: string;
  n: number;
  mark: string;
  /** ISO moment. */
  sealedAt: string;
  /** Of the sealed file, as the sealer told them. */
  sha256: string;
  size: number;
  fileId: string;
  rehearsal?: boolean;
  /** How many people have to sign it. */
  needed?: number;
}

/**
 * Every version this server sealed, one small file each in `DATA_DIR/seal/sealed`. An uploaded file begins with the
 * sealed one, so its length and hash are enough to know it. A line outlives its workshop, because partners keep their
 * files for years; then it no longer says whose document it was.
 */
export class SealRegister {
  readonly #disk: Disk;
  readonly #folder: string;
  /** What is written after what: a line never comes back behind its workshop's erasing. */
  #writing: Promise<unknown> = Promise.resolve();
  #lines: Promise<Map<string, Line>> | null = null;

  /** `folder`: `DATA_DIR/seal/sealed`. */
  constructor(disk: Disk, folder: string) {
    this.#disk = disk;
    this.#folder = folder;
  }

  /**
   * Resolves when the line is on disk. The same file twice is one line. `isThere`: asked when its turn has come, because
   * the workshop may be erased meanwhile; then nothing of it is kept.
   */
  add({ workshop, document, ...version }: SealedVersion, isThere: () => Promise<boolean>): Promise<void> {
    const family = familyOf(workshop, document);
    return this.#inTurn(async () => {
      if (await isThere()) {
        await this.#keep({ v: 1, workshop, family, ...version });
      }
    });
  }

  /** All of them, as the reading of a file asks for them. */
  async files(): Promise<SealedFile[]> {
    const lines = [...(await this.#all()).values()];
    const newest = new Map<string, number>();
    for (const { family, n } of lines) {
      newest.set(family, Math.max(n, newest.get(family) ?? 0));
    }
    return lines.map(line => {
      const { sha256, size, title, n, mark, sealedAt, fileId, rehearsal = null, needed = null } = line;
      const older = n < (newest.get(line.family) ?? 0) || line.over === 'superseded';
      const withdrawn = line.over === 'withdrawn';
      return { sha256, size, title, n, mark, sealedAt, fileId, older, withdrawn, rehearsal, needed };
    });
  }

  /** A sealed version is over; told twice it is kept once, and a version that was never entered stays unknown. */
  end(workshop: string, document: string, n: number, isWithdrawn: boolean): Promise<void> {
    const over = isWithdrawn ? 'withdrawn' : 'superseded';
    const family = familyOf(workshop, document);
    return this.#inTurn(async () => {
      for (const line of (await this.#all()).values()) {
        if (line.workshop === workshop && line.family === family && line.n === n && line.over !== over) {
          await this.#keep({ ...line, over });
        }
      }
    });
  }

  /** Ids of the workshops whose documents are in the register. */
  async workshops(): Promise<string[]> {
    const ids = [...(await this.#all()).values()].map(({ workshop }) => workshop);
    return [...new Set(ids)].filter(id => id !== '');
  }

  /** The workshop is erased: what remains of its sealed files are hashes, numbers and a time. */
  forget(workshop: string): Promise<void> {
    return this.#inTurn(async () => {
      for (const line of (await this.#all()).values()) {
        if (line.workshop === workshop) {
          await this.#keep({ ...line, workshop: '', title: '' });
        }
      }
    });
  }

  #inTurn(write: () => Promise<void>): Promise<void> {
    const done = this.#writing.then(write);
    this.#writing = done.catch(() => undefined);
    return done;
  }

  async #keep(line: Line): Promise<void> {
    const lines = await this.#all();
    await this.#disk.makeFolder(this.#folder);
    const text = Buffer.from(JSON.stringify(line));
    await replaceFile(this.#disk, join(this.#folder, `${line.sha256}.json`), [[text]]);
    lines.set(line.sha256, line);
  }

  #all(): Promise<Map<string, Line>> {
    this.#lines ??= this.#read().catch(error => {
      this.#lines = null;
      throw error;
    });
    return this.#lines;
  }

  async #read(): Promise<Map<string, Line>> {
    const lines = new Map<string, Line>();
    const names = (await this.#disk.list(this.#folder)) ?? [];
    for (const name of names.filter(one => one.endsWith('.json'))) {
      const bytes = await this.#disk.read(join(this.#folder, name));
      const line = lineSchema.safeParse(JSON.parse(Buffer.from(bytes ?? []).toString() || 'null'));
      if (line.success) {
        lines.set(line.data.sha256, line.data);
      }
    }
    return lines;
  }
}

/** The same for all versions of one document, and says nothing else. */
function familyOf(workshop: string, document: string): string {
  return createHash('sha256').update(`${workshop} ${document}`).digest('hex').slice(0, 32);
}
