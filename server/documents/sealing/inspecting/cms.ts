import { createHash, verify, webcrypto, X509Certificate } from 'node:crypto';
import { fromBER, Sequence, type UTCTime } from 'asn1js';
import { type Certificate, ContentInfo, CryptoEngine, SignedData, type SignerInfo } from 'pkijs';

/** What a signature's envelope holds. */
export interface Envelope {
  valid: boolean;
  certificate: Certificate | null;
  /** SHA-256 of the certificate. */
  fingerprint: string;
  claimedAt: string | null;
  timestamped: boolean;
  /** How many bytes the envelope takes; what follows is the empty rest of its place. */
  length: number;
}

const ATTRIBUTE = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  certificateV2: '1.2.840.113549.1.9.16.2.47',
  timestamp: '1.2.840.113549.1.9.16.2.14',
} as const;
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const DATA = '1.2.840.113549.1.7.1';
/** Digests that still hold, with the name of their signature with RSA. */
const DIGESTS: Readonly<Record<string, { name: string; rsa: string }>> = {
  '2.16.840.1.101.3.4.2.1': { name: 'sha256', rsa: '1.2.840.113549.1.1.11' },
  '2.16.840.1.101.3.4.2.2': { name: 'sha384', rsa: '1.2.840.113549.1.1.12' },
  '2.16.840.1.101.3.4.2.3': { name: 'sha512', rsa: '1.2.840.113549.1.1.13' },
};
const PSS_RSA = '1.2.840.113549.1.1.10';
const PLAIN_RSA = '1.2.840.113549.1.1.1';

/**
 * An engine of our own, handed to every check: whatever signs in this process sets pkijs' global one, and with that
 * every signature would be called false.
 */
const engine = new CryptoEngine({ name: 'inspecting', crypto: webcrypto as Crypto });

/** Opens a signature's envelope and holds it against the bytes it is about. Null: it is no envelope. */
export async function openEnvelope(contents: Buffer, signed: Buffer): Promise<Envelope | null> {
  try {
    const bytes = Uint8Array.from(contents);
    const outer = fromBER(bytes.buffer);
    if (outer.offset < 0) {
      return null;
    }
    const length = outer.offset;
    const content = new ContentInfo({ schema: outer.result });
    // The envelope's own frame is signed by nobody: it holds a name and one thing, or zeros could hide in its length.
    const isFramed =
      content.contentType === SIGNED_DATA &&
      outer.result instanceof Sequence &&
      outer.result.valueBlock.value.length === 2;
    const data = new SignedData({ schema: content.content });
    const [signer] = data.signerInfos;
    if (signer === undefined) {
      return null;
    }
    const certificate = certificateOf(data, signer);
    const der = certificate === null ? Buffer.alloc(0) : Buffer.from(certificate.toSchema().toBER());
    const sound =
      isFramed && isSound(data, signer, der) && isWrittenPlainly(outer.result.toBER(), contents, length);
    return {
      valid: sound && opensslAgrees(signer, der) && (await verifies(data, signed)),
      certificate,
      fingerprint: createHash('sha256').update(der).digest('hex'),
      claimedAt: timeOf(signer),
      timestamped: (signer.unsignedAttrs?.attributes ?? []).some(({ type }) => type === ATTRIBUTE.timestamp),
      length,
    };
  } catch {
    return null;
  }
}

async function verifies(data: SignedData, signed: Buffer): Promise<boolean> {
  try {
    const verified: unknown = await data.verify(
      { signer: 0, data: Uint8Array.from(signed).buffer, checkChain: false },
      engine,
    );
    return verified === true;
  } catch {
    return false;
  }
}

/** The same once more with OpenSSL, which takes no signature that is written loosely. PSS has settings of its own. */
function opensslAgrees(signer: SignerInfo, certificate: Buffer): boolean {
  const digest = DIGESTS[signer.digestAlgorithm.algorithmId]?.name;
  const attributes = signer.signedAttrs?.encodedValue;
  if (signer.signatureAlgorithm.algorithmId === PSS_RSA) {
    return true;
  }
  const key = new X509Certificate(certificate).publicKey;
  return (
    digest !== undefined &&
    attributes !== undefined &&
    verify(digest, Buffer.from(attributes), key, signer.signature.valueBlock.valueHexView)
  );
}

/** Names of issuers are compared as bytes: letters beyond ASCII come in several encodings. */
function certificateOf(data: SignedData, { sid }: SignerInfo): Certificate | null {
  const certificates = (data.certificates ?? []).filter(
    (one): one is Certificate => 'serialNumber' in one && 'issuer' in one,
  );
  return (
    certificates.find(
      one =>
        sid?.serialNumber?.isEqual(one.serialNumber) === true &&
        hexOf(sid.issuer.toSchema().toBER()) === hexOf(one.issuer.toSchema().toBER()),
    ) ?? null
  );
}

/**
 * Parts that the signature itself does not cover must still be what they have to be: one signer, versions, the same
 * digest everywhere, and the hash of the certificate among what is signed.
 */
function isSound(data: SignedData, signer: SignerInfo, certificate: Buffer): boolean {
  const digest = DIGESTS[signer.digestAlgorithm.algorithmId];
  const algorithm = signer.signatureAlgorithm.algorithmId;
  const attributes = signer.signedAttrs?.attributes ?? [];
  const values = (type: string) => attributes.find(one => one.type === type)?.values ?? [];
  const named = values(ATTRIBUTE.certificateV2)[0];
  const hash = digest && createHash('sha256').update(certificate).digest('hex');
  const rules = [
    data.signerInfos.length === 1,
    data.version === 1 && signer.version === 1,
    data.encapContentInfo.eContentType === DATA && data.encapContentInfo.eContent === undefined,
    digest !== undefined,
    data.digestAlgorithms.length === 1 &&
      data.digestAlgorithms[0]?.algorithmId === signer.digestAlgorithm.algorithmId,
    !algorithm.startsWith('1.2.840.113549.1.1.') || [PLAIN_RSA, digest?.rsa, PSS_RSA].includes(algorithm),
    values(ATTRIBUTE.contentType)[0]?.valueBlock.toString() === DATA,
    values(ATTRIBUTE.messageDigest).length === 1,
    named === undefined ||
      hash === undefined ||
      hexOf(named.toBER()).includes(hash) ||
      !usesSha256(named.toBER()),
  ];
  return rules.every(Boolean);
}

/** ESSCertIDv2 leaves its algorithm out where it is SHA-256. */
function usesSha256(attribute: ArrayBuffer): boolean {
  return !/0609608648016503040203|0609608648016503040202/.test(hexOf(attribute));
}

/** Definite lengths, no longer than they have to be: else bytes could change and mean the same. */
function isWrittenPlainly(again: ArrayBuffer, contents: Buffer, length: number): boolean {
  const indefinite = contents[1] === 0x80;
  return indefinite || Buffer.from(again).equals(contents.subarray(0, length));
}

function timeOf(signer: SignerInfo): string | null {
  const value = signer.signedAttrs?.attributes.find(({ type }) => type === ATTRIBUTE.signingTime)?.values[0];
  const date = (value as UTCTime | undefined)?.toDate?.();
  return date instanceof Date && !Number.isNaN(date.getTime()) ? date.toISOString() : null;
}

function hexOf(bytes: ArrayBuffer): string {
  return Buffer.from(bytes).toString('hex');
}
