import { verify, X509Certificate } from 'node:crypto';
import type { Signer } from '@libpdf/core';
import { seal } from '#shared/i18n/en/seal.ts';

/** Why an installer's file cannot be used; each has a sentence of its own in the dictionary `seal`. */
export class SealKeyError extends Error {
  override name = 'SealKeyError';
  readonly code: 'seal-file' | 'seal-password';

  constructor(code: 'seal-file' | 'seal-password') {
    super(seal.problems[code]);
    this.code = code;
  }
}

/** Opens a P12 file: modern, legacy (RC2, triple DES), RSA or EC. Throws SealKeyError. */
export async function openP12(bytes: Uint8Array, password: string): Promise<Signer> {
  const { P12Signer } = await import('@libpdf/core');
  let opened: Signer;
  try {
    opened = await P12Signer.create(bytes, password);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    // A wrong password shows itself in several ways (a check that fails, an open file of rubbish); other faults are named.
    const isFault = !looksLikeP12(bytes) || /^No |Unsupported|ASN\.1 structure/.test(message);
    throw new SealKeyError(isFault ? 'seal-file' : 'seal-password');
  }
  return withOwnCertificate(opened);
}

/** A sequence with the version 3 of PFX, and envelopes in it. */
function looksLikeP12(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 40));
  return head[0] === 0x30 && head.subarray(0, 9).includes(VERSION_3) && head.includes(ENVELOPES);
}

const VERSION_3 = Buffer.from('020103', 'hex');
/** 1.2.840.113549.1.7, without its last number. */
const ENVELOPES = Buffer.from('2a864886f70d0107', 'hex');

/** Files list certificates in any order; the one that the key belongs to comes first. */
async function withOwnCertificate(signer: Signer): Promise<Signer> {
  const all = [signer.certificate, ...(signer.certificateChain ?? [])];
  const probe = new TextEncoder().encode('Wspólny Stół');
  const made = await signer.sign(probe, 'SHA-256');
  const own = all.find(certificate =>
    verify('sha256', probe, new X509Certificate(certificate).publicKey, made),
  );
  if (own === undefined) {
    throw new SealKeyError('seal-file');
  }
  return {
    certificate: own,
    certificateChain: all.filter(certificate => certificate !== own),
    keyType: signer.keyType,
    signatureAlgorithm: signer.signatureAlgorithm,
    sign: (data, algorithm) => signer.sign(data, algorithm),
  };
}
