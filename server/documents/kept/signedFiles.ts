import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Signed } from '#shared/workshop/life/lifeState.ts';
import { type Disk, replaceFile } from '../../storage/disk.ts';
import type { FrozenVersion } from './files.ts';

export interface SignedFilesOptions {
  disk: Disk;
  /** `files/` of a workshop; there while the workshop exists. */
  folder: (workshop: string) => string;
}

/** What an uploaded file may be, by its first bytes: what the browser calls it is not asked. */
const BEGINNINGS: readonly (readonly [Signed['ending'], string])[] = [
  ['pdf', '%PDF-'],
  ['jpg', '\u00ff\u00d8\u00ff'],
  ['png', '\u0089PNG'],
];

type Version = Pick<FrozenVersion, 'workshop' | 'document' | 'n'>;

/** Signed files that came back, kept as they came. They are never opened here: `Inspector` says what they are. */
export class SignedFiles {
  readonly #options: SignedFilesOptions;
  /** How many bring the same bytes at this moment, and wait for what is decided about them. */
  readonly #bringing = new Map<string, number>();
  /** What is being let go of: whoever brings it meanwhile comes after that. */
  readonly #dropping = new Map<string, Promise<unknown>>();

  constructor(options: SignedFilesOptions) {
    this.#options = options;
  }

  /**
   * Keeps the bytes under their hash, so that a file is there before anybody is told of it. Whoever brought it says once
   * what was decided: `drop`, or `settle` where it was taken.
   */
  async keep(version: Version, sha256: string, ending: Signed['ending'], bytes: Uint8Array): Promise<void> {
    const path = this.#path(version, sha256, ending);
    this.#bringing.set(path, (this.#bringing.get(path) ?? 0) + 1);
    try {
      await this.#dropping.get(path);
      await replaceFile(this.#options.disk, path, [[bytes]]);
    } catch (error) {
      this.#leave(path);
      throw error;
    }
  }

  /** Somebody was told of the file: it stays. */
  settle(version: Version, sha256: string, ending: Signed['ending']): void {
    this.#leave(this.#path(version, sha256, ending));
  }

  /** Lets go of bytes that nobody was told of; somebody else who brings the same keeps them. */
  async drop(version: Version, sha256: string, ending: Signed['ending']): Promise<void> {
    const path = this.#path(version, sha256, ending);
    if (this.#leave(path) === 0) {
      const dropping = this.#options.disk.remove(path).finally(() => this.#dropping.delete(path));
      this.#dropping.set(path, dropping);
      await dropping;
    }
  }

  /** How many are left who bring it. */
  #leave(path: string): number {
    const left = (this.#bringing.get(path) ?? 1) - 1;
    if (left > 0) {
      this.#bringing.set(path, left);
    } else {
      this.#bringing.delete(path);
    }
    return left;
  }

  /** The bytes as they came, or null. */
  read(version: Version, { sha256, ending }: Pick<Signed, 'sha256' | 'ending'>): Promise<Uint8Array | null> {
    return this.#options.disk.read(this.#path(version, sha256, ending));
  }

  #path({ workshop, document, n }: Version, sha256: string, ending: string): string {
    const name = `${document}-v${n}-signed-${sha256.slice(0, 16)}.${ending}`;
    return join(this.#options.folder(workshop), name);
  }
}

/** Which of the accepted kinds the bytes are; null: none of them. */
export function endingOf(bytes: Uint8Array): Signed['ending'] | null {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  return BEGINNINGS.find(([, beginning]) => head.startsWith(beginning))?.[0] ?? null;
}

/** SHA-256 in hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
