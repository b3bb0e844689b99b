import { beginFile, spend } from './effort.ts';
import { PdfFault } from './pdfFault.ts';
import { type Dict, Ref, Syntax, type Value } from './pdfSyntax.ts';
import { type Entry, type Found, lastTable, objectAt, type Revision, readRevisions } from './revisions.ts';
import { decoded } from './streams.ts';

const MOST_PAGES = 5000;
/** Taking over one line of a table, in letters that are read meanwhile. */
const ENTRY = 4;

/** A file as a strict reader sees it after some of its saves. */
export class PdfDocument {
  readonly text: string;
  readonly trailer: Dict;
  readonly #entries = new Map<number, Entry>();
  readonly #found = new Map<number, Found | null>();
  readonly #packed = new Map<number, { syntax: string; first: number; index: number[] }>();

  /** `revisions`: the newest first. */
  constructor(text: string, revisions: readonly Revision[]) {
    this.text = text;
    this.trailer = revisions[0]?.trailer ?? new Map();
    for (const { entries } of revisions.toReversed()) {
      spend(entries.size * ENTRY);
      for (const [number, entry] of entries) {
        this.#entries.set(number, entry);
      }
    }
  }

  /** A whole file, with all of its saves. */
  static read(bytes: Uint8Array): PdfDocument {
    beginFile();
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    return new PdfDocument(text, readRevisions(text, lastTable(text)));
  }

  /** Numbers of all objects there are. */
  numbers(): number[] {
    return [...this.#entries].filter(([, { kind }]) => kind !== 'free').map(([number]) => number);
  }

  /** The object of that number; null where there is none. Throws PdfFault where the table points elsewhere. */
  object(number: number): Found | null {
    const known = this.#found.get(number);
    if (known !== undefined) {
      return known;
    }
    // A stream whose length stands in itself must not go round for ever.
    this.#found.set(number, null);
    const entry = this.#entries.get(number);
    const found = entry === undefined || entry.kind === 'free' ? null : this.#read(number, entry);
    this.#found.set(number, found);
    return found;
  }

  get(value: Value | undefined): Value {
    let found: Value = value ?? null;
    for (let hops = 0; found instanceof Ref; hops += 1) {
      if (hops > 8) {
        throw new PdfFault('references in a circle');
      }
      found = this.object(found.number)?.value ?? null;
    }
    return found;
  }

  dict(value: Value | undefined): Dict {
    const found = this.get(value);
    return found instanceof Map ? found : new Map();
  }

  list(value: Value | undefined): Value[] {
    const found = this.get(value);
    return Array.isArray(found) ? found : [];
  }

  get catalog(): Dict {
    return this.dict(this.trailer.get('/Root'));
  }

  /** Objects of the pages in their order. */
  pages(): number[] {
    const pages: number[] = [];
    const seen = new Set<number>();
    const visit = (node: Value | undefined): void => {
      if (!(node instanceof Ref) || seen.has(node.number) || seen.size > MOST_PAGES) {
        throw new PdfFault('a tree of pages that is none');
      }
      seen.add(node.number);
      const dict = this.dict(node);
      if (dict.get('/Type') === '/Page') {
        pages.push(node.number);
        return;
      }
      for (const kid of this.list(dict.get('/Kids'))) {
        visit(kid);
      }
    };
    visit(this.catalog.get('/Pages'));
    return pages;
  }

  /** Bytes of a stream as they lie in the file. */
  raw({ stream }: Found): string {
    return stream === null ? '' : this.text.slice(stream.start, stream.end);
  }

  #read(number: number, entry: Exclude<Entry, { kind: 'free' }>): Found {
    if (entry.kind === 'at') {
      return objectAt(this.text, entry.offset, number, ref => Number(this.object(ref.number)?.value ?? -1));
    }
    const packed = this.#unpack(entry.stream);
    const at = entry.index * 2;
    if (packed.index[at] !== number) {
      throw new PdfFault(`no object ${number} in ${entry.stream}`);
    }
    const syntax = new Syntax(packed.syntax, packed.first + (packed.index[at + 1] ?? 0));
    return { value: syntax.value(), stream: null, start: -1, end: -1 };
  }

  #unpack(number: number): { syntax: string; first: number; index: number[] } {
    const known = this.#packed.get(number);
    if (known !== undefined) {
      return known;
    }
    const entry = this.#entries.get(number);
    const found = entry?.kind === 'at' ? this.object(number) : null;
    if (found === null || !(found.value instanceof Map) || found.value.get('/Type') !== '/ObjStm') {
      throw new PdfFault(`no objects in ${number}`);
    }
    const syntax = decoded(Buffer.from(this.raw(found), 'latin1'), found.value).toString('latin1');
    const first = Number(found.value.get('/First') ?? -1);
    const index = syntax.slice(0, first).trim().split(/\s+/).map(Number);
    if (index.some(Number.isNaN)) {
      throw new PdfFault(`the index of ${number}`);
    }
    const packed = { syntax, first, index };
    this.#packed.set(number, packed);
    return packed;
  }
}
