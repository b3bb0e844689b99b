import {
  bareVerdict,
  isPersons,
  type Reason,
  type ReasonCode,
  type SignatureLine,
  type Verdict,
} from '#shared/agreement/files/verdict.ts';
import { fingerprintOf } from '../sealKey.ts';
import { masked } from './certificate.ts';
import { compareWithSealed, isNothingButStore } from './compare.ts';
import { beginFile } from './effort.ts';
import { otherKind } from './fileKind.ts';
import { markedAs, overText, saysRehearsal } from './onPages.ts';
import { PdfDocument } from './pdfDocument.ts';
import { Text } from './pdfSyntax.ts';
import { type KnownFile, longestBeginning } from './prefix.ts';
import { lastTable, readRevisions } from './revisions.ts';
import { withDates } from './signatureDates.ts';
import { readSignatures } from './signatures.ts';

/** A sealed version, as the register knows it. */
export interface SealedFile extends KnownFile {
  title: string;
  n: number;
  mark: string;
  sealedAt: string;
  /** First half of the file's `/ID`, in hexadecimal: programs that write a file anew keep it. */
  fileId: string;
  /** Whether a newer version of the same document was sealed, or has taken its place. */
  older: boolean;
  /** Null where the register does not know: then the pages are asked. */
  rehearsal: boolean | null;
  /** How many people have to sign it; null: nobody knows. */
  needed: number | null;
  /** Whether it was withdrawn since. */
  withdrawn?: boolean;
}

/** A file that was taken in with signatures, and the sealed one it goes on from. */
export interface AcceptedFile extends KnownFile {
  /** SHA-256 of the sealed file. */
  sealed: string;
}

export interface InspectRequest {
  bytes: Uint8Array;
  sealed: readonly SealedFile[];
  accepted: readonly AcceptedFile[];
  /** Every certificate this server sealed with, in DER. */
  certificates: readonly Uint8Array[];
  /** Milliseconds since 1970, by the server's clock. */
  now: number;
}

const MOST_REASONS = 60;

/** Warnings: a file with nothing else is not a changed one. */
const HARMLESS: ReadonlySet<ReasonCode> = new Set(['older-version', 'withdrawn', 'over-text']);

/**
 * Says what an uploaded file is. In this order: what kind of file, which sealed file it begins with, whether its
 * signatures hold, whether anything but signatures was added. Never throws; runs in the child process.
 */
export async function inspect(request: InspectRequest): Promise<Verdict> {
  const kind = otherKind(request.bytes);
  if (kind !== null) {
    return bareVerdict(kind);
  }
  beginFile();
  try {
    return told(await inspectPdf(request));
  } catch {
    // A file that does not read back, yet begins with ours, was changed; nobody can say more about it.
    const sealed = longestBeginning(request.bytes, request.sealed);
    return sealed === null
      ? unread(request)
      : { ...bareVerdict('changed'), ...named(sealed), reasons: [reason('trailing-bytes')] };
  }
}

/**
 * A whole file that we cannot read and that yet bears the id of one of ours was written anew by some program (for the web,
 * smaller, encrypted): whoever brings it can do something about that.
 */
function unread({ bytes, sealed }: InspectRequest): Verdict {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const isWhole = text.trimEnd().endsWith('%%EOF');
  const small = text.toLowerCase();
  const like = isWhole && sealed.find(({ fileId }) => fileId !== '' && small.includes(fileId));
  return like
    ? { ...bareVerdict('changed'), document: documentOf(like), reasons: [reason('rewritten')] }
    : bareVerdict('unreadable');
}

/** What is told of a file quotes it in places: no number of a person there either, and no more than people read. */
function told(verdict: Verdict): Verdict {
  const reasons = verdict.reasons.slice(0, MOST_REASONS).map(({ where, ...one }) => ({
    ...one,
    detail: masked(one.detail),
    ...(where ? { where: { ...where, near: masked(where.near), heading: masked(where.heading) } } : {}),
  }));
  return { ...verdict, reasons };
}

async function inspectPdf({ bytes, sealed, accepted, certificates, now }: InspectRequest): Promise<Verdict> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const own = longestBeginning(bytes, sealed);
  const taken = longestBeginning(bytes, accepted);
  const end = endOf(text);
  const trailing = own !== null && end < text.length;
  const whole = trailing ? text.slice(0, end) : text;
  const revisions = readRevisions(whole, lastTable(whole));
  const file = new PdfDocument(whole, revisions);
  if (revisions.some(({ trailer }) => trailer.has('/Encrypt'))) {
    return { ...bareVerdict('encrypted'), ...(own === null ? {} : named(own)) };
  }
  const ours = new Set(certificates.map(fingerprintOf));
  const found = await readSignatures(file, ours);
  const signatures = trailing ? found.lines.map(line => ({ ...line, coversWholeFile: false })) : found.lines;
  if (own === null) {
    return stranger(file, signatures, found.reasons, sealed);
  }
  const reasons = [...found.reasons];
  let isCovered = found.ends.at(-1) === text.length || bytes.length === own.size;
  if (bytes.length > own.size) {
    const sealedTable = lastTable(text.slice(0, own.size));
    const at = revisions.findIndex(({ table }) => table.start === sealedTable);
    if (at < 0) {
      reasons.push(reason('shadowed-object', 'the sealed file is no part of it'));
    } else {
      const [added, kept] = [revisions.slice(0, at).toReversed(), revisions.slice(at)];
      reasons.push(...compareWithSealed(whole, own.size, added, kept));
      isCovered ||= !trailing && isNothingButStore(whole, own.size, added, kept, found.ends.at(-1) ?? 0);
    }
  }
  if (!isCovered) {
    reasons.push(reason('trailing-bytes'));
  }
  if (own.older) {
    reasons.push(reason('older-version'));
  }
  if (own.withdrawn) {
    reasons.push(reason('withdrawn'));
  }
  reasons.push(...overText(file, signatures));
  const changed = reasons.some(({ code }) => !HARMLESS.has(code));
  const isSigned = signatures.some(isPersons);
  const rehearsal = own.rehearsal ?? saysRehearsal(file);
  return {
    outcome: changed ? 'changed' : isSigned ? 'ours-signed' : 'ours',
    document: documentOf({ ...own, rehearsal }),
    continues: taken !== null && taken.sealed === own.sha256 ? taken.sha256 : own.sha256,
    reasons,
    signatures: withDates(signatures, own.sealedAt, now),
  };
}

/** A file that does not begin with anything this server sealed: perhaps one of ours that was written anew. */
function stranger(
  file: PdfDocument,
  signatures: SignatureLine[],
  faults: Reason[],
  sealed: readonly SealedFile[],
): Verdict {
  const identity = identityOf(file);
  const like = identity === '' ? undefined : sealed.find(({ fileId }) => fileId === identity);
  const seal = signatures.find(({ isSeal }) => isSeal);
  const document = like === undefined ? null : documentOf(like);
  const base = { document, continues: null, signatures };
  if (seal?.valid === true && faults.length === 0) {
    return { ...base, outcome: 'other', reasons: [reason('unknown-seal')] };
  }
  if (like === undefined && seal === undefined) {
    const marked = markedAs(file, sealed);
    return marked === undefined
      ? { ...base, outcome: 'other', reasons: [] }
      : { ...base, outcome: 'other', document: documentOf(marked), reasons: [reason('rewritten')] };
  }
  return { ...base, outcome: 'changed', reasons: faults.length > 0 ? faults : [reason('rewritten')] };
}

/** Where the last save ends: after `%%EOF` and the end of its line. */
function endOf(text: string): number {
  const at = text.lastIndexOf('%%EOF');
  return at < 0 ? text.length : at + (/^%%EOF(?:\r\n|\r|\n)?/.exec(text.slice(at, at + 7))?.[0].length ?? 5);
}

/** First half of the file's `/ID` in hexadecimal, or ''. */
export function identityOf(file: PdfDocument): string {
  const [first] = file.list(file.trailer.get('/ID'));
  return first instanceof Text ? Buffer.from(first.bytes, 'latin1').toString('hex') : '';
}

function reason(code: ReasonCode, detail = ''): Reason {
  return { code, page: null, detail };
}

function documentOf({ title, n, mark, sealedAt, rehearsal, needed }: SealedFile): Verdict['document'] {
  return { title, n, mark, sealedAt, rehearsal: rehearsal ?? false, needed };
}

function named(sealed: SealedFile): Pick<Verdict, 'document' | 'continues'> {
  return { document: documentOf(sealed), continues: sealed.sha256 };
}
