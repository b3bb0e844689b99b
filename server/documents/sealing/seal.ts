import { webcrypto } from 'node:crypto';
import { CryptoKeySigner, PDF, type Signer } from '@libpdf/core';
import { identityOf } from './inspecting/inspect.ts';
import { PdfDocument } from './inspecting/pdfDocument.ts';
import { openP12 } from './p12.ts';
import type { SealKey } from './sealKey.ts';

/** What is sealed, and what the seal says. */
export interface SealRequest {
  pdf: Uint8Array;
  key: SealKey;
  /** A sentence that readers show beside the seal. */
  reason: string;
  /** The moment the seal names, milliseconds since 1970. The same moment gives the same bytes. */
  at: number;
}

/** A sealed file, and the number it carries as a file: first half of its `/ID`, in hexadecimal. */
export interface SealedPdf {
  bytes: Uint8Array;
  fileId: string;
}

/** Name of the field in which the seal stands. */
export const SEAL_FIELD = 'PieczecSerwera';
/** Bytes kept free for a signature: a key of 3072 bits and its certificate take 2 KB. */
const RESERVED = 4096;
/** The same for an installer's certificate with those above it. */
const RESERVED_WITH_CHAIN = 12_288;

/**
 * Seals a PDF (PAdES B-B): the answer begins with exactly the bytes that were given. Runs in the documents' child
 * process: it sets pkijs' engine for the whole process, which is why nobody else shares that engine.
 */
export async function sealPdf({ pdf, key, reason, at }: SealRequest): Promise<SealedPdf> {
  const signer = await signerOf(key);
  const sealed = await signPdf(pdf, signer, { reason, at, fieldName: SEAL_FIELD });
  if (!Buffer.from(sealed.buffer, sealed.byteOffset, pdf.length).equals(pdf)) {
    throw new Error('sealing changed what was already in the file');
  }
  return { bytes: sealed, fileId: identityOf(PdfDocument.read(sealed)) };
}

/** Appends a signature; used for the seal, and by tests for people's signatures. */
export async function signPdf(
  pdf: Uint8Array,
  signer: Signer,
  { reason, at, fieldName }: { reason: string; at: number; fieldName: string },
): Promise<Uint8Array> {
  const file = await PDF.load(pdf);
  const { bytes, warnings } = await file.sign({
    signer,
    subFilter: 'ETSI.CAdES.detached',
    level: 'B-B',
    // Written into the file twice escaped, so that readers would show a backslash before each.
    reason: reason.replace(/[()\\]/g, letter => BRACKETS[letter] ?? letter),
    signingTime: new Date(at),
    estimatedSize: (signer.certificateChain ?? []).length > 0 ? RESERVED_WITH_CHAIN : RESERVED,
    fieldName,
  });
  const [warning] = warnings;
  if (warning !== undefined) {
    throw new Error(warning.message);
  }
  return bytes;
}

const BRACKETS: Readonly<Record<string, string>> = { '(': '[', ')': ']', '\\': '/' };

async function signerOf(key: SealKey): Promise<Signer> {
  if (key.kind === 'p12') {
    return openP12(key.bytes, key.password);
  }
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const privateKey = await webcrypto.subtle.importKey('pkcs8', key.pkcs8 as BufferSource, algorithm, false, [
    'sign',
  ]);
  return new CryptoKeySigner(privateKey as CryptoKey, key.certificate, 'RSA', 'RSASSA-PKCS1-v1_5');
}
