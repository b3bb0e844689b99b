import { randomBytes, webcrypto } from 'node:crypto';
import { CryptoKeySigner, type Signer } from '@libpdf/core';
import * as asn1 from 'asn1js';
import * as pki from 'pkijs';
import { signPdf } from '../seal.ts';

/** Parts of a name by what they are. */
export interface CertificateName {
  commonName: string;
  organisation?: string;
  /** e.g. `PNOPL-…` */
  serialNumber?: string;
}

export interface SignerOptions {
  subject: CertificateName;
  /** Left out: the certificate is signed by its own key. */
  issuer?: CertificateName;
  key?: 'RSA' | 'EC';
  /** With the statement of an issuer that it is a qualified one. */
  qualified?: boolean;
}

const OIDS = { commonName: '2.5.4.3', organisation: '2.5.4.10', serialNumber: '2.5.4.5' } as const;
const ALGORITHMS = {
  RSA: {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
  },
  EC: { name: 'ECDSA', namedCurve: 'P-256' },
} as const;
/** Extension qcStatements with QcCompliance alone. */
const QUALIFIED = Buffer.from('300a3008060604008e460101', 'hex');

const engine = new pki.CryptoEngine({ name: 'testing', crypto: webcrypto as Crypto });

/** A signer as a representative would have one, with an imitated issuer. A tool of tests. */
export async function makeSigner({
  subject,
  issuer,
  key = 'RSA',
  qualified,
}: SignerOptions): Promise<Signer> {
  const own = await makeKeys(key);
  const above = issuer === undefined ? own : await makeKeys('RSA');
  const certificate = new pki.Certificate();
  certificate.version = 2;
  const serial = randomBytes(12);
  serial[0] = 0x41;
  certificate.serialNumber = new asn1.Integer({ valueHex: Uint8Array.from(serial).buffer });
  certificate.subject = pki.RelativeDistinguishedNames.fromBER(nameOf(subject));
  certificate.issuer = pki.RelativeDistinguishedNames.fromBER(nameOf(issuer ?? subject));
  certificate.notBefore.value = new Date('2026-01-01T00:00:00Z');
  certificate.notAfter.value = new Date('2029-01-01T00:00:00Z');
  await certificate.subjectPublicKeyInfo.importKey(own.publicKey, engine);
  if (qualified) {
    certificate.extensions = [
      new pki.Extension({ extnID: '1.3.6.1.5.5.7.1.3', extnValue: Uint8Array.from(QUALIFIED).buffer }),
    ];
  }
  await certificate.sign(above.privateKey, 'SHA-256', engine);
  const der = new Uint8Array(certificate.toSchema(true).toBER());
  return new CryptoKeySigner(own.privateKey, der, key, key === 'RSA' ? 'RSASSA-PKCS1-v1_5' : 'ECDSA');
}

/** Signs as somebody's program does: a field of its own, appended. */
export function signAs(pdf: Uint8Array, signer: Signer, fieldName: string, reason = ''): Promise<Uint8Array> {
  return signPdf(pdf, signer, { reason, at: Date.parse('2026-12-18T09:00:00Z'), fieldName });
}

/** An imitation of podpis zaufany: the certificate is the minister's, the person stands in the reason only. */
export function makeTrustedSigner(): Promise<Signer> {
  return makeSigner({
    subject: {
      commonName: 'Minister Cyfryzacji - pieczęć podpisu zaufanego',
      organisation: 'Ministerstwo Cyfryzacji',
    },
    issuer: { commonName: 'Imitacja urzędu certyfikacji', organisation: 'Testy' },
  });
}

async function makeKeys(kind: 'RSA' | 'EC'): Promise<CryptoKeyPair> {
  const pair = await webcrypto.subtle.generateKey(ALGORITHMS[kind], true, ['sign', 'verify']);
  return pair as unknown as CryptoKeyPair;
}

function nameOf(name: CertificateName): ArrayBuffer {
  const parts = Object.entries(OIDS).flatMap(([key, type]) => {
    const value = name[key as keyof CertificateName];
    return value === undefined
      ? []
      : [new pki.AttributeTypeAndValue({ type, value: new asn1.Utf8String({ value }) })];
  });
  return new asn1.Sequence({ value: parts.map(part => new asn1.Set({ value: [part.toSchema()] })) }).toBER();
}
