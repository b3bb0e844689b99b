import { type Block, plain, type Words } from '#shared/agreement/blocks.ts';
import type { AgreementDoc } from '#shared/agreement/model.ts';
import { placeOf } from '#shared/agreement/numbers.ts';
import type { Traced, Version } from '#shared/workshop/documentState.ts';
import { DOCUMENT_WORDS } from './documentWords.ts';

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

/** The appendix „Skąd wzięły się te zapisy": for each paragraph what it grew from, nearest first. */
export function traceAppendix(doc: AgreementDoc, trace: Version['trace'], names: TraceNames): Block[] {
  const words = DOCUMENT_WORDS[doc.lang].trace;
  const rows = trace.paragraphs.flatMap(({ record, sources }) => {
    const label = placeOf(doc, trace.paragraphs, record)?.label;
    const grown = sources.flatMap(key => trace.sources[key] ?? []);
    if (label === undefined || grown.length === 0) return [];
    return grown.map((traced, index): Words[] => [
      plain(index === 0 ? label : ''),
      plain(shortened(traced.text)),
      plain(`${whose(traced, names, words)}; ${names.step(traced.step)}`),
    ]);
  });
  return [
    { t: 'annex', label: words.label, text: words.title, wide: false },
    { t: 'note', words: plain(names.named ? words.intro : words.introSides) },
    ...(rows.length > 0
      ? [{ t: 'table', caption: words.caption, head: words.head, widths: [16, 50, 34], rows } as const]
      : [{ t: 'p', words: plain(words.none) } as const]),
  ];
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
