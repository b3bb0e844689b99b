import { createHash, X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import type { SealAnswer, SealFacts } from '#shared/agreement/files/sealFacts.ts';
import { type Disk, replaceFile } from '../../storage/disk.ts';
import { fromPem, makeOwnCertificate, pem } from './ownCertificate.ts';
import { openP12, SealKeyError } from './p12.ts';

/** What a seal is made with. It travels to the child that seals, and to no other process. */
export type SealKey =
  | { kind: 'own'; pkcs8: Uint8Array; certificate: Uint8Array }
  | { kind: 'p12'; bytes: Uint8Array; password: string };

export interface SealKeysOptions {
  disk: Disk;
  /** `DATA_DIR/seal`. */
  folder: string;
  /** An installer's own file with key and certificate; null: the server makes its own. */
  p12: { path: string; password: string } | null;
  /** Name of the address people know this server by, or ''. */
  organisation: string;
  /** Milliseconds since 1970. */
  now: () => number;
}

const OWN = 'own.pem';
const CERTIFICATES = 'certificates';
const DAY = 24 * 3600_000;
/** So early a facilitator hears that the certificate ends. */
const WARN_DAYS = 60;
/** A file that could not be opened is not tried again for so long because a stranger asks. */
const REST = 30_000;

interface Loaded {
  key: SealKey;
  certificate: Uint8Array;
}

/**
 * The key this server seals with, and every certificate it ever sealed with: a seal of three years ago is still ours.
 * The own key is made when a first seal needs it, and anew when its certificate has ended.
 */
export class SealKeys {
  readonly #options: SealKeysOptions;
  #loading: Promise<Loaded> | null = null;
  #failed: { error: SealKeyError; at: number } | null = null;

  constructor(options: SealKeysOptions) {
    this.#options = options;
  }

  /** Rejects with SealKeyError where the installer's file cannot be used, and with the disk's errors. */
  async current(): Promise<SealKey> {
    return (await this.#current()).key;
  }

  async facts(): Promise<SealFacts> {
    return factsOf((await this.#current()).certificate, this.#options.now());
  }

  /** What anybody may hear: makes no key, and never rejects because of an installer's file. */
  async answer(): Promise<SealAnswer> {
    const { now, p12 } = this.#options;
    if (this.#failed !== null && now() - this.#failed.at < REST) {
      return { fingerprint: null, problem: this.#failed.error.code };
    }
    try {
      const facts = p12 === null ? await this.#ownFacts() : await this.facts();
      return facts === null
        ? { fingerprint: null, problem: 'none-yet' }
        : { ...facts, problem: null, endsInDays: p12 === null ? null : await this.endsSoon() };
    } catch (error) {
      if (!(error instanceof SealKeyError)) {
        throw error;
      }
      this.#failed = { error, at: now() };
      return { fingerprint: null, problem: error.code };
    }
  }

  /** Of the own certificate, where there is one; one that has ended is followed by another when a seal needs it. */
  async #ownFacts(): Promise<SealFacts | null> {
    const kept = await this.#options.disk.read(join(this.#options.folder, OWN));
    const [certificate] = kept === null ? [] : fromPem('CERTIFICATE', Buffer.from(kept).toString());
    return certificate === undefined ? null : factsOf(certificate, this.#options.now());
  }

  /** Every certificate that a seal of this server may carry, in DER. */
  async certificates(): Promise<Uint8Array[]> {
    const { disk, folder } = this.#options;
    const known = join(folder, CERTIFICATES);
    const names = (await disk.list(known)) ?? [];
    const texts = await Promise.all(
      names.filter(name => name.endsWith('.pem')).map(name => disk.read(join(known, name))),
    );
    return texts.flatMap(text => (text === null ? [] : fromPem('CERTIFICATE', Buffer.from(text).toString())));
  }

  /** Days until the certificate ends, when that is soon (0: it has ended); null while there is nothing to say. */
  async endsSoon(): Promise<number | null> {
    const days = Math.floor((Date.parse((await this.facts()).until) - this.#options.now()) / DAY);
    return days > WARN_DAYS ? null : Math.max(0, days);
  }

  async #current(): Promise<Loaded> {
    this.#loading ??= this.#load();
    const loading = this.#loading;
    try {
      const loaded = await loading;
      if (!this.#hasEnded(loaded)) {
        return loaded;
      }
    } catch (error) {
      // The next one asks again: the file may have been mended, the disk may have room.
      this.#loading = null;
      throw error;
    }
    if (this.#loading === loading) {
      this.#loading = this.#load();
    }
    return this.#current();
  }

  async #load(): Promise<Loaded> {
    const { disk, folder, p12 } = this.#options;
    if (p12 !== null) {
      const bytes = await disk.read(p12.path);
      const signer = await openP12(bytes ?? new Uint8Array(), p12.password);
      await this.#remember(signer.certificate);
      return {
        key: { kind: 'p12', bytes: bytes ?? new Uint8Array(), password: p12.password },
        certificate: signer.certificate,
      };
    }
    const kept = await disk.read(join(folder, OWN));
    if (kept === null) {
      return this.#make();
    }
    const text = Buffer.from(kept).toString();
    const [pkcs8] = fromPem('PRIVATE KEY', text);
    const [certificate] = fromPem('CERTIFICATE', text);
    if (pkcs8 === undefined || certificate === undefined) {
      throw new Error(`${join(folder, OWN)}: no key or no certificate`);
    }
    // A crash may have come between the key and its certificate's copy.
    await this.#remember(certificate);
    const loaded: Loaded = { key: { kind: 'own', pkcs8, certificate }, certificate };
    return this.#hasEnded(loaded) ? this.#make() : loaded;
  }

  /** An own certificate that has ended is followed by a new one; an installer's is the installer's matter. */
  #hasEnded({ key, certificate }: Loaded): boolean {
    return key.kind === 'own' && factsOf(certificate, this.#options.now()).expired;
  }

  /** Key and certificate are one file: a power cut leaves both or neither. */
  async #make(): Promise<Loaded> {
    const { disk, folder, now, organisation } = this.#options;
    const made = await makeOwnCertificate(new Date(now()), organisation);
    await disk.makeFolder(folder);
    await replaceFile(disk, join(folder, OWN), [[Buffer.from(made.key + made.certificate)]]);
    return this.#load();
  }

  async #remember(certificate: Uint8Array): Promise<void> {
    const { disk, folder } = this.#options;
    const known = join(folder, CERTIFICATES);
    const name = `${fingerprintOf(certificate)}.pem`;
    if ((await disk.list(known))?.includes(name)) {
      return;
    }
    await disk.makeFolder(known);
    await replaceFile(disk, join(known, name), [[Buffer.from(pem('CERTIFICATE', certificate))]]);
  }
}

/** SHA-256 of a certificate in DER, in hexadecimal. */
export function fingerprintOf(certificate: Uint8Array): string {
  return createHash('sha256').update(certificate).digest('hex');
}

function factsOf(certificate: Uint8Array, now: number): SealFacts {
  const read = new X509Certificate(certificate);
  const until = new Date(read.validTo);
  return {
    fingerprint: fingerprintOf(certificate),
    subject: commonNameOf(read.subject),
    until: until.toISOString(),
    expired: until.getTime() <= now,
  };
}

/** „CN=…" of a name with one line for each part. */
function commonNameOf(subject: string): string {
  return /^CN=(.*)$/m.exec(subject)?.[1] ?? subject.replaceAll('\n', ', ');
}
