import { inflateSync } from 'node:zlib';

/** A PDF value. Names keep their slash, so `/P` is told from the string `P`. */
export type PdfValue = null | boolean | number | string | PdfRef | PdfText | PdfValue[] | PdfDict;
export interface PdfDict {
  [key: string]: PdfValue;
}
/** A string of the file, as bytes in Latin-1. */
export class PdfText {
  readonly bytes: string;
  constructor(bytes: string) {
    this.bytes = bytes;
  }
}
export class PdfRef {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

export interface PdfObject {
  value: PdfValue;
  /** Inflated content of a stream. */
  stream: Buffer | null;
}

const SPACE = /[\0\t\n\f\r ]/;
const DELIMITER = /[\0\t\n\f\r ()<>[\]{}/%]/;

/** Reads one value after the other from Latin-1 text. */
class Reader {
  position: number;
  private readonly text: string;

  constructor(text: string, position = 0) {
    this.text = text;
    this.position = position;
  }

  skip(): void {
    for (;;) {
      const letter = this.text[this.position] ?? '';
      if (letter === '%') this.position = after(this.text, this.position, /[\r\n]/);
      else if (letter !== '' && SPACE.test(letter)) this.position += 1;
      else return;
    }
  }

  takes(word: string): boolean {
    this.skip();
    if (!this.text.startsWith(word, this.position)) return false;
    this.position += word.length;
    return true;
  }

  value(): PdfValue {
    if (this.takes('<<')) return this.dict();
    if (this.takes('[')) return this.array();
    if (this.takes('<')) return this.hex();
    if (this.takes('(')) return this.literal();
    const word = this.word();
    if (word === 'null') return null;
    if (word === 'true' || word === 'false') return word === 'true';
    if (word.startsWith('/')) return word;
    const number = Number(word);
    if (word === '' || Number.isNaN(number)) throw new Error(`PDF: „${word}” at ${this.position}`);
    return this.reference(number) ?? number;
  }

  word(): string {
    this.skip();
    const start = this.position;
    if (this.text[start] === '/') this.position += 1;
    while (this.position < this.text.length && !DELIMITER.test(this.text[this.position] ?? ''))
      this.position += 1;
    const raw = this.text.slice(start, this.position);
    return raw.startsWith('/')
      ? raw.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      : raw;
  }

  private reference(number: number): PdfRef | null {
    const match = /^\s+\d+\s+R(?![A-Za-z])/.exec(this.text.slice(this.position, this.position + 24));
    if (!match) return null;
    this.position += match[0].length;
    return new PdfRef(number);
  }

  private dict(): PdfDict {
    const dict: PdfDict = Object.create(null);
    while (!this.takes('>>')) dict[this.word()] = this.value();
    return dict;
  }

  private array(): PdfValue[] {
    const items: PdfValue[] = [];
    while (!this.takes(']')) items.push(this.value());
    return items;
  }

  private hex(): PdfText {
    const end = this.text.indexOf('>', this.position);
    const digits = this.text.slice(this.position, end).replace(/[^0-9A-Fa-f]/g, '');
    this.position = end + 1;
    return new PdfText(Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex').toString('latin1'));
  }

  private literal(): PdfText {
    let depth = 1;
    let bytes = '';
    while (this.position < this.text.length) {
      const letter = this.text[this.position] ?? '';
      this.position += 1;
      if (letter === '\\') {
        bytes += this.text[this.position] ?? '';
        this.position += 1;
        continue;
      }
      if (letter === '(') depth += 1;
      if (letter === ')') depth -= 1;
      if (depth === 0) break;
      bytes += letter;
    }
    return new PdfText(bytes);
  }
}

function after(text: string, from: number, end: RegExp): number {
  const found = text.slice(from).search(end);
  return found < 0 ? text.length : from + found;
}

/** Every object of a file as it was written at once (no later changes), those in object streams too. */
export class PdfFile {
  readonly objects = new Map<number, PdfObject>();
  readonly trailer: PdfDict = Object.create(null);

  constructor(bytes: Uint8Array) {
    const text = Buffer.from(bytes).toString('latin1');
    const opening = /(\d+) 0 obj\b/g;
    for (let match = opening.exec(text); match; match = opening.exec(text)) {
      const reader = new Reader(text, match.index + match[0].length);
      const value = reader.value();
      let stream: Buffer | null = null;
      if (isDict(value) && reader.takes('stream')) {
        const start = reader.position + (text[reader.position] === '\r' ? 2 : 1);
        const length =
          typeof value['/Length'] === 'number' ? value['/Length'] : text.indexOf('endstream', start) - start;
        const raw = Buffer.from(text.slice(start, start + length), 'latin1');
        stream = value['/Filter'] === '/FlateDecode' ? inflateSync(raw) : raw;
        reader.position = start + length;
      }
      opening.lastIndex = reader.position;
      this.objects.set(Number(match[1]), { value, stream });
      if (isDict(value) && value['/Type'] === '/XRef') Object.assign(this.trailer, value);
    }
    const trailer = text.lastIndexOf('trailer');
    if (trailer >= 0) Object.assign(this.trailer, new Reader(text, trailer + 7).value());
    this.unpack();
  }

  /** The value behind a reference, or the value itself. */
  get(value: PdfValue | undefined): PdfValue {
    return value instanceof PdfRef ? (this.objects.get(value.number)?.value ?? null) : (value ?? null);
  }

  dict(value: PdfValue | undefined): PdfDict {
    const found = this.get(value);
    return isDict(found) ? found : Object.create(null);
  }

  list(value: PdfValue | undefined): PdfValue[] {
    const found = this.get(value);
    return Array.isArray(found) ? found : found === null ? [] : [found];
  }

  private unpack(): void {
    for (const { value, stream } of [...this.objects.values()]) {
      if (!stream || !isDict(value) || value['/Type'] !== '/ObjStm') continue;
      const text = stream.toString('latin1');
      const first = Number(value['/First']);
      const index = text.slice(0, first).trim().split(/\s+/).map(Number);
      for (let at = 0; at + 1 < index.length; at += 2) {
        const inside = new Reader(text, first + (index[at + 1] ?? 0));
        this.objects.set(index[at] ?? 0, { value: inside.value(), stream: null });
      }
    }
  }
}

export function isDict(value: PdfValue): value is PdfDict {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof PdfRef) &&
    !(value instanceof PdfText)
  );
}
