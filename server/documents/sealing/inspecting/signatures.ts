import type { Reason, SignatureLine } from '#shared/agreement/files/verdict.ts';
import { holderOf, masked } from './certificate.ts';
import { type Envelope, openEnvelope, openStamp } from './cms.ts';
import type { PdfDocument } from './pdfDocument.ts';
import { type Dict, Ref, readText, Text, type Value } from './pdfSyntax.ts';

/** A signature of the file, as far as its place in the file goes. */
interface Placed {
  field: Dict;
  value: Dict;
  /** Where its two stretches meet the place it keeps for itself, and where the second ends. */
  range: [number, number, number];
  contents: Text;
}

export interface ReadSignatures {
  lines: SignatureLine[];
  /** Where each stretch ends, by index. */
  ends: number[];
  reasons: Reason[];
}

/** `/SubFilter` of a time-stamp that covers the file as a signature does. */
const STAMP = '/ETSI.RFC3161';
const MOST_SIGNATURES = 60;
const MOST_FIELDS = 2000;
/** Letters that are read of what a signature says of itself: rules look for names in them. */
const MOST_REASON = 2000;

/**
 * Every signature of the form, never found by searching bytes; in the order in which they were added.
 * `ours`: fingerprints of the certificates this server seals with.
 */
export async function readSignatures(file: PdfDocument, ours: ReadonlySet<string>): Promise<ReadSignatures> {
  const reasons: Reason[] = [];
  const placed: Placed[] = [];
  for (const field of signatureFields(file)) {
    const value = field.get('/V');
    const dict = file.dict(value);
    const place = value instanceof Ref ? placeOf(file, field, value) : null;
    if (place === null) {
      reasons.push({ code: 'gap', page: null, detail: readText(dict.get('/Name')) });
    } else {
      placed.push(place);
    }
  }
  placed.sort((one, other) => one.range[2] - other.range[2]);
  const pages = file.pages();
  const lines: SignatureLine[] = [];
  for (const [index, place] of placed.slice(0, MOST_SIGNATURES).entries()) {
    lines.push(await lineOf(file, place, index, pages, ours, reasons));
  }
  return { lines, ends: placed.map(({ range }) => range[2]), reasons };
}

/** Fields of the form that hold a signature. */
export function signatureFields(file: PdfDocument): Dict[] {
  const found: Dict[] = [];
  const seen = new Set<number>();
  const visit = (value: Value, kind: Value): void => {
    if (!(value instanceof Ref) || seen.has(value.number) || seen.size > MOST_FIELDS) {
      return;
    }
    seen.add(value.number);
    const field = file.dict(value);
    const own = field.get('/FT') ?? kind;
    if (own === '/Sig' && field.has('/V')) {
      found.push(field);
    }
    for (const kid of file.list(field.get('/Kids'))) {
      visit(kid, own);
    }
  };
  for (const field of file.list(file.dict(file.catalog.get('/AcroForm')).get('/Fields'))) {
    visit(field, null);
  }
  return found;
}

/** Begins with the file, leaves out exactly its own string, ends inside the file, where a save ends. */
function placeOf(file: PdfDocument, field: Dict, value: Ref): Placed | null {
  const found = file.object(value.number);
  const dict = found?.value;
  if (!(dict instanceof Map) || found?.stream !== null || found.start < 0) {
    return null;
  }
  const contents = dict.get('/Contents');
  const range = file.list(dict.get('/ByteRange'));
  const [first, gap, after, rest] = range;
  const isPlaced =
    contents instanceof Text &&
    range.length === 4 &&
    first === 0 &&
    gap === contents.start &&
    after === contents.end &&
    typeof rest === 'number' &&
    rest > 0 &&
    after + rest <= file.text.length;
  if (!isPlaced || !isPureHex(file.text.slice(contents.start, contents.end))) {
    return null;
  }
  const end = after + rest;
  return /%%EOF[\r\n ]*$/.test(file.text.slice(end - 16, end))
    ? { field, value: dict, range: [gap, after, end], contents }
    : null;
}

/** One case only and no spaces: the same bytes could be written in other ways, and nothing would notice. */
function isPureHex(text: string): boolean {
  return text.length % 2 === 0 && (/^<[0-9a-f]+>$/.test(text) || /^<[0-9A-F]+>$/.test(text));
}

async function lineOf(
  file: PdfDocument,
  { field, value, range, contents }: Placed,
  index: number,
  pages: readonly number[],
  ours: ReadonlySet<string>,
  reasons: Reason[],
): Promise<SignatureLine> {
  const [gap, after, end] = range;
  const bytes = Buffer.from(contents.bytes, 'latin1');
  const signed = Buffer.from(file.text.slice(0, gap) + file.text.slice(after, end), 'latin1');
  const isStamp = file.get(value.get('/SubFilter')) === STAMP;
  const envelope = isStamp ? await stampAlone(bytes, signed) : await openEnvelope(bytes, signed);
  const reason = readText(file.get(value.get('/Reason'))).slice(0, MOST_REASON);
  const holder = envelope?.certificate ? holderOf(envelope.certificate, reason) : null;
  const name = holder?.name ?? '';
  if (envelope === null || !envelope.valid) {
    const code = envelope?.outdated === true ? 'outdated-signature' : 'signature-broken';
    reasons.push({ code, page: null, detail: name });
  }
  if (envelope !== null && bytes.subarray(envelope.length).some(byte => byte !== 0)) {
    reasons.push({ code: 'padding', page: null, detail: name });
  }
  const isSeal = envelope !== null && ours.has(envelope.fingerprint);
  return {
    index,
    isSeal,
    name,
    organisation: holder?.organisation ?? '',
    issuer: holder?.issuer ?? '',
    reason: masked(reason),
    claimedAt: envelope?.claimedAt ?? momentOf(readText(file.get(value.get('/M')))),
    timestamped: envelope?.stamp?.valid === true,
    stampedAt: envelope?.stamp?.valid === true ? envelope.stamp.at : null,
    coversWholeFile: end === file.text.length,
    valid: envelope?.valid ?? false,
    level: isSeal ? 'seal' : isStamp ? 'time-stamp' : (holder?.level ?? 'unknown'),
    fingerprint: envelope?.fingerprint ?? '',
    ...drawnAt(file, field, pages),
  };
}

/** A time-stamp of the whole document, which is nobody's signature: an authority says when these bytes existed. */
async function stampAlone(bytes: Buffer, signed: Buffer): Promise<Envelope | null> {
  const stamp = await openStamp(bytes, signed);
  return stamp && { ...stamp, claimedAt: stamp.at, stamp, outdated: false };
}

/** Where a signature is seen: page from 1 and corners. */
function drawnAt(
  file: PdfDocument,
  field: Dict,
  pages: readonly number[],
): Pick<SignatureLine, 'page' | 'rectangle'> {
  const widgets = field.has('/Rect') ? [field] : file.list(field.get('/Kids')).map(kid => file.dict(kid));
  for (const widget of widgets) {
    const corners = file.list(widget.get('/Rect')).map(Number);
    const [left = 0, bottom = 0, right = 0, top = 0] = corners;
    if (left === right || bottom === top || corners.some(Number.isNaN)) {
      continue;
    }
    const page = widget.get('/P');
    const at = page instanceof Ref ? pages.indexOf(page.number) : -1;
    const rectangle = [
      Math.min(left, right),
      Math.min(bottom, top),
      Math.max(left, right),
      Math.max(bottom, top),
    ];
    return { page: at < 0 ? null : at + 1, rectangle };
  }
  return { page: null, rectangle: null };
}

/** „D:20261217150200+01'00'" as an ISO moment. */
function momentOf(date: string): string | null {
  const parts = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:Z|([+-]\d\d)'?(\d\d)?)?/.exec(date);
  if (parts === null) {
    return null;
  }
  const [, year, month, day, hour, minute, second = '00', zone, zoneMinutes = '00'] = parts;
  const offset = zone === undefined ? 'Z' : `${zone}:${zoneMinutes}`;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
