import { createHash } from 'node:crypto';
import type { SealFacts } from '#shared/agreement/files/sealFacts.ts';
import type { Renderer, RenderFailure } from '../renderer.ts';
import { SealKeyError } from './p12.ts';
import { fingerprintOf, type SealKeys } from './sealKey.ts';

/** A sealed file with its figures, or why there is none. */
export type SealOutcome =
  | { ok: true; bytes: Uint8Array; sha256: string; size: number; fileId: string; fingerprint: string }
  | { ok: false; failure: RenderFailure | SealKeyError['code'] | 'key'; detail: string };

/** Seals files with this server's key; the work is done in the child that makes documents. */
export class Sealer {
  readonly keys: Pick<SealKeys, 'current' | 'facts' | 'answer'>;
  readonly #renderer: Pick<Renderer, 'seal'>;

  constructor(keys: Pick<SealKeys, 'current' | 'facts' | 'answer'>, renderer: Pick<Renderer, 'seal'>) {
    this.keys = keys;
    this.#renderer = renderer;
  }

  /** The PDF with the seal appended: the same `at` and `reason` give the same bytes. Never rejects. */
  async seal(pdf: Uint8Array, { reason, at }: { reason: string; at: number }): Promise<SealOutcome> {
    try {
      const key = await this.keys.current();
      const facts: SealFacts = await this.keys.facts();
      const fingerprint = key.kind === 'own' ? fingerprintOf(key.certificate) : facts.fingerprint;
      const outcome = await this.#renderer.seal({ pdf, key, reason, at });
      if (!outcome.ok) {
        return outcome;
      }
      const { bytes, fileId } = outcome;
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { ok: true, bytes, sha256, size: bytes.length, fileId, fingerprint };
    } catch (error) {
      return {
        ok: false,
        failure: error instanceof SealKeyError ? error.code : 'key',
        detail: error instanceof Error ? error.message : String(error),
      };
    }
  }
}
