import { spend } from './effort.ts';
import { PdfFault } from './pdfFault.ts';

/** A value of a PDF. Names keep their slash, so `/P` is told from the string `P`. */
export type Value = null | boolean | number | string | Ref | Text | Value[] | Dict;
export type Dict = Map<string, Value>;

export class Ref {
  readonly number: number;
  readonly generation: number;
  constructor(number: number, generation: number) {
    this.number = number;
    this.generation = generation;
  }
}

/** A string of the file, as bytes in Latin-1, and where it stands with its brackets. */
export class Text {
  readonly bytes: string;
  readonly start: number;
  readonly end: number;
  constructor(bytes: string, start: number, end: number) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
  }
}

const SPACE = /[\0\t\n\f\r ]/;
const DELIMITER = /[\0\t\n\f\r ()<>[\]{}/%]/;
/** Deeper nesting than any honest file has. */
const DEPTH = 60;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads one value after the other from the Latin-1 text of a file. Hostile text costs an error, nothing more. */
export class Syntax {
  position: number;
  readonly #text: string;
  #depth = 0;

  constructor(text: string, position = 0) {
    this.#text = text;
    this.position = position;
  }

  skip(): void {
    const start = this.position;
    for (;;) {
      const letter = this.#text[this.position] ?? '';
      if (letter === '%') {
        while (this.position < this.#text.length && !/[\r\n]/.test(this.#text[this.position] ?? '')) {
          this.position += 1;
        }
      } else if (letter !== '' && SPACE.test(letter)) {
        this.position += 1;
      } else {
        spend(this.position - start);
        return;
      }
    }
  }

  takes(word: string): boolean {
    this.skip();
    if (!this.#text.startsWith(word, this.position)) {
      return false;
    }
    this.position += word.length;
    return true;
  }

  value(): Value {
    this.#depth += 1;
    if (this.#depth > DEPTH) {
      throw new PdfFault('nested too deeply');
    }
    const value = this.#one();
    this.#depth -= 1;
    return value;
  }

  word(): string {
    this.skip();
    const start = this.position;
    if (this.#text[start] === '/') {
      this.position += 1;
    }
    while (this.position < this.#text.length && !DELIMITER.test(this.#text[this.position] ?? '')) {
      this.position += 1;
    }
    spend(this.position - start + 1);
    const raw = this.#text.slice(start, this.position);
    return raw.startsWith('/')
      ? raw.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      : raw;
  }

  #one(): Value {
    if (this.takes('<<')) {
      return this.#dict();
    }
    if (this.takes('[')) {
      return this.#array();
    }
    if (this.takes('<')) {
      return this.#hex();
    }
    if (this.takes('(')) {
      return this.#literal();
    }
    const word = this.word();
    if (word === 'null') {
      return null;
    }
    if (word === 'true' || word === 'false') {
      return word === 'true';
    }
    if (word.startsWith('/')) {
      return word;
    }
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) {
      throw new PdfFault(`no value at ${this.position}`);
    }
    return this.#reference(word) ?? Number(word);
  }

  #reference(number: string): Ref | null {
    const match = /^[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/.exec(
      this.#text.slice(this.position, this.position + 24),
    );
    if (match === null || !/^\d+$/.test(number)) {
      return null;
    }
    this.position += match[0].length;
    return new Ref(Number(number), Number(match[1]));
  }

  #dict(): Dict {
    const dict: Dict = new Map();
    while (!this.takes('>>')) {
      const key = this.word();
      if (!key.startsWith('/')) {
        throw new PdfFault(`no name at ${this.position}`);
      }
      // Readers differ in which of two counts.
      if (dict.has(key)) {
        throw new PdfFault(`${key} twice`);
      }
      dict.set(key, this.value());
    }
    return dict;
  }

  #array(): Value[] {
    const items: Value[] = [];
    while (!this.takes(']')) {
      items.push(this.value());
    }
    return items;
  }

  #hex(): Text {
    const start = this.position - 1;
    const end = this.#text.indexOf('>', this.position);
    const digits = this.#text.slice(this.position, end).replace(/[\0\t\n\f\r ]/g, '');
    if (end < 0 || /[^0-9A-Fa-f]/.test(digits)) {
      throw new PdfFault(`a string in hexadecimal at ${start}`);
    }
    spend(end - start);
    this.position = end + 1;
    const even = digits.length % 2 === 0 ? digits : `${digits}0`;
    return new Text(Buffer.from(even, 'hex').toString('latin1'), start, end + 1);
  }

  #literal(): Text {
    const start = this.position - 1;
    const special = /[()\\]/g;
    const parts: string[] = [];
    let depth = 1;
    while (depth > 0) {
      special.lastIndex = this.position;
      const found = special.exec(this.#text);
      if (found === null) {
        throw new PdfFault(`an open string at ${start}`);
      }
      const [letter] = found;
      spend(found.index - this.position + 1);
      parts.push(this.#text.slice(this.position, found.index));
      this.position = found.index + 1;
      depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
      parts.push(letter === '\\' ? this.#escaped() : depth === 0 ? '' : letter);
    }
    return new Text(parts.join(''), start, this.position);
  }

  #escaped(): string {
    const octal = /^[0-7]{1,3}/.exec(this.#text.slice(this.position, this.position + 3))?.[0];
    if (octal !== undefined) {
      this.position += octal.length;
      return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    }
    const letter = this.#text[this.position] ?? '';
    this.position += letter === '\r' && this.#text[this.position + 1] === '\n' ? 2 : 1;
    return /[\r\n]/.test(letter) ? '' : (ESCAPES[letter] ?? letter);
  }
}

/** The same text for the same value, however it was written. */
export function written(value: Value | undefined): string {
  if (value === undefined || value === null) {
    return 'null';
  }
  if (value instanceof Ref) {
    return `${value.number} ${value.generation} R`;
  }
  if (value instanceof Text) {
    return JSON.stringify(value.bytes);
  }
  if (Array.isArray(value)) {
    return `[${value.map(written).join(' ')}]`;
  }
  if (value instanceof Map) {
    const parts = [...value]
      .filter(([, part]) => part !== null)
      .map(([key, part]) => `${key} ${written(part)}`);
    return `<<${parts.sort().join(' ')}>>`;
  }
  return String(value);
}

/** Every reference in a value. */
export function* refsIn(value: Value): Generator<Ref> {
  if (value instanceof Ref) {
    yield value;
  } else if (Array.isArray(value)) {
    for (const part of value) {
      yield* refsIn(part);
    }
  } else if (value instanceof Map) {
    for (const part of value.values()) {
      yield* refsIn(part);
    }
  }
}

/** A text string as people read it: UTF-16 or UTF-8 with its mark, or one byte a letter. */
export function readText(value: Value | undefined): string {
  if (!(value instanceof Text)) {
    return '';
  }
  const bytes = Buffer.from(value.bytes, 'latin1');
  if (value.bytes.startsWith('\xfe\xff')) {
    const whole = bytes.subarray(2, 2 + ((bytes.length - 2) & ~1));
    return whole.swap16().toString('utf16le');
  }
  return value.bytes.startsWith('\xef\xbb\xbf') ? bytes.subarray(3).toString('utf8') : value.bytes;
}
