import { join } from 'node:path';
import * as z from 'zod/mini';
import { canonicalJson } from '#shared/agreement/canonical.ts';
import { type AgreementDoc, agreementDocSchema } from '#shared/agreement/model.ts';
import { type Disk, replaceFile } from '../../storage/disk.ts';
import type { Manuscript } from '../agreementTree.ts';
import type { ApprovalCard, Format } from '../blockTree.ts';
import type { Renderer } from '../renderer.ts';
import type { Sealer } from '../sealing/sealer.ts';
import type { FrozenVersion } from './files.ts';

/** What the card in a sealed file says, and when the seal was decided. */
export interface Sealing {
  rows: ApprovalCard['rows'];
  /** Milliseconds since 1970: the only time the seal carries, so that it repeats byte by byte. */
  at: number;
  /** Who sealed: the name people know this server by. */
  by: string;
  /** Where a file can be checked; null: nowhere that others reach. */
  verifyAt: string | null;
  /** „v3 · 9F3C-21AB" */
  mark: string;
  /** The log as it stood when the seal was decided. */
  log: ApprovalCard['log'];
}

const figuresSchema = z.object({
  sha256: z.string(),
  size: z.number(),
  fingerprint: z.string(),
  /** The PDF's own id, which programs keep that write it anew. */
  fileId: z.string(),
});
/** A sealed file in figures, as its state keeps them. */
export type SealFigures = z.infer<typeof figuresSchema>;

export interface SealedFilesOptions {
  renderer: Pick<Renderer, 'render'>;
  sealer: Pick<Sealer, 'seal'>;
  disk: Disk;
  /** `files/` of a workshop; there while the workshop exists. */
  folder: (workshop: string) => string;
  log: { error(details: object, message: string): void };
}

/** Copies that go with the sealed PDF: approved, and no seal in them. */
const APPROVED: readonly Format[] = ['docx', 'odt', 'html', 'md'];

type Version = Pick<FrozenVersion, 'workshop' | 'document' | 'n'>;

/**
 * Sealed files of documents, `files/<document>-v<n>-sealed.pdf`, with the approval card inside the seal. Made once and
 * kept for ever; a death in between costs nothing, because the same decision gives the same bytes.
 */
export class SealedFiles {
  readonly #options: SealedFilesOptions;
  readonly #making = new Map<string, Promise<SealFigures | null>>();
  readonly #copying = new Map<string, Promise<void>>();

  constructor(options: SealedFilesOptions) {
    this.#options = options;
  }

  /** The sealed PDF of a version, or null while there is none. */
  pdf(version: Version): Promise<Uint8Array | null> {
    return this.#options.disk.read(this.#path(version, 'sealed.pdf'));
  }

  /** A copy in another format that says „zatwierdzony", or null while there is none. */
  approved(version: Version, format: Format): Promise<Uint8Array | null> {
    return this.#options.disk.read(this.#path(version, `approved.${format}`));
  }

  /** Makes what is missing; its figures, or null with the reason in the log. Never rejects. */
  make(version: FrozenVersion, sealing: Sealing): Promise<SealFigures | null> {
    const key = this.#path(version, '');
    const known = this.#making.get(key);
    if (known !== undefined) {
      return known;
    }
    const making = this.#make(version, sealing)
      .catch(error => this.#fault(version, 'disk', String(error)))
      .finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    return making;
  }

  /** The copies beside a sealed file, should they not have been made with it: the same decision gives the same ones. */
  copies(version: FrozenVersion, sealing: Sealing): Promise<void> {
    const key = this.#path(version, '');
    const known = this.#copying.get(key);
    if (known !== undefined) {
      return known;
    }
    const doc = readDoc(version);
    const copying = (doc === null ? Promise.resolve() : this.#copies(doc, version, sealing))
      .catch(error => void this.#fault(version, 'disk', String(error)))
      .finally(() => this.#copying.delete(key));
    this.#copying.set(key, copying);
    return copying;
  }

  /** Resolves when nothing is being written any more. */
  async close(): Promise<void> {
    await Promise.allSettled([...this.#making.values(), ...this.#copying.values()]);
  }

  async #make(version: FrozenVersion, sealing: Sealing): Promise<SealFigures | null> {
    const kept = await this.#kept(version);
    if (kept !== null) {
      return kept;
    }
    const doc = readDoc(version);
    if (doc === null) {
      return this.#fault(version, 'content', 'the stored content does not read back as it was hashed');
    }
    const { renderer, sealer } = this.#options;
    const printed = await renderer.render(manuscriptOf(doc, version, sealing, 'sealed'), ['pdf']);
    if (!printed.ok) {
      return this.#fault(version, printed.failure, printed.detail);
    }
    const pdf = printed.files.get('pdf') ?? new Uint8Array();
    const words = version.canonical.includes('"lang":"en"') ? 'Sealed' : 'Opieczętowano';
    const reason = `${words}: ${doc.title}, ${sealing.mark}`;
    const sealed = await sealer.seal(pdf, { reason, at: sealing.at });
    if (!sealed.ok) {
      return this.#fault(version, sealed.failure, sealed.detail);
    }
    await this.#copies(doc, version, sealing);
    const { bytes, sha256, size, fingerprint, fileId } = sealed;
    const figures: SealFigures = { sha256, size, fingerprint, fileId };
    // Figures first: whatever sealed file is there, is there with them.
    await this.#write(version, 'sealed.json', Buffer.from(JSON.stringify(figures)));
    await this.#write(version, 'sealed.pdf', bytes);
    return figures;
  }

  /** What an earlier life of the server has made of the same decision. */
  async #kept(version: Version): Promise<SealFigures | null> {
    const { disk } = this.#options;
    const pdf = await this.pdf(version);
    const json = await disk.read(this.#path(version, 'sealed.json'));
    const read = json === null ? null : z.safeParse(figuresSchema, JSON.parse(Buffer.from(json).toString()));
    return pdf !== null && read?.success && read.data.size === pdf.length ? read.data : null;
  }

  /** Not worth a seal that failed: what is missing is made when somebody asks for it. */
  async #copies(doc: AgreementDoc, version: FrozenVersion, sealing: Sealing): Promise<void> {
    const made = await this.#options.renderer.render(
      manuscriptOf(doc, version, sealing, 'approved'),
      APPROVED,
    );
    if (!made.ok) {
      this.#fault(version, made.failure, made.detail);
      return;
    }
    for (const [format, bytes] of made.files) {
      await this.#write(version, `approved.${format}`, bytes);
    }
  }

  #write(version: Version, ending: string, bytes: Uint8Array): Promise<void> {
    return replaceFile(this.#options.disk, this.#path(version, ending), [[bytes]]);
  }

  #path({ workshop, document, n }: Version, ending: string): string {
    return join(this.#options.folder(workshop), `${document}-v${n}-${ending}`);
  }

  #fault({ workshop, document, n }: Version, failure: string, detail: string): null {
    // The server ends: what is missing is made when it is back.
    if (failure !== 'closed') {
      this.#options.log.error({ workshop, document, version: n, failure, detail }, 'document was not sealed');
    }
    return null;
  }
}

/** From the stored bytes; null when they no longer mean what was hashed. */
function readDoc({ canonical }: FrozenVersion): AgreementDoc | null {
  const doc = z.safeParse(agreementDocSchema, JSON.parse(canonical));
  return doc.success && canonicalJson(doc.data) === canonical ? doc.data : null;
}

function manuscriptOf(
  doc: AgreementDoc,
  { at, rehearsal }: FrozenVersion,
  sealing: Sealing,
  state: 'sealed' | 'approved',
): Manuscript {
  const sealed = state === 'sealed' ? { at: new Date(sealing.at).toISOString(), by: sealing.by } : null;
  const { rows, verifyAt, log } = sealing;
  const approvals = { rows, sealed, verifyAt, log };
  return { doc, circumstances: { state, at: new Date(at).toISOString(), rehearsal, approvals } };
}
