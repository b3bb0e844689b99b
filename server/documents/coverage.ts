/** Code points that one font can draw. */
export type Coverage = ReadonlySet<number>;

/** Stands where a letter was that no font of the project has. */
export const REPLACEMENT = '[?]';

const LONGEST_WORD = 30;
const BREAK_EVERY = 25;
const ZERO_WIDTH_SPACE = '\u200b';

/** What no line of a document may hold: controls, half letters, marks that turn or join letters unseen. */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\p{Surrogate}]/gu;

/** Text that every format can hold: XML and PDF know no controls, and nothing unseen may turn the order of words. */
export function withoutControls(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(UNPRINTABLE, '');
}

/**
 * The code points of a font, read from its `cmap` table (formats 4 and 12, which every font shipped here has).
 * Typst refuses a whole PDF/UA file for one letter it cannot draw, so this must be known before.
 */
export function readCoverage(font: Uint8Array): Coverage {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = view.getUint16(4);
  const covered = new Set<number>();
  for (let index = 0; index < tables; index += 1) {
    const entry = 12 + index * 16;
    if (view.getUint32(entry) === 0x636d6170 /* cmap */)
      addSubtables(view, view.getUint32(entry + 8), covered);
  }
  // PDF/A forbids what has no common meaning (private use), drawn or not.
  return new Set([...covered].filter(code => !/\p{Co}/u.test(String.fromCodePoint(code))));
}

function addSubtables(view: DataView, cmap: number, covered: Set<number>): void {
  const count = view.getUint16(cmap + 2);
  for (let index = 0; index < count; index += 1) {
    const subtable = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    const format = view.getUint16(subtable);
    if (format === 4) addSegments(view, subtable, covered);
    if (format === 12) addGroups(view, subtable, covered);
  }
}

/** Format 4: segments of 16-bit characters; a glyph 0 inside a segment is a hole. */
function addSegments(view: DataView, subtable: number, covered: Set<number>): void {
  const twice = view.getUint16(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + twice + 2;
  const deltas = starts + twice;
  const offsets = deltas + twice;
  for (let at = 0; at < twice; at += 2) {
    const start = view.getUint16(starts + at);
    const offset = view.getUint16(offsets + at);
    for (let code = start; code <= view.getUint16(ends + at) && code < 0xffff; code += 1) {
      const glyph =
        offset === 0
          ? (code + view.getUint16(deltas + at)) & 0xffff
          : view.getUint16(offsets + at + offset + (code - start) * 2);
      if (glyph !== 0) covered.add(code);
    }
  }
}

/** Format 12: groups over the whole of Unicode. */
function addGroups(view: DataView, subtable: number, covered: Set<number>): void {
  const groups = view.getUint32(subtable + 12);
  for (let index = 0; index < groups; index += 1) {
    const group = subtable + 16 + index * 12;
    const glyph = view.getUint32(group + 8);
    for (let code = view.getUint32(group); code <= view.getUint32(group + 4); code += 1) {
      if (glyph !== 0 || code !== view.getUint32(group)) covered.add(code);
    }
  }
}

const graphemes = new Intl.Segmenter('pl', { granularity: 'grapheme' });

/** Makes text drawable by `fonts` and remembers what it had to leave out. */
export class Drawable {
  private readonly fonts: readonly Coverage[];
  private readonly left = new Set<string>();

  constructor(fonts: readonly Coverage[]) {
    this.fonts = fonts;
  }

  /** Letters that were replaced, each once, with its number: „ש U+05E9". */
  get replaced(): string[] {
    return [...this.left].map(
      letter => `${letter} U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    );
  }

  /** The text without what cannot be drawn, and with places to break in words no line could hold. */
  text(raw: string): string {
    const clean = raw
      .replace(/\r\n?|[\u2028\u2029]/g, '\n')
      .replace(/\t/g, ' ')
      .replace(UNPRINTABLE, '');
    return /^[\n -\u017f–—„”“’»«…§·]*$/.test(clean)
      ? breakLongWords(clean)
      : breakLongWords(Array.from(graphemes.segment(clean), part => this.letter(part.segment)).join(''));
  }

  /**
   * One letter as people see it. Typst draws it with one font, so one font must have all its parts; otherwise the
   * parts that can stand alone stay.
   */
  private letter(grapheme: string): string {
    if (grapheme === '\n') return grapheme;
    // Asks for the coloured or the plain picture; the font has one of them only.
    const parts = [...grapheme.replace(/[\ufe0e\ufe0f]/g, '')];
    const codes = parts.map(part => part.codePointAt(0) ?? 0);
    if (this.fonts.some(font => codes.every(code => font.has(code)))) return parts.join('');
    let lost = false;
    const alone = parts.filter(part => {
      if (part === '\u200d') return false;
      const stays = !/\p{M}/u.test(part) && this.fonts.some(font => font.has(part.codePointAt(0) ?? 0));
      if (!stays) {
        lost = true;
        this.left.add(part);
      }
      return stays;
    });
    return lost ? alone.join('') + REPLACEMENT : alone.join('');
  }
}

/** A line may already end after „-" or „/" before a letter, so addresses stay whole and can be copied. */
function breakLongWords(text: string): string {
  return text.replace(/(?:[-/](?!\p{L})|[^\s\u00a0/-])+/gu, word => {
    if (word.length <= LONGEST_WORD) return word;
    const letters = Array.from(graphemes.segment(word), part => part.segment);
    const pieces: string[] = [];
    for (let at = 0; at < letters.length; at += BREAK_EVERY) {
      pieces.push(letters.slice(at, at + BREAK_EVERY).join(''));
    }
    return pieces.join(ZERO_WIDTH_SPACE);
  });
}
