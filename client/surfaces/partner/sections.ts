import * as z from 'zod/mini';
import { type Block, toBlocks, type Words } from '#shared/agreement/blocks.ts';
import { type AgreementDoc, agreementDocSchema } from '#shared/agreement/model.ts';
import { annexPlace, writtenClauses } from '#shared/agreement/numbers.ts';
import type { DocumentContent } from '#shared/protocol/documents.ts';
import type { Passage } from '../../live/useAloud.ts';

type Heading = Extract<Block, { t: 'title' | 'h2' | 'annex' }>;
type Body = Exclude<Block, Heading>;
type Paragraphs = NonNullable<DocumentContent['content']>['paragraphs'];

/** A part of a document under its heading, with what stands behind each of its paragraphs. */
export interface Section {
  /** Its place in the document, from 0. */
  index: number;
  heading: Heading;
  /** Id of the clause it is; null: title, signatures, an annex. */
  clause: string | null;
  /** How an answer names it: a clause by its id, an annex by its place; null: the title, the signatures. */
  place: string | null;
  blocks: readonly Body[];
  /** Keys of the sources of a paragraph, or of a row of an annex, by its number from 1. */
  sources: ReadonlyMap<number, readonly string[]>;
}

/** The document that was hashed; null when this page is too old to read it. */
export function readDocument(canonical: string): AgreementDoc | null {
  try {
    const read = z.safeParse(agreementDocSchema, JSON.parse(canonical));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** The document in its parts, in reading order. */
export function sectionsOf(doc: AgreementDoc, paragraphs: Paragraphs): Section[] {
  const clauses = [...writtenClauses(doc)];
  const annexes = [...doc.annexes];
  const sections: (Section & { blocks: Body[] })[] = [];
  for (const block of toBlocks(doc)) {
    if (block.t === 'title' || block.t === 'h2' || block.t === 'annex') {
      // Each written clause gives one heading, and they come first.
      const clause = block.t === 'h2' ? clauses.shift()?.id : undefined;
      const annex = block.t === 'annex' ? annexes.shift() : undefined;
      const place = annex === undefined ? clause : annexPlace(annex.id);
      const own = paragraphs.filter(one => one.clause === place && one.sources.length > 0);
      const sources = new Map(own.map(({ item, sources: keys }) => [item, keys]));
      sections.push({
        index: sections.length,
        heading: block,
        clause: clause ?? null,
        place: place ?? null,
        blocks: [],
        sources,
      });
    } else {
      sections.at(-1)?.blocks.push(block);
    }
  }
  return sections;
}

/** What people call a clause or an annex: „§ 5", „Załącznik 2", or its title where it has no number. */
export function placeName(sections: readonly Section[], place: string): string {
  const heading = sections.find(section => section.place === place)?.heading;
  return heading?.t === 'annex'
    ? heading.label
    : heading?.t === 'h2'
      ? (heading.number ?? heading.text)
      : place;
}

/** The same with its title, for who does not know it by its number: „§ 5 Zasoby". */
export function placeTitle(sections: readonly Section[], place: string): string {
  const heading = sections.find(section => section.place === place)?.heading;
  const name = placeName(sections, place);
  return heading === undefined || name === heading.text ? name : `${name} ${heading.text}`;
}

/** Everything there is to hear, in order. `ask`: what stands before the question of an empty place. */
export function passagesOf(sections: readonly Section[], ask: string): Passage[] {
  const say = (words: Words) =>
    words.map(run => (run.t === 'text' ? run.text : `${ask}: ${run.question}`)).join('');
  return sections.flatMap(({ index, heading, blocks }) => [
    { key: `${index}`, text: headingText(heading, say) },
    ...blocks.flatMap((block, at) => bodyPassages(block, `${index}.${at}`, say, ask)),
  ]);
}

function headingText(heading: Heading, say: (words: Words) => string): string {
  switch (heading.t) {
    case 'title':
      return `${heading.text}. ${say(heading.lead)}`;
    case 'annex':
      return `${heading.label}. ${heading.text}`;
    case 'h2':
      return heading.number === null ? heading.text : `${heading.number}. ${heading.text}`;
  }
}

function bodyPassages(block: Body, key: string, say: (words: Words) => string, ask: string): Passage[] {
  switch (block.t) {
    case 'p':
    case 'note':
      return [{ key, text: say(block.words) }];
    case 'ask':
      return [{ key, text: `${ask}: ${block.question}` }];
    case 'parties':
      return block.rows.map((row, at) => ({ key: `${key}.${at}`, text: say(row.words) }));
    case 'ol':
      return block.items.map(({ words, sub }, at) => ({
        key: `${key}.${at}`,
        text: [`${at + 1}. ${say(words)}`, ...sub.map((point, n) => `${n + 1}) ${say(point)}`)].join(' '),
      }));
    case 'table':
      return [
        { key, text: block.caption },
        ...block.rows.map((row, at) => ({
          key: `${key}.${at}`,
          text: row.map((cell, column) => `${block.head[column] ?? ''}: ${say(cell)}.`).join(' '),
        })),
      ];
    case 'facts':
      return [
        {
          key,
          text: block.rows
            .map(row => `${row.label}: ${row.lines.map(line => line.text).join('; ')}.`)
            .join(' '),
        },
      ];
    case 'signatures':
      return [{ key, text: block.rows.map(row => `${row.party}: ${say(row.who)}, ${row.role}.`).join(' ') }];
  }
}

const WORDS_PER_MINUTE = 180;

/** How long a calm reading takes, in minutes, at least one. */
export function readingMinutes(passages: readonly Passage[]): number {
  const words = passages.reduce((sum, { text }) => sum + text.split(/\s+/).filter(Boolean).length, 0);
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}
