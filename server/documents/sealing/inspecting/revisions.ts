import { spend } from './effort.ts';
import { PdfFault } from './pdfFault.ts';
import { type Dict, Ref, Syntax, type Value } from './pdfSyntax.ts';
import { decoded } from './streams.ts';

/** Where an object stands, as one table of the file says. */
export type Entry =
  | { kind: 'at'; offset: number; generation: number }
  | { kind: 'in'; stream: number; index: number }
  | { kind: 'free' };

/** One save of the file: a table of what it changed, and where that table stands. */
export interface Revision {
  table: { start: number; end: number };
  trailer: Dict;
  entries: Map<number, Entry>;
  /** What lenient readers and strict ones read differently. */
  oddities: string[];
}

/** An object as it stands in the file: its value, and its stream where it has one. */
export interface Found {
  value: Value;
  stream: { start: number; end: number } | null;
  /** From its number to `endobj`. */
  start: number;
  end: number;
}

const MOST_REVISIONS = 200;
const MOST_OBJECTS = 200_000;
/** Keeping one line of a table, in letters that are read meanwhile: it takes memory, too. */
const ENTRY = 100;

/** Where the last `startxref` of the file points to. */
export function lastTable(text: string): number {
  const found = /startxref[\r\n ]+(\d{1,10})[\r\n ]+%%EOF[\r\n ]*$/.exec(text.slice(-2048));
  if (found === null) {
    throw new PdfFault('no startxref at the end');
  }
  return Number(found[1]);
}

/** Every save of the file, the newest first, from the table at `start`. */
export function readRevisions(text: string, start: number): Revision[] {
  const revisions: Revision[] = [];
  let at: number | null = start;
  while (at !== null) {
    if (revisions.length >= MOST_REVISIONS) {
      throw new PdfFault('too many saves');
    }
    const revision = readTable(text, at);
    revisions.push(revision);
    const before: Value | undefined = revision.trailer.get('/Prev');
    if (before !== undefined && (typeof before !== 'number' || before >= at)) {
      throw new PdfFault('tables that do not follow each other');
    }
    at = before ?? null;
  }
  return revisions;
}

/** The object at a place of the file; throws where another number stands there. */
export function objectAt(
  text: string,
  offset: number,
  number: number,
  lengthOf: (ref: Ref) => number,
): Found {
  const head = /^[\0\t\n\f\r ]*(\d{1,10})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+obj/.exec(
    text.slice(offset, offset + 48),
  );
  if (head === null || Number(head[1]) !== number) {
    throw new PdfFault(`no object ${number} at ${offset}`);
  }
  const syntax = new Syntax(text, offset + head[0].length);
  const value = syntax.value();
  let stream: Found['stream'] = null;
  if (value instanceof Map && syntax.takes('stream')) {
    const start = syntax.position + (text.startsWith('\r\n', syntax.position) ? 2 : 1);
    const length = value.get('/Length');
    const size = length instanceof Ref ? lengthOf(length) : length;
    if (typeof size !== 'number' || size < 0 || start + size > text.length) {
      throw new PdfFault(`the length of stream ${number}`);
    }
    syntax.position = start + size;
    if (!syntax.takes('endstream')) {
      throw new PdfFault(`the end of stream ${number}`);
    }
    stream = { start, end: start + size };
  }
  if (!syntax.takes('endobj')) {
    throw new PdfFault(`the end of object ${number}`);
  }
  return { value, stream, start: offset, end: syntax.position };
}

function readTable(text: string, start: number): Revision {
  return text.startsWith('xref', start) ? plainTable(text, start) : streamTable(text, start);
}

function plainTable(text: string, start: number): Revision {
  const entries = new Map<number, Entry>();
  const oddities: string[] = [];
  const syntax = new Syntax(text, start + 4);
  while (!syntax.takes('trailer')) {
    const [from, many] = [syntax.word(), syntax.word()];
    const [first, count] = [Number(from), Number(many)];
    // Words, not numbers alone: at the end of the text a word is empty, and this would go on for ever.
    if (!/^\d{1,10}$/.test(from) || !/^\d{1,10}$/.test(many) || count > MOST_OBJECTS) {
      throw new PdfFault(`a table at ${start}`);
    }
    for (let number = first; number < first + count; number += 1) {
      const [offset, generation, kind] = [syntax.word(), syntax.word(), syntax.word()];
      if (!/^\d{10}$/.test(offset) || !/^\d{5}$/.test(generation) || !/^[nf]$/.test(kind)) {
        throw new PdfFault(`a line of the table at ${start}`);
      }
      note(
        entries,
        number,
        kind === 'n'
          ? { kind: 'at', offset: Number(offset), generation: Number(generation) }
          : { kind: 'free' },
        oddities,
      );
    }
  }
  const trailer = syntax.value();
  if (!(trailer instanceof Map)) {
    throw new PdfFault('no trailer');
  }
  if (trailer.has('/XRefStm')) {
    oddities.push('two tables at once');
  }
  return { table: { start, end: endOf(text, syntax.position, start) }, trailer, entries, oddities };
}

function streamTable(text: string, start: number): Revision {
  const head = /^[\0\t\n\f\r ]*(\d{1,10})[\0\t\n\f\r ]/.exec(text.slice(start, start + 24));
  const found = objectAt(text, start, Number(head?.[1] ?? -1), () => {
    throw new PdfFault('the length of a table');
  });
  const dict = found.value;
  if (!(dict instanceof Map) || dict.get('/Type') !== '/XRef' || found.stream === null) {
    throw new PdfFault(`no table at ${start}`);
  }
  const bytes = decoded(Buffer.from(text.slice(found.stream.start, found.stream.end), 'latin1'), dict);
  const entries = new Map<number, Entry>();
  const oddities: string[] = [];
  const widths = numbers(dict.get('/W'));
  const size = Number(dict.get('/Size') ?? 0);
  const index = dict.has('/Index') ? numbers(dict.get('/Index')) : [0, size];
  let at = 0;
  const field = (width: number, other: number): number => {
    const value = width === 0 ? other : bytes.readUIntBE(at, width);
    at += width;
    return value;
  };
  const [type = 0, second = 0, third = 0] = widths;
  if (widths.length !== 3 || widths.some(width => width > 6)) {
    throw new PdfFault('the columns of a table');
  }
  for (let part = 0; part + 1 < index.length; part += 2) {
    const first = index[part] ?? 0;
    for (let number = first; number < first + (index[part + 1] ?? 0); number += 1) {
      const [kind, one, two] = [field(type, 1), field(second, 0), field(third, 0)];
      if (kind === 1) {
        note(entries, number, { kind: 'at', offset: one, generation: two }, oddities);
      } else if (kind === 2) {
        note(entries, number, { kind: 'in', stream: one, index: two }, oddities);
      } else {
        note(entries, number, { kind: 'free' }, oddities);
      }
    }
  }
  return { table: { start, end: endOf(text, found.end, start) }, trailer: dict, entries, oddities };
}

function note(entries: Map<number, Entry>, number: number, entry: Entry, oddities: string[]): void {
  spend(ENTRY);
  if (entries.has(number)) {
    oddities.push(`object ${number} twice`);
  }
  if (entries.size > MOST_OBJECTS) {
    throw new PdfFault('too many objects');
  }
  entries.set(number, entry);
}

function numbers(value: Value | undefined): number[] {
  if (
    !Array.isArray(value) ||
    value.some(one => typeof one !== 'number' || one < 0 || one > MOST_OBJECTS * 10)
  ) {
    throw new PdfFault('numbers of a table');
  }
  return value as number[];
}

/**
 * Where a save ends: after its `startxref`, its own place and `%%EOF`. Programs put their name before it as a comment;
 * one in which a mending reader could see an object is none.
 */
const END =
  /^[\0\t\n\f\r ]*(?:%(?!%EOF)(?:(?!obj)[ -~]){0,80}[\r\n]+[\0\t\n\f\r ]*){0,2}startxref[\r\n ]+(\d{1,10})[\r\n ]+%%EOF(\r\n|\r|\n)?/;

function endOf(text: string, from: number, start: number): number {
  const end = END.exec(text.slice(from, from + 300));
  if (end === null || Number(end[1]) !== start) {
    throw new PdfFault(`the end of the save at ${start}`);
  }
  return from + end[0].length;
}
