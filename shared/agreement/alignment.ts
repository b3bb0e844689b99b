import type { PrintedPassage } from './files/printedText.ts';

/** Which passages of two texts belong together: equal ones, and those of which one became the other. */

export interface Pair {
  from: number | null;
  to: number | null;
}

/**
 * What a comparison may still cost, in steps. A text of which everything changed costs the square of its length, and
 * the server compares while a room waits: what is past this counts as gone and come, and nobody reads such marks anyway.
 */
export interface Allowance {
  left: number;
}

/** A tenth of a second or two, for the whole of two texts. */
export const MOST_STEPS = 20_000_000;

/** As steps, what a word looked up costs against a cell of a table. */
const LOOK_UP = 8;

/** Passages that differ, side by side where one became the other; equal ones are left out. */
export function aligned(
  old: readonly PrintedPassage[],
  fresh: readonly PrintedPassage[],
  allowance: Allowance,
): Pair[] {
  const read = { old: old.map(toldOf), fresh: fresh.map(toldOf) };
  const same = commonPairs(
    read.old.map(({ text }) => text),
    read.fresh.map(({ text }) => text),
    allowance,
  );
  const pairs: Pair[] = [];
  let row = 0;
  let column = 0;
  for (const [nextRow, nextColumn] of [...same, [old.length, fresh.length] as const]) {
    pairs.push(...gap(read, [row, nextRow], [column, nextColumn], allowance));
    row = nextRow + 1;
    column = nextColumn + 1;
  }
  return withMoves(pairs, read);
}

/** A passage, read once. */
interface Told {
  kind: PrintedPassage['kind'];
  text: string;
  words: ReadonlySet<string>;
}

function toldOf({ kind, text }: PrintedPassage): Told {
  return { kind, text, words: new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) };
}

interface Texts {
  old: readonly Told[];
  fresh: readonly Told[];
}

/** Between two equal passages: each old one becomes the likest of the new ones that are left, in order. */
function gap(
  { old, fresh }: Texts,
  rows: readonly [number, number],
  columns: readonly [number, number],
  allowance: Allowance,
): Pair[] {
  const pairs: Pair[] = [];
  let column = columns[0];
  for (let row = rows[0]; row < rows[1]; row += 1) {
    const before = old[row];
    const cost = LOOK_UP * ((before?.words.size ?? 0) + 1);
    // As far as the allowance goes, if each of the rows that follow looks as far.
    const reach = Math.floor(allowance.left / ((rows[1] - row) * cost));
    const last = Math.min(columns[1], column + reach);
    let best = -1;
    let likest = LIKE;
    for (let at = column; at < last; at += 1) {
      const after = fresh[at];
      const like = before && after ? likeness(before, after) : 0;
      if (like > likest) {
        best = at;
        likest = like;
      }
    }
    allowance.left -= (last - column) * cost;
    if (best < 0) {
      pairs.push({ from: row, to: null });
      continue;
    }
    for (; column < best; column += 1) {
      pairs.push({ from: null, to: column });
    }
    pairs.push({ from: row, to: best });
    column = best + 1;
  }
  for (; column < columns[1]; column += 1) {
    pairs.push({ from: null, to: column });
  }
  return pairs;
}

/** Under this share of common words nobody would say that one sentence became the other. */
const LIKE = 0.3;

function likeness(before: Told, after: Told): number {
  if (before.kind !== after.kind) {
    return 0;
  }
  // A clause has one heading and a document one title: whatever they say, one became the other.
  if (before.kind === 'heading' || before.kind === 'lead') {
    return 1;
  }
  let common = 0;
  for (const word of before.words) {
    common += after.words.has(word) ? 1 : 0;
  }
  return (2 * common) / Math.max(1, before.words.size + after.words.size);
}

/** The same words gone at one place and there at another were moved. */
function withMoves(pairs: readonly Pair[], { old, fresh }: Texts): Pair[] {
  const gone = new Map<string, { places: number[]; next: number }>();
  for (const { from, to } of pairs) {
    if (from !== null && to === null) {
      const text = old[from]?.text ?? '';
      const found = gone.get(text) ?? { places: [], next: 0 };
      found.places.push(from);
      gone.set(text, found);
    }
  }
  const moved = new Set<number>();
  const whole = pairs.map(pair => {
    const found = pair.from === null && pair.to !== null ? gone.get(fresh[pair.to]?.text ?? '') : undefined;
    const from = found?.places[found.next];
    if (found === undefined || from === undefined) {
      return pair;
    }
    found.next += 1;
    moved.add(from);
    return { from, to: pair.to };
  });
  return whole.filter(({ from, to }) => to !== null || from === null || !moved.has(from));
}

/**
 * Places of a common subsequence, the longest one as far as the allowance goes. What both begin and end with needs no
 * table; in a text too long for one, words that stand once in each part it into stretches that are not.
 */
export function commonPairs(
  old: readonly string[],
  fresh: readonly string[],
  allowance: Allowance,
): [number, number][] {
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) {
    start += 1;
  }
  let end = 0;
  while (end < Math.min(old.length, fresh.length) - start && old.at(-1 - end) === fresh.at(-1 - end)) {
    end += 1;
  }
  const rows = old.slice(start, old.length - end);
  const columns = fresh.slice(start, fresh.length - end);
  const inside =
    longest(rows, columns, allowance) ?? betweenAnchors(rows, columns, anchors(rows, columns), allowance);
  return [
    ...Array.from({ length: start }, (_, at): [number, number] => [at, at]),
    ...inside.map(([row, column]): [number, number] => [row + start, column + start]),
    ...Array.from({ length: end }, (_, at): [number, number] => [
      old.length - end + at,
      fresh.length - end + at,
    ]),
  ];
}

function betweenAnchors(
  old: readonly string[],
  fresh: readonly string[],
  fixed: readonly [number, number][],
  allowance: Allowance,
): [number, number][] {
  const pairs: [number, number][] = [];
  let [row, column] = [0, 0];
  for (const next of [...fixed, [old.length, fresh.length] as [number, number]]) {
    const [from, to] = [row, column];
    const found = longest(old.slice(from, next[0]), fresh.slice(to, next[1]), allowance) ?? [];
    pairs.push(...found.map(([one, other]): [number, number] => [one + from, other + to]), next);
    [row, column] = [next[0] + 1, next[1] + 1];
  }
  return pairs.slice(0, -1);
}

/** Texts that stand once in each, in the order of both: the longest such row. */
function anchors(old: readonly string[], fresh: readonly string[]): [number, number][] {
  const places = once(fresh);
  const pairs = [...once(old)]
    .flatMap(([text, row]): [number, number][] => {
      const column = places.get(text);
      return column === undefined ? [] : [[row, column]];
    })
    .sort(([one], [other]) => one - other);
  // Of each length the row that ends soonest, as places in `pairs`.
  const ends: number[] = [];
  const before = pairs.map(([, column], at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < column) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    ends[low] = at;
    return ends[low - 1] ?? -1;
  });
  const row: [number, number][] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    row.push(...pairs.slice(at, at + 1));
  }
  return row.reverse();
}

function once(texts: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const again = new Set<string>();
  texts.forEach((text, at) => {
    if (places.has(text)) {
      again.add(text);
    }
    places.set(text, at);
  });
  for (const text of again) {
    places.delete(text);
  }
  return places;
}

/** Places of a longest common subsequence; null: the table would cost more than is allowed. */
function longest(
  old: readonly string[],
  fresh: readonly string[],
  allowance: Allowance,
): [number, number][] | null {
  const width = fresh.length + 1;
  if (old.length === 0 || fresh.length === 0) {
    return [];
  }
  if (old.length * fresh.length > Math.min(MOST_CELLS, allowance.left)) {
    return null;
  }
  allowance.left -= old.length * fresh.length;
  const lengths = new Uint32Array((old.length + 1) * width);
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = fresh.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        old[row] === fresh[column]
          ? (lengths[(row + 1) * width + column + 1] ?? 0) + 1
          : Math.max(lengths[(row + 1) * width + column] ?? 0, lengths[row * width + column + 1] ?? 0);
    }
  }
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < old.length && column < fresh.length; ) {
    if (old[row] === fresh[column]) {
      pairs.push([row, column]);
      row += 1;
      column += 1;
    } else if ((lengths[(row + 1) * width + column] ?? 0) >= (lengths[row * width + column + 1] ?? 0)) {
      row += 1;
    } else {
      column += 1;
    }
  }
  return pairs;
}

/** Cells of one table, for its memory. */
const MOST_CELLS = 4_000_000;
