import { join } from 'node:path';
import * as z from 'zod/mini';
import { canonicalJson } from '#shared/agreement/canonical.ts';
import { type AgreementDoc, agreementDocSchema } from '#shared/agreement/model.ts';
import { type Disk, replaceFile } from '../../storage/disk.ts';
import type { Circumstances, Manuscript } from '../agreementTree.ts';
import { FORMATS, type Format } from '../blockTree.ts';
import type { Renderer, RenderOutcome } from '../renderer.ts';

/** A version that was frozen: enough to make its files from, whenever that is. */
export interface FrozenVersion {
  workshop: string;
  document: string;
  n: number;
  /** When it was frozen, milliseconds since 1970: the only time its files carry. */
  at: number;
  /** The stored canonical JSON, exactly as it was hashed. */
  canonical: string;
  /** Of a workshop that was only tried out: every page says so. */
  rehearsal: boolean;
}

/** How a copy differs from the kept files; such a copy is made on request and kept by nobody. */
export type CopyForm = Pick<Circumstances, 'publicCopy' | 'appendix' | 'appendixIs' | 'approvals' | 'copied'>;

export interface DocumentFilesOptions {
  renderer: Pick<Renderer, 'render' | 'close'>;
  disk: Disk;
  /** `files/` of a workshop; there while the workshop exists. */
  folder: (workshop: string) => string;
  log: { error(details: object, message: string): void };
}

/**
 * Files of documents. Those of a frozen version are made once, from its stored content, and kept under
 * `files/<document>-v<n>.<ext>`: a newer Typst or another font never changes what somebody holds already. What is
 * missing (the process died between freezing and writing) is made when it is asked for, with the same bytes. A file
 * that could not be made is null: its reason is in the log, once.
 */
export class DocumentFiles {
  readonly #options: DocumentFilesOptions;
  /** Versions whose files are being made: whoever asks meanwhile waits for the same rendering. */
  readonly #making = new Map<string, Promise<boolean>>();
  /** What is made for nobody to keep, while it is made. */
  readonly #renderings = new Map<string, Promise<Uint8Array | null>>();
  readonly #numbers = new Numbers();

  constructor(options: DocumentFilesOptions) {
    this.#options = options;
  }

  /** Makes what is missing of a version, in every format. Resolves with whether everything is there; never rejects. */
  make(version: FrozenVersion): Promise<boolean> {
    const key = pathOf('', version, '');
    const known = this.#making.get(key);
    if (known !== undefined) {
      return known;
    }
    const making = this.#make(version)
      .catch(error => this.#fault(version, 'disk', String(error)))
      .finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    return making;
  }

  /** The kept file of a frozen version, made now if it is missing; null when it could not be made. */
  async frozen(version: FrozenVersion, format: Format): Promise<Uint8Array | null> {
    const kept = await this.kept(version, format);
    return kept ?? ((await this.make(version)) ? this.kept(version, format) : null);
  }

  /** The kept file, or null while there is none. */
  kept(version: FrozenVersion, format: Format): Promise<Uint8Array | null> {
    return this.#options.disk.read(this.#path(version, format));
  }

  /** Letters that the PDF of a version could not draw, „ש U+05E9"; null until its files were made. */
  async replaced(version: FrozenVersion): Promise<string[] | null> {
    const kept = await this.#options.disk.read(this.#path(version, REPLACED));
    return kept === null ? null : (JSON.parse(Buffer.from(kept).toString()) as string[]);
  }

  /** A frozen version in another form than its kept files: made on request and not kept; null as above. */
  async copy(version: FrozenVersion, form: CopyForm, format: Format): Promise<Uint8Array | null> {
    const manuscript = manuscriptOf(version, form);
    if (manuscript === null) {
      this.#fault(version, 'content', UNREADABLE);
      return null;
    }
    return this.#rendering(
      `${version.workshop} ${version.document} ${version.n} ${format} ${JSON.stringify(form)}`,
      manuscript,
      version,
      format,
    );
  }

  /** A copy of what stands now, before anything is frozen: made on request and not kept; null as above. */
  project(
    workshop: string,
    doc: AgreementDoc,
    { at, rehearsal }: Pick<FrozenVersion, 'at' | 'rehearsal'>,
    format: Format,
    form: CopyForm = {},
  ): Promise<Uint8Array | null> {
    const key = `${workshop} ${format} ${JSON.stringify(form)} ${this.#numbers.of(doc)}`;
    const circumstances = { state: 'draft', at: iso(at), unfrozen: true, rehearsal, ...form } as const;
    return this.#rendering(key, { doc, circumstances }, { workshop, document: doc.kind, n: 0 }, format);
  }

  /** What was put down at one moment, as a file: the same moment gives the same bytes. Null as above. */
  record(
    workshop: string,
    doc: AgreementDoc,
    { at, rehearsal }: Pick<FrozenVersion, 'at' | 'rehearsal'>,
    format: Format,
  ): Promise<Uint8Array | null> {
    const circumstances = { state: 'record', at: iso(at), rehearsal } as const;
    const about = { workshop, document: doc.kind, n: doc.version };
    // One moment of a workshop is one content, though it is put together anew for each who asks.
    const key = `${workshop} record ${doc.kind} ${doc.version} ${at} ${format}`;
    return this.#rendering(key, { doc, circumstances }, about, format);
  }

  /** Whoever asks for the same while it is being made waits for the same rendering. */
  #rendering(
    key: string,
    manuscript: Manuscript,
    version: Pick<FrozenVersion, 'workshop' | 'document' | 'n'>,
    format: Format,
  ): Promise<Uint8Array | null> {
    const known = this.#renderings.get(key);
    if (known !== undefined) {
      return known;
    }
    const making = this.#render(manuscript, [format])
      .then(outcome => {
        if (outcome.ok) {
          return outcome.files.get(format) ?? null;
        }
        this.#fault(version, outcome.failure, outcome.detail);
        return null;
      })
      .finally(() => this.#renderings.delete(key));
    this.#renderings.set(key, making);
    return making;
  }

  /** Ends the child that renders; whoever waits is answered, and nothing is written any more when this resolves. */
  async close(): Promise<void> {
    this.#options.renderer.close();
    await Promise.allSettled([...this.#making.values(), ...this.#renderings.values()]);
  }

  async #make(version: FrozenVersion): Promise<boolean> {
    const { disk, folder } = this.#options;
    const names = await disk.list(folder(version.workshop));
    if (names === null) {
      // Erased meanwhile: nothing of it comes back.
      return false;
    }
    const missing = FORMATS.filter(format => !names.includes(pathOf('', version, format)));
    if (missing.length === 0) {
      return true;
    }
    const manuscript = manuscriptOf(version);
    if (manuscript === null) {
      return this.#fault(version, 'content', UNREADABLE);
    }
    const outcome = await this.#render(manuscript, missing);
    if (!outcome.ok) {
      return this.#fault(version, outcome.failure, outcome.detail);
    }
    if (missing.includes('pdf')) {
      await this.#write(version, REPLACED, Buffer.from(JSON.stringify(outcome.replaced)));
    }
    for (const [format, bytes] of outcome.files) {
      await this.#write(version, format, bytes);
    }
    return true;
  }

  async #render(manuscript: Manuscript, formats: readonly Format[]): Promise<RenderOutcome> {
    return this.#options.renderer.render(manuscript, formats);
  }

  #write(version: FrozenVersion, ending: string, bytes: Uint8Array): Promise<void> {
    return replaceFile(this.#options.disk, this.#path(version, ending), [[bytes]]);
  }

  #path(version: FrozenVersion, ending: string): string {
    return pathOf(this.#options.folder(version.workshop), version, ending);
  }

  #fault(
    version: Pick<FrozenVersion, 'workshop' | 'document' | 'n'>,
    failure: string,
    detail: string,
  ): false {
    const { workshop, document, n } = version;
    if (failure === 'closed') {
      // The server ends; what is missing is made when somebody asks for it.
      return false;
    }
    this.#options.log.error({ workshop, document, version: n, failure, detail }, 'document was not made');
    return false;
  }
}

/** A number for each content in memory: told apart without writing out the whole of it. */
class Numbers {
  readonly #known = new WeakMap<AgreementDoc, number>();
  #last = 0;

  of(doc: AgreementDoc): number {
    const number = this.#known.get(doc) ?? ++this.#last;
    this.#known.set(doc, number);
    return number;
  }
}

const UNREADABLE = 'the stored content does not read back as it was hashed';

/** Ending of the list of letters the PDF could not draw. */
const REPLACED = 'replaced.json';

function pathOf(folder: string, version: Pick<FrozenVersion, 'document' | 'n'>, ending: string): string {
  return join(folder, `${version.document}-v${version.n}.${ending}`);
}

/** From the stored bytes, not from anything newer; null when they no longer mean what was hashed. */
function manuscriptOf({ canonical, at, rehearsal }: FrozenVersion, form: CopyForm = {}): Manuscript | null {
  const doc = z.safeParse(agreementDocSchema, JSON.parse(canonical));
  if (!doc.success || canonicalJson(doc.data) !== canonical) {
    return null;
  }
  return { doc: doc.data, circumstances: { state: 'frozen', at: iso(at), rehearsal, ...form } };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
