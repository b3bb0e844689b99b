import { diffWords, type WordChange } from '#shared/diffWords.ts';
import {
  type PassageKind,
  type PrintedPassage,
  type PrintedSection,
  printedText,
} from './files/printedText.ts';
import type { AgreementDoc } from './model.ts';

/** One thing that differs between two versions, as it is shown and counted. */
export interface Change {
  kind: 'changed' | 'added' | 'dropped' | 'moved';
  /** `section`: a whole clause or annex; else a passage of one. */
  of: 'section' | PassageKind;
  /** The clause it is in, by its key in both versions. */
  section: string;
  /** „§ 5" in the newer version, or in the older one where it is gone; '' without a number. */
  label: string;
  /** The same in the older version, where it differs; ''. */
  wasLabel: string;
  title: string;
  /** Number of the paragraph, row or party, and of its point. */
  number: number | null;
  point: number | null;
  /** Its place in the older and in the newer version: among the sections, or in its section. */
  from: number | null;
  to: number | null;
  /** The words, a line for each passage: what stayed, went and came. */
  lines: WordChange[][];
}

/** What differs between the words of two versions as they are printed, in the order of the newer one. */
export function differences(older: AgreementDoc, newer: AgreementDoc): Change[] {
  return differencesOf(printedText(older), printedText(newer));
}

/** The same, of texts that are laid out already. */
export function differencesOf(older: readonly PrintedSection[], newer: readonly PrintedSection[]): Change[] {
  const before = new Map(older.map((section, at) => [section.key, { section, at }]));
  const after = new Set(newer.map(({ key }) => key));
  const kept = keptOrder(
    older.map(({ key }) => key).filter(key => after.has(key)),
    newer.map(({ key }) => key),
  );
  const found: Change[] = [];
  newer.forEach((section, to) => {
    const old = before.get(section.key);
    if (old === undefined) {
      found.push(wholeSection('added', section, null, to));
      return;
    }
    if (!kept.has(section.key)) {
      found.push({ ...wholeSection('moved', section, old.at, to), wasLabel: wasLabel(old.section, section) });
    }
    found.push(...within(old.section, section));
  });
  const dropped = older.flatMap((section, from) =>
    after.has(section.key) ? [] : [wholeSection('dropped', section, from, null)],
  );
  return [...found, ...dropped];
}

/** The older text with the changes made in it. What it gives is the newer one: nothing is left out of `changes`. */
export function applied(older: readonly PrintedSection[], changes: readonly Change[]): string[][] {
  const whole = changes.filter(({ of }) => of === 'section');
  const texts = older.map(({ key, passages }) => ({
    key,
    lines: placed(
      passages.map(({ text }) => text),
      changes
        .filter(({ of, section }) => of !== 'section' && section === key)
        .map(({ from, to, lines }) => ({ from, to, value: saidAfter(lines[0] ?? []) })),
    ),
  }));
  const moves = whole.map(({ section, from, to, lines }) => ({
    from,
    to,
    value: texts.find(({ key }) => key === section) ?? { key: section, lines: lines.map(saidAfter) },
  }));
  return placed(texts, moves).map(({ lines }) => lines);
}

/** A list without what left its place, and with what came at the places where it came. */
function placed<T>(
  list: readonly T[],
  changes: readonly { from: number | null; to: number | null; value: T }[],
): T[] {
  const left = new Set(changes.map(({ from }) => from));
  const stayed = list.filter((_, at) => !left.has(at));
  for (const { to, value } of changes.toSorted((one, other) => (one.to ?? 0) - (other.to ?? 0))) {
    if (to !== null) {
      stayed.splice(to, 0, value);
    }
  }
  return stayed;
}

function saidAfter(words: readonly WordChange[]): string {
  return words.map(({ kind, text }) => (kind === 'del' ? '' : text)).join('');
}

function wasLabel(old: PrintedSection, section: PrintedSection): string {
  return old.label === section.label ? '' : old.label;
}

function wholeSection(
  kind: 'added' | 'dropped' | 'moved',
  section: PrintedSection,
  from: number | null,
  to: number | null,
): Change {
  const { key, label, title, passages } = section;
  const word = kind === 'added' ? 'ins' : 'del';
  const lines = kind === 'moved' ? [] : passages.map(({ text }) => whole(word, text));
  return {
    kind,
    of: 'section',
    section: key,
    label,
    wasLabel: '',
    title,
    number: null,
    point: null,
    from,
    to,
    lines,
  };
}

function whole(kind: WordChange['kind'], text: string): WordChange[] {
  return text === '' ? [] : [{ kind, text }];
}

interface Pair {
  from: number | null;
  to: number | null;
}

/** What differs inside a section that both versions have. */
function within(old: PrintedSection, section: PrintedSection): Change[] {
  const pairs = withMoves(aligned(old.passages, section.passages), old.passages, section.passages);
  return pairs.flatMap(({ from, to }): Change[] => {
    const before = from === null ? undefined : old.passages[from];
    const after = to === null ? undefined : section.passages[to];
    const told = after ?? before;
    const isMoved = before !== undefined && after !== undefined && before.text === after.text;
    if (told === undefined) {
      return [];
    }
    const kind = isMoved
      ? 'moved'
      : before === undefined
        ? 'added'
        : after === undefined
          ? 'dropped'
          : 'changed';
    return [
      {
        kind,
        of: told.kind,
        section: section.key,
        label: section.label,
        wasLabel: wasLabel(old, section),
        title: section.title,
        number: told.number,
        point: told.point,
        from,
        to,
        lines: [isMoved ? whole('same', told.text) : diffWords(before?.text ?? '', after?.text ?? '')],
      },
    ];
  });
}

/** Passages that differ, side by side where one became the other; equal ones are left out. */
function aligned(old: readonly PrintedPassage[], fresh: readonly PrintedPassage[]): Pair[] {
  const same = commonPairs(
    old.map(({ text }) => text),
    fresh.map(({ text }) => text),
  );
  const pairs: Pair[] = [];
  let row = 0;
  let column = 0;
  for (const [nextRow, nextColumn] of [...same, [old.length, fresh.length] as const]) {
    pairs.push(...gap(old, fresh, [row, nextRow], [column, nextColumn]));
    row = nextRow + 1;
    column = nextColumn + 1;
  }
  return pairs;
}

/** Between two equal passages: each old one becomes the likest of the new ones that are left, in order. */
function gap(
  old: readonly PrintedPassage[],
  fresh: readonly PrintedPassage[],
  rows: readonly [number, number],
  columns: readonly [number, number],
): Pair[] {
  const pairs: Pair[] = [];
  let column = columns[0];
  for (let row = rows[0]; row < rows[1]; row += 1) {
    const before = old[row];
    let best = -1;
    let likest = LIKE;
    for (let at = column; at < columns[1]; at += 1) {
      const after = fresh[at];
      const like = before && after ? likeness(before, after) : 0;
      if (like > likest) {
        best = at;
        likest = like;
      }
    }
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

function likeness(before: PrintedPassage, after: PrintedPassage): number {
  if (before.kind !== after.kind) {
    return 0;
  }
  // A clause has one heading and a document one title: whatever they say, one became the other.
  if (before.kind === 'heading' || before.kind === 'lead') {
    return 1;
  }
  const words = wordsIn(before.text);
  const others = wordsIn(after.text);
  const common = [...words].filter(word => others.has(word)).length;
  return (2 * common) / Math.max(1, words.size + others.size);
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** The same words gone at one place and there at another were moved. */
function withMoves(
  pairs: readonly Pair[],
  old: readonly PrintedPassage[],
  fresh: readonly PrintedPassage[],
): Pair[] {
  const gone = new Map<string, number[]>();
  for (const { from, to } of pairs) {
    if (from !== null && to === null) {
      const text = old[from]?.text ?? '';
      gone.set(text, [...(gone.get(text) ?? []), from]);
    }
  }
  const moved = new Set<number>();
  const whole = pairs.map(pair => {
    const from =
      pair.from === null && pair.to !== null ? gone.get(fresh[pair.to]?.text ?? '')?.shift() : undefined;
    if (from === undefined) {
      return pair;
    }
    moved.add(from);
    return { from, to: pair.to };
  });
  return whole.filter(({ from, to }) => to !== null || from === null || !moved.has(from));
}

/** The longest run of keys that stand in the same order in both. */
function keptOrder(old: readonly string[], fresh: readonly string[]): ReadonlySet<string> {
  return new Set(commonPairs(old, fresh).map(([row]) => old[row] ?? ''));
}

/** Places of a longest common subsequence. */
function commonPairs(old: readonly string[], fresh: readonly string[]): [number, number][] {
  const width = fresh.length + 1;
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
