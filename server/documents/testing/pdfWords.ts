import { type PdfDict, PdfFile, PdfRef, type PdfValue } from '../pdfObjects.ts';

/**
 * The letters of a PDF, page by page, as a reader would copy them: glyphs go back to letters through each font's
 * ToUnicode. A tool of tests; white space is where lines end, compare without it.
 */
export function readPdfWords(bytes: Uint8Array): string[] {
  const file = new PdfFile(bytes);
  const pages: string[] = [];
  visitPages(file, file.dict(file.trailer['/Root'])['/Pages'], page => pages.push(pageWords(file, page)));
  return pages;
}

function visitPages(file: PdfFile, node: PdfValue | undefined, visit: (page: PdfDict) => void): void {
  const found = file.dict(node);
  if (found['/Type'] === '/Page') {
    visit(found);
    return;
  }
  for (const kid of file.list(found['/Kids'])) {
    visitPages(file, kid, visit);
  }
}

/** Changes of font, strings in hexadecimal, the beginning of a literal string, and moves to another line. */
const TOKEN = /\/([^\s<>[\]()/%]+)\s+[\d.]+\s+Tf|<([0-9A-Fa-f\s]*)>|\(|\b(?:BT|Td|TD|Tm)\b|T\*/g;

function pageWords(file: PdfFile, page: PdfDict): string {
  const fonts = file.dict(file.dict(page['/Resources'])['/Font']);
  const known = new Map<string, Font>();
  const content = contentOf(file, page);
  const token = new RegExp(TOKEN);
  let font: Font | undefined;
  let words = '';
  for (let match = token.exec(content); match !== null; match = token.exec(content)) {
    const [whole, name, hex] = match;
    if (name !== undefined) {
      font = known.get(name) ?? readFont(file, fonts[`/${name}`]);
      known.set(name, font);
    } else if (hex !== undefined) {
      words += font?.read(fromHex(hex)) ?? '';
    } else if (whole === '(') {
      const end = endOfLiteral(content, token.lastIndex);
      words += font?.read(unescaped(content.slice(token.lastIndex, end))) ?? '';
      token.lastIndex = end + 1;
    } else {
      words += '\n';
    }
  }
  return words;
}

/** Where the bracket closes that was opened right before `from`: brackets in pairs stand in a string as they are. */
function endOfLiteral(content: string, from: number): number {
  let depth = 1;
  for (let at = from; at < content.length; at += 1) {
    const letter = content[at];
    if (letter === '\\') {
      at += 1;
    } else if (letter === '(') {
      depth += 1;
    } else if (letter === ')') {
      depth -= 1;
      if (depth === 0) {
        return at;
      }
    }
  }
  return content.length;
}

function contentOf(file: PdfFile, page: PdfDict): string {
  const contents = page['/Contents'];
  const refs =
    contents instanceof PdfRef && !Array.isArray(file.get(contents)) ? [contents] : file.list(contents);
  return refs
    .map(ref => (ref instanceof PdfRef ? file.objects.get(ref.number)?.stream?.toString('latin1') : ''))
    .join('\n');
}

interface Font {
  read(bytes: string): string;
}

function readFont(file: PdfFile, value: PdfValue | undefined): Font {
  const font = file.dict(value);
  const toUnicode = font['/ToUnicode'];
  const map =
    toUnicode instanceof PdfRef ? file.objects.get(toUnicode.number)?.stream?.toString('latin1') : '';
  const letters = readMap(map ?? '');
  const width = font['/Subtype'] === '/Type0' ? 2 : 1;
  return {
    read(bytes) {
      let text = '';
      for (let at = 0; at + width <= bytes.length; at += width) {
        text += letters.get(codeAt(bytes, at, width)) ?? '';
      }
      return text;
    },
  };
}

function codeAt(bytes: string, at: number, width: number): number {
  return width === 2 ? bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1) : bytes.charCodeAt(at);
}

/** `bfchar` and `bfrange` of a CMap. */
function readMap(map: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', to = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f\s]+)>/g)) {
      letters.set(Number.parseInt(code, 16), fromUtf16(to));
    }
  }
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    const range = /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g;
    for (const [, from = '', to = '', first = ''] of block.matchAll(range)) {
      const start = Number.parseInt(from, 16);
      for (let code = start; code <= Number.parseInt(to, 16); code += 1) {
        letters.set(code, String.fromCodePoint(Number.parseInt(first, 16) + code - start));
      }
    }
  }
  return letters;
}

function fromUtf16(hex: string): string {
  return Buffer.from(hex.replace(/\s/g, ''), 'hex').swap16().toString('utf16le');
}

function fromHex(hex: string): string {
  const digits = hex.replace(/\s/g, '');
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1');
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unescaped(literal: string): string {
  return literal.replace(/\\([0-7]{1,3}|\r\n|[\s\S])/g, (_, one: string) =>
    /^[0-7]/.test(one)
      ? String.fromCharCode(Number.parseInt(one, 8))
      : /^[\r\n]/.test(one)
        ? ''
        : (ESCAPED[one] ?? one),
  );
}
