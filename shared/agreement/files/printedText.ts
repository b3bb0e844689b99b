import { type Block, toBlocks, type Words } from '../blocks.ts';
import { contentHash, versionMark } from '../canonical.ts';
import type { AgreementDoc } from '../model.ts';
import { NBSP, writtenClauses } from '../numbers.ts';

/** What a stretch of printed text is, which is how it is called when people talk about it. */
export type PassageKind = 'heading' | 'lead' | 'paragraph' | 'point' | 'party' | 'row' | 'note' | 'signature';

/** A stretch of printed text without its number, which is computed. */
export interface PrintedPassage {
  kind: PassageKind;
  /** Number of its paragraph, row or party, from 1; null where it bears none. */
  number: number | null;
  /** Number of the point in it, from 1. */
  point: number | null;
  text: string;
  /** The same without what is only numbering: references as marks, no number of a row; '' where nothing is left. */
  unnumbered?: string;
}

/** A clause, an annex, the title or the signatures; its heading is its first passage. */
export interface PrintedSection {
  /** What it is called in every version: `title`, `A06`, `signatures`, `annex:tasks`. */
  key: string;
  /** „§ 5", „Załącznik 2"; '' where it has none. */
  label: string;
  title: string;
  passages: readonly PrintedPassage[];
}

type Heading = Extract<Block, { t: 'title' | 'h2' | 'annex' }>;
type Body = Exclude<Block, Heading>;

/**
 * The words of a document exactly as they are printed, with ordinary spaces. The version mark stands as „…": it is
 * another one in each version, and no change of the text.
 */
export function printedText(doc: AgreementDoc): PrintedSection[] {
  const mark = versionMark(doc.version, contentHash(doc)).replaceAll(' ', NBSP);
  const say = (text: string) => text.replaceAll(mark, '…').replaceAll(NBSP, ' ');
  const clauses = [...writtenClauses(doc)];
  const annexes = [...doc.annexes];
  const keys = new Set<string>();
  const sections: (PrintedSection & { passages: PrintedPassage[] })[] = [];
  const bare = toBlocks(doc, true);
  for (const [index, block] of toBlocks(doc).entries()) {
    if (block.t !== 'title' && block.t !== 'h2' && block.t !== 'annex') {
      sections.at(-1)?.passages.push(...withBare(passagesOf(block, say), bare[index], say));
      continue;
    }
    const key = unused(sectionKey(block, clauses, annexes), keys);
    const label = block.t === 'h2' ? (block.number ?? '') : block.t === 'annex' ? block.label : '';
    const title = say(block.text);
    const passages = [passage('heading', title)];
    if (block.t === 'title' && block.lead.length > 0) {
      passages.push(passage('lead', say(wordsOf(block.lead))));
    }
    sections.push({ key, label: say(label), title, passages });
  }
  return sections;
}

/** Both trees have the same shape: references are words in each of them. */
function withBare(
  passages: readonly PrintedPassage[],
  bare: Block | undefined,
  say: (text: string) => string,
): PrintedPassage[] {
  if (bare === undefined || bare.t === 'title' || bare.t === 'h2' || bare.t === 'annex') {
    return [...passages];
  }
  const others = passagesOf(bare, say, true);
  return passages.map((one, at) => ({ ...one, unnumbered: others[at]?.text ?? one.text }));
}

/** Each written clause gives one heading and they come first; then the signatures, then the annexes. */
function sectionKey(block: Heading, clauses: { id: string }[], annexes: { id: string }[]): string {
  switch (block.t) {
    case 'title':
      return 'title';
    case 'h2':
      return clauses.shift()?.id ?? 'signatures';
    case 'annex':
      return `annex:${annexes.shift()?.id}`;
  }
}

/** Nothing forbids two clauses of one id. */
function unused(wanted: string, keys: Set<string>): string {
  let key = wanted;
  for (let next = 2; keys.has(key); next += 1) {
    key = `${wanted}#${next}`;
  }
  keys.add(key);
  return key;
}

function passage(
  kind: PassageKind,
  text: string,
  number: number | null = null,
  point: number | null = null,
): PrintedPassage {
  return { kind, number, point, text };
}

function wordsOf(words: Words): string {
  return words.map(run => (run.t === 'text' ? run.text : `[${run.question}]`)).join('');
}

function passagesOf(block: Body, say: (text: string) => string, unnumbered = false): PrintedPassage[] {
  const told = (words: Words) => say(wordsOf(words));
  switch (block.t) {
    case 'p':
      return [passage('paragraph', told(block.words))];
    case 'note':
      return [passage('note', told(block.words))];
    case 'ask':
      return [passage('paragraph', told([block]))];
    case 'parties':
      // The mark of a side is printed beside its party, so another mark is a change.
      return block.rows.map(({ side, words }, at) =>
        passage('party', `${side === null ? '' : `${side} · `}${told(words)}`, at + 1),
      );
    case 'ol':
      return block.items.flatMap(({ words, sub }, at) =>
        block.style === 'points'
          ? [passage('point', told(words), null, at + 1)]
          : [
              passage('paragraph', told(words), at + 1),
              ...sub.map((point, index) => passage('point', told(point), at + 1, index + 1)),
            ],
      );
    case 'table':
      return [
        passage('note', say([block.caption, block.head.join(' | ')].join(': '))),
        ...block.rows.map((row, at) =>
          passage(
            'row',
            say(
              row
                .map((cell, column) => ({ name: block.head[column] ?? '', said: wordsOf(cell) }))
                .filter(({ said }, column) => !(unnumbered && column === 0 && said === String(at + 1)))
                .map(({ name, said }) => `${name}: ${said}`)
                .join('; '),
            ),
            at + 1,
          ),
        ),
      ];
    case 'facts':
      return block.rows.map(({ label, lines }) =>
        passage(
          'note',
          say(
            `${label}: ${lines.map(({ side, text }) => `${side === null ? '' : `${side} · `}${text}`).join('; ')}`,
          ),
        ),
      );
    case 'signatures':
      return block.rows.map(({ side, party, who, role }, at) =>
        passage(
          'signature',
          say(
            [`${side === null ? '' : `${side} · `}${party}`, wordsOf(who), role].filter(Boolean).join(', '),
          ),
          at + 1,
        ),
      );
  }
}
