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

  constructor(options: SignedFilesOptions) {
    this.#options = options;
  }

  /** Keeps the bytes under their hash, so that a file is there before anybody is told of it. */
  keep(version: Version, sha256: string, ending: Signed['ending'], bytes: Uint8Array): Promise<void> {
    return replaceFile(this.#options.disk, this.#path(version, sha256, ending), [[bytes]]);
  }

  /** Lets go of bytes that nobody was told of. */
  async drop(version: Version, sha256: string, ending: Signed['ending']): Promise<void> {
    await this.#options.disk.remove(this.#path(version, sha256, ending));
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
