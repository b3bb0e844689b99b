import { createHash, verify, webcrypto, X509Certificate } from 'node:crypto';
import { fromBER, Sequence, type UTCTime } from 'asn1js';
import { type Certificate, ContentInfo, CryptoEngine, SignedData, type SignerInfo, TSTInfo } from 'pkijs';

/** What a signature's envelope holds. */
export interface Envelope {
  valid: boolean;
  certificate: Certificate | null;
  /** SHA-256 of the certificate. */
  fingerprint: string;
  claimedAt: string | null;
  /** A token over the signature, where it brings one. */
  stamp: TimeStamp | null;
  /** Made with a digest that proves nothing any more (SHA-1). */
  outdated: boolean;
  /** How many bytes the envelope takes; what follows is the empty rest of its place. */
  length: number;
}

/** What an authority says about when something existed. */
export interface TimeStamp {
  /** Its signature holds, and it is about these bytes. */
  valid: boolean;
  at: string | null;
  certificate: Certificate | null;
  fingerprint: string;
  /** How many bytes it takes. */
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
const TIME = '1.2.840.113549.1.9.16.1.4';
/** Digests that still hold, with the names of their signatures. */
const DIGESTS: Readonly<Record<string, { name: string; rsa: string; ec: string }>> = {
  '2.16.840.1.101.3.4.2.1': { name: 'sha256', rsa: '1.2.840.113549.1.1.11', ec: '1.2.840.10045.4.3.2' },
  '2.16.840.1.101.3.4.2.2': { name: 'sha384', rsa: '1.2.840.113549.1.1.12', ec: '1.2.840.10045.4.3.3' },
  '2.16.840.1.101.3.4.2.3': { name: 'sha512', rsa: '1.2.840.113549.1.1.13', ec: '1.2.840.10045.4.3.4' },
};
const PSS_RSA = '1.2.840.113549.1.1.10';
const PLAIN_RSA = '1.2.840.113549.1.1.1';
/** The name of a key in the place of a signature's, as some programs write it; the digest stands beside it. */
const PLAIN_EC = '1.2.840.10045.2.1';

/**
 * An engine of our own, handed to every check: whatever signs in this process sets pkijs' global one, and with that
 * every signature would be called false.
 */
const engine = new CryptoEngine({ name: 'inspecting', crypto: webcrypto as Crypto });

/** Opens a signature's envelope and holds it against the bytes it is about. Null: it is no envelope. */
export async function openEnvelope(contents: Buffer, signed: Buffer): Promise<Envelope | null> {
  const opened = await open(contents, signed, DATA);
  if (opened === null) {
    return null;
  }
  const { signer, ...rest } = opened;
  const token = (signer.unsignedAttrs?.attributes ?? []).find(({ type }) => type === ATTRIBUTE.timestamp);
  const value = token?.values[0];
  const stamp =
    value === undefined
      ? null
      : await openStamp(Buffer.from(value.toBER()), Buffer.from(signer.signature.valueBlock.valueHexView));
  // A token that does not hold is none, and whoever made the signature brought none like that.
  const isStamped = token === undefined || (token.values.length === 1 && stamp?.valid === true);
  const outdated = !(signer.digestAlgorithm.algorithmId in DIGESTS);
  return { ...rest, valid: rest.valid && isStamped, claimedAt: timeOf(signer), stamp, outdated };
}

/** Opens a time-stamp and holds it against the bytes it is about. Null: it is none. */
export async function openStamp(contents: Buffer, about: Buffer): Promise<TimeStamp | null> {
  const opened = await open(contents, about, TIME);
  if (opened === null) {
    return null;
  }
  const { data, valid, certificate, fingerprint, length } = opened;
  try {
    const content = data.encapContentInfo.eContent?.getValue() ?? new ArrayBuffer(0);
    const { genTime, messageImprint } = TSTInfo.fromBER(content);
    const isStrong = messageImprint.hashAlgorithm.algorithmId in DIGESTS;
    return { valid: valid && isStrong, at: genTime.toISOString(), certificate, fingerprint, length };
  } catch {
    return null;
  }
}

interface Opened {
  data: SignedData;
  signer: SignerInfo;
  valid: boolean;
  certificate: Certificate | null;
  fingerprint: string;
  length: number;
}

async function open(
  contents: Buffer,
  signed: Buffer,
  about: typeof DATA | typeof TIME,
): Promise<Opened | null> {
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
    let valid = isFramed && isWrittenPlainly(outer.result.toBER(), contents, length);
    // A program that signs twice with the same key is odd; two people's signatures never share an envelope.
    for (const [index, one] of data.signerInfos.entries()) {
      valid &&=
        (index === 0 || isSame(signer, one)) &&
        isSound(data, one, der, about) &&
        opensslAgrees(one, der) &&
        (await verifies(data, index, signed));
    }
    return {
      data,
      signer,
      valid,
      certificate,
      fingerprint: createHash('sha256').update(der).digest('hex'),
      length,
    };
  } catch {
    return null;
  }
}

async function verifies(data: SignedData, index: number, signed: Buffer): Promise<boolean> {
  const signer = data.signerInfos[index];
  if (signer === undefined) {
    return false;
  }
  try {
    const digest = DIGESTS[signer.digestAlgorithm.algorithmId];
    if (signer.signatureAlgorithm.algorithmId === PLAIN_EC && digest !== undefined) {
      // pkijs knows no signature by the name of its key alone.
      signer.signatureAlgorithm.algorithmId = digest.ec;
    }
    const verified: unknown = await data.verify(
      { signer: index, data: Uint8Array.from(signed).buffer, checkChain: false },
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
 * Parts that the signature itself does not cover must still be what they have to be: versions, the same digest everywhere, and the hash of the certificate among what is signed.
 */
function isSound(
  data: SignedData,
  signer: SignerInfo,
  certificate: Buffer,
  about: typeof DATA | typeof TIME,
): boolean {
  const digest = DIGESTS[signer.digestAlgorithm.algorithmId];
  const algorithm = signer.signatureAlgorithm.algorithmId;
  const attributes = signer.signedAttrs?.attributes ?? [];
  const values = (type: string) => attributes.find(one => one.type === type)?.values ?? [];
  const named = values(ATTRIBUTE.certificateV2)[0];
  const hash = digest && createHash('sha256').update(certificate).digest('hex');
  const rules = [
    data.version === (about === DATA ? 1 : 3) && signer.version === 1,
    data.encapContentInfo.eContentType === about,
    (data.encapContentInfo.eContent === undefined) === (about === DATA),
    digest !== undefined,
    isEachUsed(data),
    !algorithm.startsWith('1.2.840.113549.1.1.') || [PLAIN_RSA, digest?.rsa, PSS_RSA].includes(algorithm),
    values(ATTRIBUTE.contentType)[0]?.valueBlock.toString() === about,
    values(ATTRIBUTE.messageDigest).length === 1,
    named === undefined ||
      hash === undefined ||
      hexOf(named.toBER()).includes(hash) ||
      !usesSha256(named.toBER()),
  ];
  return rules.every(Boolean);
}

/** The envelope names the digests of its signatures, each once, and no other. */
function isEachUsed({ digestAlgorithms, signerInfos }: SignedData): boolean {
  const named = digestAlgorithms.map(({ algorithmId }) => algorithmId);
  const used = new Set(signerInfos.map(({ digestAlgorithm }) => digestAlgorithm.algorithmId));
  return named.length === used.size && named.every(one => used.has(one)) && new Set(named).size === used.size;
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

function isSame({ sid: one }: SignerInfo, { sid: other }: SignerInfo): boolean {
  return hexOf(one.toSchema().toBER()) === hexOf(other.toSchema().toBER());
}

function timeOf(signer: SignerInfo): string | null {
  const value = signer.signedAttrs?.attributes.find(({ type }) => type === ATTRIBUTE.signingTime)?.values[0];
  const date = (value as UTCTime | undefined)?.toDate?.();
  return date instanceof Date && !Number.isNaN(date.getTime()) ? date.toISOString() : null;
}

function hexOf(bytes: ArrayBuffer): string {
  return Buffer.from(bytes).toString('hex');
}
