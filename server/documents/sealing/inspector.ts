import { bareVerdict, type Verdict } from '#shared/agreement/files/verdict.ts';
import type { Renderer } from '../renderer.ts';
import { otherKind } from './inspecting/fileKind.ts';
import type { AcceptedFile } from './inspecting/inspect.ts';
import type { SealRegister } from './register.ts';
import type { SealKeys } from './sealKey.ts';

export interface InspectorOptions {
  /** A child of its own: what people upload is never read where the key to seal with is. */
  renderer: Pick<Renderer, 'inspect' | 'close'>;
  keys: Pick<SealKeys, 'certificates'>;
  register: Pick<SealRegister, 'files'>;
  now: () => number;
  log: { warn(details: object, message: string): void };
}

/** Which sealed versions a file may begin with, and which files with signatures it may go on from. */
export interface Expected {
  /** SHA-256 of the sealed files. */
  sealed: readonly string[];
  accepted: readonly AcceptedFile[];
}

/** So many files are in memory at once; whoever comes later tries again. */
const MOST_AT_ONCE = 6;
/** Whoever sends slowly keeps a place for half a minute, and leaves most of them to others. */
const MOST_OF_ONE = 2;

/** Says what uploaded files are. */
export class Inspector {
  readonly #options: InspectorOptions;
  /** Who has how many places. */
  readonly #open = new Map<string, number>();

  constructor(options: InspectorOptions) {
    this.#options = options;
  }

  /** A place for one upload, to be given back; null while all are taken, or all that one sender may have. */
  admit(sender: string): { release(): void } | null {
    const own = this.#open.get(sender) ?? 0;
    const all = [...this.#open.values()].reduce((sum, many) => sum + many, 0);
    if (own >= MOST_OF_ONE || all >= MOST_AT_ONCE) {
      return null;
    }
    this.#open.set(sender, own + 1);
    let isOpen = true;
    return {
      release: () => {
        if (isOpen) {
          isOpen = false;
          const left = (this.#open.get(sender) ?? 1) - 1;
          if (left > 0) {
            this.#open.set(sender, left);
          } else {
            this.#open.delete(sender);
          }
        }
      },
    };
  }

  /**
   * The verdict about a file. `expected`: only those versions count as ours; left out: every one this server sealed.
   * Null where nobody could look at it now. A file that costs the child its life is an unreadable one.
   */
  async inspect(bytes: Uint8Array, expected?: Expected): Promise<Verdict | null> {
    const kind = otherKind(bytes);
    if (kind !== null) {
      return bareVerdict(kind);
    }
    const { renderer, keys, register, now, log } = this.#options;
    const files = await register.files();
    const outcome = await renderer.inspect({
      bytes,
      sealed: expected === undefined ? files : files.filter(({ sha256 }) => expected.sealed.includes(sha256)),
      accepted: expected?.accepted ?? [],
      certificates: await keys.certificates(),
      now: now(),
    });
    if (outcome.ok) {
      return outcome.verdict;
    }
    log.warn({ failure: outcome.failure, size: bytes.length }, 'an uploaded file was not read');
    return outcome.failure === 'busy' || outcome.failure === 'closed' ? null : bareVerdict('unreadable');
  }

  /** Ends the child that reads. */
  close(): void {
    this.#options.renderer.close();
  }
}
