import type { Outcome } from '#shared/agreement/files/verdict.ts';

/** More than this is not looked at; gov.pl's signer has the same limit. */
export const MOST_BYTES = 10 * 1024 * 1024;

/** A file that is no readable PDF, by its first bytes; null: it may be one. */
export function otherKind(bytes: Uint8Array): Extract<Outcome, 'too-large' | 'not-pdf' | 'detached'> | null {
  if (bytes.length > MOST_BYTES) {
    return 'too-large';
  }
  const head = Buffer.from(bytes.subarray(0, 4096));
  if (head.subarray(0, 5).toString('latin1') === '%PDF-') {
    return null;
  }
  return isXml(head) || isEnvelope(head) ? 'detached' : 'not-pdf';
}

/** What gov.pl gives for files that are no PDF: XAdES. */
function isXml(head: Buffer): boolean {
  const text = head
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  const wide = head[0] === 0xff && head[1] === 0xfe ? head.toString('utf16le') : '';
  return /^<(\?xml|[\w-]+:?[\w-]*Signature)/.test(text) || wide.trimStart().slice(1).startsWith('<?xml');
}

/** `.p7m`, `.p7s`, `.sig`: an envelope that begins with the name of signed data, or the same in letters. */
function isEnvelope(head: Buffer): boolean {
  const signedData = Buffer.from('06092a864886f70d010702', 'hex');
  const begins = head[0] === 0x30 && head.subarray(0, 24).includes(signedData);
  return begins || /^-----BEGIN (PKCS7|CMS)-----/.test(head.toString('latin1'));
}
