import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { type Adapter, Low } from 'lowdb';
import { type CatalogueData, catalogueSchema } from './catalogueData.ts';
import { type Disk, nodeDisk, replaceFile } from './disk.ts';

/** Neither the file nor the one before it can be read; the message names both and what to do. */
export class CatalogueUnreadable extends Error {
  override name = 'CatalogueUnreadable';
}

/**
 * The instance's list of workshops, hashes of codes and links, and settings: one small JSON file, written whole.
 * The previous content is kept beside it as `.bak`.
 */
export class Catalogue {
  readonly #db: Low<CatalogueData>;
  /** What is on disk, frozen; the database holds unfinished changes. */
  #durable: Readonly<CatalogueData>;
  #lastUpdate: Promise<void> = Promise.resolve();

  private constructor(db: Low<CatalogueData>) {
    this.#db = db;
    this.#durable = frozen(db.data);
  }

  /**
   * Reads the catalogue, or makes an empty one where there never was any.
   *
   * @param path of the JSON file
   * @throws CatalogueUnreadable when there is a file and neither it nor its `.bak` can be used
   */
  static async open(path: string, disk: Disk = nodeDisk): Promise<Catalogue> {
    await disk.makeFolder(dirname(path));
    const db = new Low<CatalogueData>(new DurableAdapter(path, disk), emptyCatalogue());
    await db.read();
    const catalogue = new Catalogue(db);
    // A new instance id must not change with the next start.
    if ((await disk.read(path)) === null) await db.write();
    return catalogue;
  }

  /** The content as last made durable. It never changes; read again to see an update. */
  read(): Readonly<CatalogueData> {
    return this.#durable;
  }

  /**
   * Changes a copy of the content and makes it durable. Updates happen one after the other, each on the result of
   * the one before. When `change` throws, its result is invalid (ZodError) or it cannot be written, this rejects and
   * `read` gives what is on disk.
   */
  update(change: (draft: CatalogueData) => void): Promise<void> {
    const update = this.#lastUpdate.then(() => this.#updateNow(change));
    this.#lastUpdate = update.catch(() => undefined);
    return update;
  }

  /** Overwrites `.bak`, where the previous content stays otherwise: to be called when somebody was erased. */
  forgetPrevious(): Promise<void> {
    return this.update(() => undefined);
  }

  async #updateNow(change: (draft: CatalogueData) => void): Promise<void> {
    const draft = structuredClone(this.#durable);
    change(draft);
    this.#db.data = catalogueSchema.parse(draft);
    try {
      await this.#db.write();
    } catch (error) {
      // Whether the new content got there is not known from the error; the disk knows, if it still answers.
      this.#db.data = this.#durable;
      await this.#db.read().catch(() => undefined);
      this.#durable = frozen(this.#db.data);
      throw error;
    }
    this.#durable = frozen(this.#db.data);
  }
}

/** lowdb's own adapter never syncs: a power cut may leave its file empty. */
class DurableAdapter implements Adapter<CatalogueData> {
  readonly #path: string;
  readonly #previous: string;
  readonly #disk: Disk;

  constructor(path: string, disk: Disk) {
    this.#path = path;
    this.#previous = `${path}.bak`;
    this.#disk = disk;
  }

  async read(): Promise<CatalogueData | null> {
    const current = await this.#parsed(this.#path);
    if (current.data) return current.data;
    const previous = await this.#parsed(this.#previous);
    if (!previous.data) {
      if (!current.exists && !previous.exists) return null;
      throw new CatalogueUnreadable(
        `${this.#path}: cannot be read (${current.problem}), and neither can ${this.#previous} (${previous.problem}). ` +
          'Nothing was changed. Put a copy of the file from a backup in its place.',
      );
    }
    // The damaged file goes out of the way first, or the next write would keep it as the previous one.
    if (current.exists) await this.#disk.rename(this.#path, `${this.#path}.damaged-${Date.now()}`);
    await replaceFile(this.#disk, this.#path, [[serialised(previous.data)]]);
    return previous.data;
  }

  async write(data: CatalogueData): Promise<void> {
    let kept = false;
    try {
      await replaceFile(this.#disk, this.#path, [[serialised(data)]], async () => {
        if ((await this.#disk.read(this.#path)) === null) return;
        await this.#disk.rename(this.#path, this.#previous);
        kept = true;
      });
    } catch (error) {
      // Between the two renames the file was away.
      if (kept && (await this.#disk.read(this.#path).catch(() => null)) === null) {
        await this.#disk.rename(this.#previous, this.#path).catch(() => undefined);
      }
      throw error;
    }
  }

  async #parsed(path: string): Promise<{ exists: boolean; data?: CatalogueData; problem?: string }> {
    const bytes = await this.#disk.read(path);
    if (!bytes) return { exists: false, problem: 'it is missing' };
    try {
      return { exists: true, data: catalogueSchema.parse(JSON.parse(Buffer.from(bytes).toString())) };
    } catch (error) {
      return { exists: true, problem: error instanceof SyntaxError ? 'it is not JSON' : String(error) };
    }
  }
}

function emptyCatalogue(): CatalogueData {
  return {
    v: 1,
    instanceId: randomBytes(6).toString('hex'),
    administrator: null,
    workshops: [],
    codes: [],
    links: [],
    settings: { notice: null },
  };
}

function serialised(data: CatalogueData): Uint8Array {
  return Buffer.from(`${JSON.stringify(data, null, 2)}\n`);
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
