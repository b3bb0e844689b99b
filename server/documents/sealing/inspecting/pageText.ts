import { type PageFont, readFont } from './pageFont.ts';
import type { PdfDocument } from './pdfDocument.ts';
import { PdfFault } from './pdfFault.ts';
import { type Dict, Ref, Syntax, Text, type Value } from './pdfSyntax.ts';
import { decoded } from './streams.ts';

/** left, bottom, right, top */
export type Box = [number, number, number, number];

/** Words where they are drawn: upright ones have a box in the points of the page, others none. */
export interface DrawnText {
  text: string;
  /** Of the small letters. */
  box: Box | null;
}

/** A rectangle or a picture, where it is drawn. */
export interface DrawnShape {
  text: 'rectangle' | 'picture';
  box: Box;
}

type Matrix = readonly [number, number, number, number, number, number];

const PLAIN: Matrix = [1, 0, 0, 1, 0, 0];
const MOST_CONTENT = 4 * 1024 * 1024;
const MOST_STREAMS = 100;
const MOST_FORMS = 200;
const MOST_SHAPES = 20_000;
const DEPTH = 4;

/** Words of a page in the order in which they are drawn. What cannot be read is left out: nothing depends on it. */
export function textOfPage(file: PdfDocument, page: number): DrawnText[] {
  return drawnOnPage(file, page).texts;
}

/** The same with the rectangles and pictures of a page. */
export function drawnOnPage(
  file: PdfDocument,
  page: number,
): { texts: DrawnText[]; shapes: readonly DrawnShape[] } {
  const reader = new PageReader(file);
  try {
    const dict = file.dict(new Ref(page, 0));
    const streams = contentOf(file, dict.get('/Contents') ?? null);
    if (streams.reduce((total, one) => total + one.length, 0) > MOST_CONTENT) {
      return { texts: [], shapes: [] };
    }
    const content = streams.join('\n');
    reader.read(content, resourcesOf(file, dict), PLAIN, 0);
  } catch {
    // What was read so far is what there is.
  }
  return { texts: reader.drawn, shapes: reader.shapes };
}

function resourcesOf(file: PdfDocument, page: Dict): Dict {
  let node = page;
  for (let hops = 0; hops < 20 && !node.has('/Resources') && node.has('/Parent'); hops += 1) {
    node = file.dict(node.get('/Parent'));
  }
  return file.dict(node.get('/Resources'));
}

/** Content of a stream, or of several that follow each other. */
function contentOf(file: PdfDocument, value: Value): string[] {
  const found = value instanceof Ref ? file.object(value.number) : null;
  if (found === null || !(found.value instanceof Map)) {
    return file
      .list(value)
      .slice(0, MOST_STREAMS)
      .flatMap(one => (one instanceof Ref && file.get(one) instanceof Map ? contentOf(file, one) : []));
  }
  const content = decoded(Buffer.from(file.raw(found), 'latin1'), found.value);
  if (content.length > MOST_CONTENT) {
    throw new PdfFault('a page of too many words');
  }
  return [content.toString('latin1')];
}

/** Follows the operators of a content stream that have to do with words. */
class PageReader {
  readonly drawn: DrawnText[] = [];
  readonly shapes: DrawnShape[] = [];
  readonly #file: PdfDocument;
  readonly #fonts = new Map<unknown, PageFont>();
  #forms = 0;
  #line: Matrix = PLAIN;
  #at: Matrix = PLAIN;
  #leading = 0;
  #font: PageFont | null = null;
  #size = 1;

  constructor(file: PdfDocument) {
    this.#file = file;
  }

  read(content: string, resources: Dict, start: Matrix, depth: number): void {
    const syntax = new Syntax(content);
    const kept: Matrix[] = [];
    let place = start;
    let operands: Value[] = [];
    for (;;) {
      syntax.skip();
      const letter = content[syntax.position];
      if (letter === undefined) {
        return;
      }
      if (
        !/[A-Za-z'"]/.test(letter) ||
        /^(true|false|null)\b/.test(content.slice(syntax.position, syntax.position + 6))
      ) {
        operands.push(syntax.value());
        continue;
      }
      const operator = syntax.word();
      if (operator === 'q') {
        kept.push(place);
      } else if (operator === 'Q') {
        place = kept.pop() ?? start;
      } else if (operator === 'cm') {
        place = times(matrixOf(operands), place);
      } else if (operator === 're') {
        const [x = 0, y = 0, width = 0, height = 0] = operands.map(Number);
        this.#shape('rectangle', times([width, 0, 0, height, x, y], place));
      } else if (operator === 'ID') {
        const end = content.indexOf('EI', syntax.position);
        syntax.position = end < 0 ? content.length : end + 2;
      } else if (operator === 'Do') {
        this.#form(
          this.#file.dict(resources.get('/XObject')).get(String(operands[0])),
          resources,
          place,
          depth,
        );
      } else {
        this.#words(operator, operands, resources, place);
      }
      operands = [];
    }
  }

  #form(value: Value | undefined, resources: Dict, place: Matrix, depth: number): void {
    const dict = this.#file.dict(value);
    this.#forms += 1;
    if (dict.get('/Subtype') === '/Image') {
      this.#shape('picture', place);
    }
    if (dict.get('/Subtype') !== '/Form' || depth >= DEPTH || this.#forms > MOST_FORMS) {
      return;
    }
    const own = dict.has('/Resources') ? this.#file.dict(dict.get('/Resources')) : resources;
    const matrix = dict.has('/Matrix') ? matrixOf(this.#file.list(dict.get('/Matrix'))) : PLAIN;
    this.read(contentOf(this.#file, value ?? null).join('\n'), own, times(matrix, place), depth + 1);
  }

  /** The unit square of a matrix. */
  #shape(text: DrawnShape['text'], [a, b, c, d, e, f]: Matrix): void {
    if (this.shapes.length < MOST_SHAPES) {
      const [xs, ys] = [
        [e, e + a, e + c, e + a + c],
        [f, f + b, f + d, f + b + d],
      ];
      this.shapes.push({
        text,
        box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
      });
    }
  }

  #words(operator: string, operands: Value[], resources: Dict, place: Matrix): void {
    const [first, second] = operands;
    switch (operator) {
      case 'BT':
        this.#move(PLAIN);
        break;
      case 'Tf':
        this.#font = this.#fontOf(this.#file.dict(resources.get('/Font')).get(String(first)));
        this.#size = Number(second);
        break;
      case 'Tm':
        this.#move(matrixOf(operands));
        break;
      case 'TL':
        this.#leading = Number(first);
        break;
      case 'TD':
        this.#leading = -Number(second);
        this.#move(times([1, 0, 0, 1, Number(first), Number(second)], this.#line));
        break;
      case 'Td':
        this.#move(times([1, 0, 0, 1, Number(first), Number(second)], this.#line));
        break;
      case 'T*':
        this.#move(times([1, 0, 0, 1, 0, -this.#leading], this.#line));
        break;
      case "'":
      case '"':
        this.#move(times([1, 0, 0, 1, 0, -this.#leading], this.#line));
        this.#show(operands.slice(-1), place);
        break;
      case 'Tj':
        this.#show(operands, place);
        break;
      case 'TJ':
        this.#show(Array.isArray(first) ? first : [], place);
        break;
    }
  }

  #move(to: Matrix): void {
    this.#line = to;
    this.#at = to;
  }

  #fontOf(value: Value | undefined): PageFont {
    const key = value instanceof Ref ? value.number : value;
    const font = this.#fonts.get(key) ?? readFont(this.#file, this.#file.dict(value));
    this.#fonts.set(key, font);
    return font;
  }

  #show(parts: Value[], place: Matrix): void {
    const font = this.#font;
    if (font === null) {
      return;
    }
    let text = '';
    let width = 0;
    for (const part of parts) {
      if (typeof part === 'number') {
        width -= part;
      } else if (part instanceof Text) {
        for (let at = 0; at + font.bytes <= part.bytes.length; at += font.bytes) {
          const high = part.bytes.charCodeAt(at);
          const code = font.bytes === 1 ? high : high * 256 + part.bytes.charCodeAt(at + 1);
          text += font.letters.get(code) ?? '';
          width += font.width(code);
        }
      }
    }
    const length = (width / 1000) * this.#size;
    const [a, b, c, d, x, y] = times(this.#at, place);
    const isUpright = Math.abs(b) < 1e-6 && Math.abs(c) < 1e-6 && a > 0 && d > 0;
    this.drawn.push({ text, box: isUpright ? [x, y, x + length * a, y + this.#size * d * 0.5] : null });
    this.#at = times([1, 0, 0, 1, length, 0], this.#at);
  }
}

function matrixOf(operands: readonly Value[]): Matrix {
  const [a, b, c, d, e, f] = operands.map(Number);
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}

/** First `one`, then `other`. */
function times(one: Matrix, other: Matrix): Matrix {
  const [a, b, c, d, e, f] = one;
  const [p, q, r, s, t, u] = other;
  return [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u];
}
