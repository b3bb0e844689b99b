import { createHash } from 'node:crypto';
import { isDict, type PdfDict, PdfFile, PdfRef, PdfText, type PdfValue } from './pdfObjects.ts';

/** What a PDF says about itself, as far as people who hear it or keep it need it. A tool of tests (reference B2). */
export interface PdfStructure {
  /** How often each kind of element stands in the structure tree. */
  elements: Map<string, number>;
  /** Header cells that name their scope, of all header cells. */
  scopedHeaders: number;
  title: string;
  lang: string;
  displayDocTitle: boolean;
  /** Names of fonts without an embedded file or without a way back to letters. */
  brokenFonts: string[];
  fonts: number;
  /** SHA-256 of each attached file, by its name. */
  attachments: Map<string, string>;
  xmp: string;
  /** Everything wrong, as sentences; empty when the file keeps its promises. */
  faults: string[];
}

/** Our own small checker, because veraPDF is not at hand: it finds empty promises („tagged" without tags). */
export function readPdfStructure(bytes: Uint8Array): PdfStructure {
  const file = new PdfFile(bytes);
  const catalog = file.dict(file.trailer['/Root']);
  const elements = new Map<string, number>();
  let scopedHeaders = 0;
  walk(file, file.dict(catalog['/StructTreeRoot'])['/K'], element => {
    const kind = String(element['/S']).slice(1);
    elements.set(kind, (elements.get(kind) ?? 0) + 1);
    if (kind === 'TH' && hasScope(file, element)) scopedHeaders += 1;
  });
  const fonts = [...file.objects.values()].map(({ value }) => value).filter(isFont);
  const metadata = catalog['/Metadata'];
  const structure: PdfStructure = {
    elements,
    scopedHeaders,
    title: readText(file.dict(file.trailer['/Info'])['/Title']),
    lang: readText(file.get(catalog['/Lang'])),
    displayDocTitle: file.dict(catalog['/ViewerPreferences'])['/DisplayDocTitle'] === true,
    fonts: fonts.length,
    brokenFonts: fonts.filter(font => !isWhole(file, font)).map(font => String(font['/BaseFont'])),
    attachments: attachments(file),
    xmp:
      metadata instanceof PdfRef ? (file.objects.get(metadata.number)?.stream?.toString('utf8') ?? '') : '',
    faults: [],
  };
  structure.faults = faults(file, catalog, structure);
  return structure;
}

function faults(file: PdfFile, catalog: PdfDict, found: PdfStructure): string[] {
  const count = (kind: string) => found.elements.get(kind) ?? 0;
  const rules: [boolean, string][] = [
    [found.elements.size > 0, 'the structure tree is empty'],
    [count('H1') === 1, `${count('H1')} H1`],
    [count('TH') === found.scopedHeaders, 'a TH without Scope'],
    [count('Table') === 0 || count('TH') > 0, 'a table without TH'],
    [file.dict(catalog['/MarkInfo'])['/Marked'] === true, 'not marked'],
    [found.lang !== '', 'no language'],
    [found.title !== '', 'no title'],
    [found.displayDocTitle, 'the window would show the name of the file'],
    [found.fonts > 0 && found.brokenFonts.length === 0, `fonts: ${found.brokenFonts.join(', ')}`],
    [file.list(file.trailer['/ID']).length === 2, 'no file ID'],
    [file.trailer['/Encrypt'] === undefined, 'encrypted'],
    [
      /pdfaid:part/.test(found.xmp) === file.list(catalog['/OutputIntents']).length > 0,
      'PDF/A without OutputIntent',
    ],
  ];
  return rules.filter(([kept]) => !kept).map(([, fault]) => fault);
}

function walk(file: PdfFile, kids: PdfValue | undefined, visit: (element: PdfDict) => void): void {
  for (const kid of file.list(kids)) {
    const element = file.get(kid);
    if (!isDict(element) || typeof element['/S'] !== 'string') continue;
    visit(element);
    walk(file, element['/K'], visit);
  }
}

function hasScope(file: PdfFile, element: PdfDict): boolean {
  return file.list(element['/A']).some(attributes => typeof file.dict(attributes)['/Scope'] === 'string');
}

function isFont(value: PdfValue): value is PdfDict {
  return isDict(value) && value['/Type'] === '/Font' && !String(value['/Subtype']).startsWith('/CIDFont');
}

/** Embedded, and each glyph can be read back as letters. Type 3 fonts are drawings inside the file itself. */
function isWhole(file: PdfFile, font: PdfDict): boolean {
  if (!(font['/ToUnicode'] instanceof PdfRef)) return false;
  if (font['/Subtype'] === '/Type3') return true;
  const inner = file.list(font['/DescendantFonts'])[0];
  const descriptor = file.dict((inner ? file.dict(inner) : font)['/FontDescriptor']);
  return ['/FontFile', '/FontFile2', '/FontFile3'].some(key => descriptor[key] instanceof PdfRef);
}

function attachments(file: PdfFile): Map<string, string> {
  const found = new Map<string, string>();
  for (const { value } of file.objects.values()) {
    if (!isDict(value) || value['/Type'] !== '/Filespec') continue;
    const inside = file.dict(value['/EF'])['/F'];
    const bytes = inside instanceof PdfRef ? file.objects.get(inside.number)?.stream : null;
    if (bytes)
      found.set(readText(value['/UF'] ?? value['/F']), createHash('sha256').update(bytes).digest('hex'));
  }
  return found;
}

/** A text string: UTF-16 with its mark, or bytes. */
function readText(value: PdfValue | undefined): string {
  if (!(value instanceof PdfText)) return '';
  const bytes = Buffer.from(value.bytes, 'latin1');
  return value.bytes.startsWith('\xfe\xff')
    ? bytes.subarray(2).swap16().toString('utf16le')
    : bytes.toString('utf8');
}
