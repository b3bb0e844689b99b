import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { bareVerdict, type Verdict } from '#shared/agreement/verdict.ts';
import type { Signed } from '#shared/workshop/lifeState.ts';
import { type Disk, replaceFile } from '../storage/disk.ts';
import type { FrozenVersion } from './files.ts';
import type { Renderer } from './renderer.ts';
import type { AcceptedFile, SealedFile } from './sealing/inspecting/inspect.ts';
import type { SealKeys } from './sealing/sealKey.ts';

export interface SignedFilesOptions {
  renderer: Pick<Renderer, 'inspect'>;
  keys: Pick<SealKeys, 'certificates'>;
  disk: Disk;
  /** `files/` of a workshop; there while the workshop exists. */
  folder: (workshop: string) => string;
  log: { error(details: object, message: string): void };
}

/** What an uploaded file may be, by its first bytes: what the browser calls it is not asked. */
const BEGINNINGS: readonly (readonly [Signed['ending'], string])[] = [
  ['pdf', '%PDF-'],
  ['jpg', '\u00ff\u00d8\u00ff'],
  ['png', '\u0089PNG'],
];

type Version = Pick<FrozenVersion, 'workshop' | 'document' | 'n'>;

/** Signed files that came back: read in the child process, and kept as they came. They are never opened here. */
export class SignedFiles {
  readonly #options: SignedFilesOptions;

  constructor(options: SignedFilesOptions) {
    this.#options = options;
  }

  /** What a PDF is, held against sealed and accepted files. Never rejects. */
  async inspect(
    bytes: Uint8Array,
    sealed: readonly SealedFile[],
    accepted: readonly AcceptedFile[],
  ): Promise<Verdict> {
    const { renderer, keys, log } = this.#options;
    const certificates = await keys.certificates();
    const outcome = await renderer.inspect({ bytes, sealed, accepted, certificates });
    if (outcome.ok) {
      return outcome.verdict;
    }
    log.error({ failure: outcome.failure, detail: outcome.detail }, 'an uploaded file was not read');
    return bareVerdict('unreadable');
  }

  /** Keeps the bytes under their hash, so that a file is there before anybody is told of it. */
  keep(version: Version, sha256: string, ending: Signed['ending'], bytes: Uint8Array): Promise<void> {
    return replaceFile(this.#options.disk, this.#path(version, sha256, ending), [[bytes]]);
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
