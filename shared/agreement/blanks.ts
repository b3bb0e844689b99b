import { type Block, toBlocks, type Words } from './blocks.ts';
import type { AgreementDoc } from './model.ts';

/** A place of a document that is still to be filled. */
export interface Blank {
  /** Under which heading: „§ 13 Czas trwania”. */
  place: string;
  /** The words just before it in its sentence, or ''. */
  before: string;
  question: string;
}

/** Every place still to be filled, in reading order: what a text says in dashed boxes. */
export function blanksIn(doc: AgreementDoc): Blank[] {
  const found: Blank[] = [];
  let place = doc.title;
  for (const block of toBlocks(doc)) {
    place = headingOf(block) ?? place;
    found.push(...openIn(block).map(open => ({ place, ...open })));
  }
  return found;
}

function headingOf(block: Block): string | null {
  switch (block.t) {
    case 'title':
      return block.text;
    case 'h2':
      return block.number === null ? block.text : `${block.number} ${block.text}`;
    case 'annex':
      return `${block.label}. ${block.text}`;
    default:
      return null;
  }
}

type Open = Omit<Blank, 'place'>;

function openIn(block: Block): Open[] {
  switch (block.t) {
    case 'ask':
      return [{ before: '', question: block.question }];
    case 'title':
      return asked(block.lead);
    case 'p':
    case 'note':
      return asked(block.words);
    case 'parties':
      return block.rows.flatMap(row => asked(row.words));
    case 'ol':
      return block.items.flatMap(({ words, sub }) => [...asked(words), ...sub.flatMap(asked)]);
    case 'table':
      return block.rows.flatMap(row => row.flatMap(asked));
    // Names among the signatures are those of the parties above.
    default:
      return [];
  }
}

function asked(words: Words): Open[] {
  return words.flatMap((run, index) =>
    run.t === 'ask' ? [{ before: lastWords(words.slice(0, index)), question: run.question }] : [],
  );
}

/** Enough to tell two questions „kto?” apart. */
const MOST = 6;

function lastWords(words: Words): string {
  const line = words.map(run => (run.t === 'text' ? run.text : '…')).join('');
  const all = (line.split('\n').at(-1) ?? '').split(/\s+/u).filter(Boolean);
  return `${all.length > MOST ? '… ' : ''}${all.slice(-MOST).join(' ')}`;
}
