/** What stands in an XML or HTML file, read strictly: anything that is not well formed throws. A tool of tests. */
export interface ReadMarkup {
  /** How often each element stands there. */
  elements: Map<string, number>;
  attributes: { element: string; name: string; value: string }[];
  /** All text in order, without that of `style`. */
  text: string;
}

const NAME = /[A-Za-z_][\w:.-]*/y;
const VOID: ReadonlySet<string> = new Set(['br', 'meta', 'col', 'hr']);
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
// biome-ignore lint/suspicious/noControlCharactersInRegex: no file may hold them
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

/** `html`: `br` and its like are never closed, and a doctype opens the file. */
export function readMarkup(source: string, { html = false } = {}): ReadMarkup {
  if (FORBIDDEN.test(source)) throw new Error('A character that no such file may hold.');
  const read: ReadMarkup = { elements: new Map(), attributes: [], text: '' };
  const open: string[] = [];
  let at = /^(?:<\?xml [^<>]*\?>|<!doctype html>)\s*/.exec(source)?.[0].length ?? 0;
  while (at < source.length) {
    const next = source.indexOf('<', at);
    const words = source.slice(at, next < 0 ? source.length : next);
    if (open.at(-1) !== 'style' || !html) read.text += decoded(words);
    if (next < 0) {
      at = source.length;
    } else if (source[next + 1] === '/') {
      const end = source.indexOf('>', next);
      const name = source.slice(next + 2, end);
      if (end < 0 || open.pop() !== name) throw new Error(`„${name}” is closed where it was not opened.`);
      at = end + 1;
    } else {
      at = readTag(source, next + 1, read, html ? VOID : new Set(), open);
    }
  }
  if (open.length > 0) throw new Error(`Never closed: ${open.join(', ')}`);
  return read;
}

/** Reads an opening tag from its name on; answers where it ends. */
function readTag(
  source: string,
  from: number,
  read: ReadMarkup,
  voids: ReadonlySet<string>,
  open: string[],
): number {
  const name = take(NAME, source, from);
  read.elements.set(name, (read.elements.get(name) ?? 0) + 1);
  let at = from + name.length;
  const known = new Set<string>();
  for (;;) {
    const space = take(/\s*/y, source, at);
    at += space.length;
    if (source.startsWith('/>', at)) return at + 2;
    if (source[at] === '>') {
      if (!voids.has(name)) open.push(name);
      return at + 1;
    }
    const [whole, key = '', value = ''] = match(/([A-Za-z_][\w:.-]*)="([^"<]*)"/y, source, at);
    if (space === '' || known.has(key)) throw new Error(`A wrong attribute of ${name}: ${key}`);
    known.add(key);
    read.attributes.push({ element: name, name: key, value: decoded(value) });
    at += whole.length;
  }
}

function match(pattern: RegExp, source: string, at: number): RegExpExecArray {
  pattern.lastIndex = at;
  const found = pattern.exec(source);
  if (!found) throw new Error(`Not well formed: ${source.slice(at, at + 60)}`);
  return found;
}

function take(pattern: RegExp, source: string, at: number): string {
  return match(new RegExp(pattern), source, at)[0];
}

function decoded(text: string): string {
  return text.replace(/&([^;\s]{0,10};?)/g, (_, entity: string) => {
    const [, hex, decimal] = /^#(?:x([0-9a-f]+)|(\d+));$/i.exec(entity) ?? [];
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    const letter = entity.endsWith(';') ? ENTITIES[entity.slice(0, -1)] : undefined;
    if (letter === undefined) throw new Error(`An unknown entity: &${entity}`);
    return letter;
  });
}
