import { createHash, generateKeyPair, randomBytes, webcrypto } from 'node:crypto';
import { promisify } from 'node:util';

/** A key of the server's own and the certificate that names it, both in PEM. */
export interface OwnCertificate {
  key: string;
  certificate: string;
}

/** Long enough that nobody has to think of it while a partnership lasts; it is renewed by itself afterwards. */
const YEARS = 10;
const COMMON_NAME = 'Pieczęć serwera Wspólny Stół';
const OID = {
  commonName: '2.5.4.3',
  organisation: '2.5.4.10',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  keyIdentifier: '2.5.29.14',
} as const;
/** digitalSignature and nonRepudiation, as bits. */
const SIGNS = new Uint8Array([0xc0]);

/**
 * Makes an RSA-3072 key and a certificate that it signs itself. `organisation`: the name of the address people know
 * the server by, or '' where there is none.
 */
export async function makeOwnCertificate(at: Date, organisation: string): Promise<OwnCertificate> {
  // Loaded when a first seal is asked for: it would be a tenth of the server's memory.
  const [asn1, pki] = await Promise.all([import('asn1js'), import('pkijs')]);
  const engine = new pki.CryptoEngine({ name: 'seal', crypto: webcrypto as Crypto });
  const pair = await promisify(generateKeyPair)('rsa', {
    modulusLength: 3072,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  });
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const { subtle } = webcrypto;
  const [publicKey, privateKey] = await Promise.all([
    subtle.importKey('spki', pair.publicKey, algorithm, true, ['verify']),
    subtle.importKey('pkcs8', pair.privateKey, algorithm, false, ['sign']),
  ]);

  const certificate = new pki.Certificate();
  certificate.version = 2;
  const serial = randomBytes(16);
  // Positive, and never shortened.
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  certificate.serialNumber = new asn1.Integer({ valueHex: arrayBuffer(serial) });
  const parts = [
    [OID.commonName, COMMON_NAME],
    ...(organisation === '' ? [] : [[OID.organisation, organisation]]),
  ];
  // One set for each part: pkijs by itself writes one set for all of them, which readers show as one odd name.
  const name = new asn1.Sequence({
    value: parts.map(([type = '', value = '']) => {
      const part = new pki.AttributeTypeAndValue({ type, value: new asn1.Utf8String({ value }) });
      return new asn1.Set({ value: [part.toSchema()] });
    }),
  }).toBER();
  certificate.issuer = pki.RelativeDistinguishedNames.fromBER(name);
  certificate.subject = pki.RelativeDistinguishedNames.fromBER(name);
  certificate.notBefore.value = new Date(at.getTime() - 3600_000);
  certificate.notAfter.value = new Date(
    Date.UTC(at.getUTCFullYear() + YEARS, at.getUTCMonth(), at.getUTCDate()),
  );
  await certificate.subjectPublicKeyInfo.importKey(publicKey as CryptoKey, engine);
  const identifier = createHash('sha1').update(pair.publicKey).digest();
  certificate.extensions = [
    extension(OID.basicConstraints, true, new pki.BasicConstraints({ cA: false }).toSchema().toBER()),
    extension(
      OID.keyUsage,
      true,
      new asn1.BitString({ valueHex: arrayBuffer(SIGNS), unusedBits: 6 }).toBER(),
    ),
    extension(OID.keyIdentifier, false, new asn1.OctetString({ valueHex: arrayBuffer(identifier) }).toBER()),
  ];
  await certificate.sign(privateKey as CryptoKey, 'SHA-256', engine);
  return {
    key: pem('PRIVATE KEY', pair.privateKey),
    certificate: pem('CERTIFICATE', new Uint8Array(certificate.toSchema(true).toBER())),
  };

  function extension(extnID: string, critical: boolean, extnValue: ArrayBuffer) {
    return new pki.Extension({ extnID, critical, extnValue });
  }
}

/** Bytes in the armour that every tool reads. */
export function pem(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

/** The bytes of every block of that name in a text. */
export function fromPem(label: string, text: string): Uint8Array[] {
  const block = new RegExp(`-----BEGIN ${label}-----([A-Za-z0-9+/=\\s]+)-----END ${label}-----`, 'g');
  return [...text.matchAll(block)].map(([, body = '']) => new Uint8Array(Buffer.from(body, 'base64')));
}

function arrayBuffer(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
