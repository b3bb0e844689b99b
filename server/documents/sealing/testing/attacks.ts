import { deflateSync } from 'node:zlib';
import { PdfDocument } from '../inspecting/pdfDocument.ts';
import { Ref, type Value, written } from '../inspecting/pdfSyntax.ts';
import { lastTable } from '../inspecting/revisions.ts';

/** Appends a save of our own to a file, as an attacker's program would. A tool of tests. */
export class Attack {
  readonly file: PdfDocument;
  readonly #text: string;
  readonly #objects = new Map<number, string>();
  #next: number;

  constructor(pdf: Uint8Array) {
    this.#text = Buffer.from(pdf).toString('latin1');
    this.file = PdfDocument.read(pdf);
    this.#next = Math.max(...this.file.numbers()) + 1;
  }

  /** Puts an object under a new number. */
  add(body: string): Ref {
    const ref = new Ref(this.#next, 0);
    this.#next += 1;
    this.#objects.set(ref.number, body);
    return ref;
  }

  addStream(dict: string, content: string): Ref {
    return this.add(stream(dict, content));
  }

  /** Puts another object under a number that is taken. */
  replace(number: number, body: string): void {
    this.#objects.set(number, body);
  }

  replaceStream(number: number, content: string): void {
    this.replace(number, stream('', content));
  }

  /** Changes some keys of a dictionary that stands in the file. */
  change(number: number, keys: Record<string, string | null>): void {
    const dict = new Map(this.file.dict(new Ref(number, 0)));
    const parts = [...dict]
      .filter(([key]) => !(key in keys))
      .map(([key, value]) => `${key} ${asWritten(value)}`);
    const added = Object.entries(keys).flatMap(([key, value]) => (value === null ? [] : [`${key} ${value}`]));
    this.replace(number, `<< ${[...parts, ...added].join(' ')} >>`);
  }

  get root(): number {
    return (this.file.trailer.get('/Root') as Ref).number;
  }

  /** Object of a page, from 1. */
  page(at: number): number {
    return this.file.pages()[at - 1] ?? 0;
  }

  /** The file with everything appended, and a table of it; `hidden`: objects that no table names; `trailer`: more of it. */
  bytes({ hidden = '', trailer: more = '' }: { hidden?: string; trailer?: string } = {}): Buffer {
    let out = this.#text.endsWith('\n') ? this.#text : `${this.#text}\n`;
    const lines: string[] = [];
    for (const [number, body] of this.#objects) {
      lines.push(`${number} 1\n${String(out.length).padStart(10, '0')} 00000 n \n`);
      out += `${number} 0 obj\n${body}\nendobj\n`;
    }
    out += hidden;
    const table = out.length;
    const trailer = ['/Root', '/Info', '/ID']
      .map(key => `${key} ${asWritten(this.file.trailer.get(key) ?? null)}`)
      .join(' ');
    out += `xref\n${lines.join('')}trailer\n<< /Size ${this.#next} ${trailer} ${more} /Prev ${lastTable(this.#text)} >>\n`;
    return Buffer.from(`${out}startxref\n${table}\n%%EOF\n`, 'latin1');
  }
}

function stream(dict: string, content: string): string {
  const packed = deflateSync(Buffer.from(content, 'latin1')).toString('latin1');
  return `<< ${dict} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`;
}

/** As it may stand in a file: strings in hexadecimal. */
function asWritten(value: Value): string {
  return written(value).replace(
    /"(?:[^"\\]|\\.)*"/g,
    text => `<${Buffer.from(JSON.parse(text) as string, 'latin1').toString('hex')}>`,
  );
}
