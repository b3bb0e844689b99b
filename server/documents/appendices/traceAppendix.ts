import { type Block, plain, type Words } from '#shared/agreement/blocks.ts';
import type { AgreementDoc } from '#shared/agreement/model.ts';
import { placeOf } from '#shared/agreement/numbers.ts';
import type { Traced, Version } from '#shared/workshop/documents/documentState.ts';
import { DOCUMENT_WORDS } from '../documentWords.ts';

/** How sources are called in print: what of them may be told is decided by whoever knows the reader. */
export interface TraceNames {
  step(id: string): string;
  side(id: string): string;
  /** Null: unsigned, or not for this reader. */
  person(by: string): string | null;
  /** Whether names are for this reader at all; otherwise nobody is said to have been silent. */
  named: boolean;
}

const LONGEST = 400;

/** A printed paragraph and the keys of what it grew from. */
interface Grown {
  label: string;
  keys: readonly string[];
}

/**
 * The appendix „Skąd wzięły się te zapisy": for each paragraph what it grew from, nearest first. Words that stand behind
 * several paragraphs are printed once, at the one that grew from the fewest; the others say where.
 */
export function traceAppendix(doc: AgreementDoc, trace: Version['trace'], names: TraceNames): Block[] {
  const words = DOCUMENT_WORDS[doc.lang].trace;
  const grown = trace.paragraphs.flatMap(({ record, sources }): Grown[] => {
    const label = placeOf(doc, trace.paragraphs, record)?.label;
    const keys = sources.filter(key => trace.sources[key] !== undefined);
    return label === undefined || keys.length === 0 ? [] : [{ label, keys }];
  });
  const homes = homesOf(grown);
  const rows = grown.flatMap(one => {
    const own = one.keys.filter(key => homes.get(key) === one).flatMap(key => trace.sources[key] ?? []);
    const elsewhere = new Set(
      one.keys.flatMap(key => {
        const home = homes.get(key);
        return home === undefined || home === one ? [] : [home.label];
      }),
    );
    const told = [
      ...counted(
        own.map(traced => [
          shortened(traced.text),
          `${whose(traced, names, words)}; ${names.step(traced.step)}`,
        ]),
      ),
      ...(elsewhere.size > 0 ? [[`${words.also} ${[...elsewhere].join(', ')}`, '']] : []),
    ];
    return told.map(([text = '', by = ''], index): Words[] => [
      plain(index === 0 ? one.label : ''),
      plain(text),
      plain(by),
    ]);
  });
  return [
    { t: 'annex', label: words.label, text: words.title, wide: false },
    { t: 'note', words: plain(names.named ? words.intro : words.introSides) },
    ...(rows.length > 0
      ? [{ t: 'table', caption: words.caption, head: words.head, widths: [17, 50, 33], rows } as const]
      : [{ t: 'p', words: plain(words.none) } as const]),
  ];
}

/** The paragraph at which each source is printed. */
function homesOf(grown: readonly Grown[]): Map<string, Grown> {
  const homes = new Map<string, Grown>();
  for (const one of grown.toSorted((left, right) => left.keys.length - right.keys.length)) {
    for (const key of one.keys) {
      if (!homes.has(key)) {
        homes.set(key, one);
      }
    }
  }
  return homes;
}

/** Equal words of the same people in the same step once, with their number: „(3 ×)". */
function counted(lines: readonly [text: string, by: string][]): string[][] {
  const found = new Map<string, { line: [string, string]; count: number }>();
  for (const line of lines) {
    const key = line.join('\n');
    const known = found.get(key);
    found.set(key, { line, count: (known?.count ?? 0) + 1 });
  }
  return Array.from(found.values(), ({ line: [text, by], count }) => [
    count === 1 ? text : `${text} (${count} ×)`,
    by,
  ]);
}

/** A record that grew from others and is no side's is the room's own; a card without an author is unsigned. */
function whose(
  { side, by, from }: Traced,
  names: TraceNames,
  words: { common: string; unsigned: string },
): string {
  const person = by === null ? null : names.person(by);
  if (side === null && person === null && from.length > 0) return words.common;
  const author = person ?? (names.named || side === null ? words.unsigned : null);
  return [side === null ? null : names.side(side), author].filter(part => part !== null).join(', ');
}

function shortened(text: string): string {
  const line = text.replace(/\s*\n\s*/g, ' ');
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
}
