import { createHash } from 'node:crypto';
import type { Signer } from '@libpdf/core';
import type { AcceptedFile, InspectRequest, SealedFile } from '../inspecting/inspect.ts';
import { fromPem, makeOwnCertificate } from '../ownCertificate.ts';
import { sealPdf } from '../seal.ts';
import { samplePdf } from './samplePdf.ts';
import { makeSigner, signAs } from './signer.ts';

/** A sealed agreement, two people's signatures on it, and what the register says of it. A tool of tests. */
export interface SealedSample {
  certificate: Uint8Array;
  sealed: Buffer;
  /** Sealed and signed by both. */
  signed: Buffer;
  people: [Signer, Signer];
  line: SealedFile;
  /** What is asked about any file. */
  asked: (bytes: Uint8Array, accepted?: AcceptedFile[]) => InspectRequest;
}

let made: Promise<SealedSample> | null = null;

export function sealedSample(): Promise<SealedSample> {
  made ??= make();
  return made;
}

async function make(): Promise<SealedSample> {
  const pdf = await samplePdf();
  const own = await makeOwnCertificate(new Date('2026-12-01T00:00:00Z'), 'stol.lipowo.pl');
  const [pkcs8 = new Uint8Array()] = fromPem('PRIVATE KEY', own.key);
  const [certificate = new Uint8Array()] = fromPem('CERTIFICATE', own.certificate);
  const { bytes, fileId } = await sealPdf({
    pdf,
    key: { kind: 'own', pkcs8, certificate },
    reason: 'Opieczętowano: Porozumienie, wersja 3',
    at: Date.parse('2026-12-17T14:02:00Z'),
  });
  const sealed = Buffer.from(bytes);
  const people: [Signer, Signer] = [
    await makeSigner({
      subject: {
        commonName: 'Zażółć Gęślą Jaźń',
        organisation: 'Biblioteka w Lipowie',
        serialNumber: 'PNOPL-90010112345',
      },
      issuer: { commonName: 'Imitacja wystawcy kwalifikowanego', organisation: 'Testy' },
      qualified: true,
    }),
    await makeSigner({
      key: 'EC',
      subject: { commonName: 'Łucja Ćwierć', organisation: 'Ośrodek Pomocy w Lipowie' },
      issuer: { commonName: 'Imitacja wystawcy', organisation: 'Testy' },
    }),
  ];
  const first = await signAs(sealed, people[0], 'Podpis1');
  const signed = Buffer.from(await signAs(first, people[1], 'Podpis2', 'Strona 2'));
  const line: SealedFile = {
    sha256: createHash('sha256').update(sealed).digest('hex'),
    size: sealed.length,
    title: 'Porozumienie o współpracy',
    n: 3,
    mark: 'v3 · 9F3C-21AB',
    sealedAt: '2026-12-17T14:02:00.000Z',
    fileId,
    older: false,
    rehearsal: false,
    needed: 2,
  };
  return {
    certificate,
    sealed,
    signed,
    people,
    line,
    asked: (bytes, accepted = []) => ({
      ...{ bytes, sealed: [line], accepted, certificates: [certificate] },
      now: Date.parse('2026-12-18T09:00:00Z'),
    }),
  };
}
