import type { PdfDocument } from './pdfDocument.ts';
import { type Dict, Ref, type Value } from './pdfSyntax.ts';
import { decoded } from './streams.ts';

/** A font as far as reading goes: what its codes mean and how wide they are. */
export interface PageFont {
  /** Bytes of one code. */
  bytes: 1 | 2;
  /** Letters of a code; what the font does not tell is ''. */
  letters: ReadonlyMap<number, string>;
  /** In thousandths of the size. */
  width(code: number): number;
}

const MOST_RANGE = 65_536;
const MOST_TABLE = 1024 * 1024;
/** Where a font does not tell. */
const USUAL_WIDTH = 500;

/** Reads a font by its own table of letters (`/ToUnicode`); a font without one says nothing. */
export function readFont(file: PdfDocument, font: Dict): PageFont {
  const isWide = font.get('/Subtype') === '/Type0';
  const table = font.get('/ToUnicode');
  const found = table instanceof Ref ? file.object(table.number) : null;
  const text =
    found?.value instanceof Map
      ? decoded(Buffer.from(file.raw(found), 'latin1'), found.value).toString('latin1')
      : '';
  const [descendant] = file.list(font.get('/DescendantFonts'));
  const widths = isWide ? readWidths(file, file.dict(descendant)) : new Map<number, number>();
  return {
    bytes: isWide ? 2 : 1,
    letters: readLetters(text.slice(0, MOST_TABLE)),
    width: code => widths.get(code) ?? USUAL_WIDTH,
  };
}

function readLetters(table: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, pairs = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', meaning = ''] of pairs.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi)) {
      letters.set(Number.parseInt(code, 16), lettersOf(meaning));
    }
  }
  for (const [, ranges = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    const range = /<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*(?:<([0-9a-f]+)>|\[([^\]]*)\])/gi;
    for (const [, first = '', last = '', meaning, list = ''] of ranges.matchAll(range)) {
      const [from, to] = [Number.parseInt(first, 16), Number.parseInt(last, 16)];
      const each = [...list.matchAll(/<([0-9a-f]+)>/gi)].map(([, hex = '']) => lettersOf(hex));
      for (let code = from; code <= to && code - from < MOST_RANGE; code += 1) {
        letters.set(code, meaning === undefined ? (each[code - from] ?? '') : next(meaning, code - from));
      }
    }
  }
  return letters;
}

/** UTF-16 in hexadecimal. */
function lettersOf(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map(unit => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}

function next(hex: string, step: number): string {
  const letters = lettersOf(hex);
  return letters.slice(0, -1) + String.fromCharCode(letters.charCodeAt(letters.length - 1) + step);
}

/** `/W`: a first code and its list, or a stretch of codes that are all as wide. */
function readWidths(file: PdfDocument, font: Dict): Map<number, number> {
  const widths = new Map<number, number>();
  const parts: Value[] = file.list(font.get('/W')).map(part => file.get(part));
  for (let at = 0; at < parts.length; ) {
    const [first, second, third] = [Number(parts[at]), parts[at + 1], parts[at + 2]];
    if (Array.isArray(second)) {
      for (const [index, width] of second.entries()) {
        widths.set(first + index, Number(width));
      }
      at += 2;
    } else {
      for (let code = first; code <= Number(second) && code - first < MOST_RANGE; code += 1) {
        widths.set(code, Number(third));
      }
      at += 3;
    }
  }
  return widths;
}
