import { type Block, toBlocks, type Words } from './blocks.ts';
import type { AgreementDoc } from './model.ts';

/** A place of a document that is still to be filled. */
export interface Blank {
  /** Under which heading: „§ 13 Czas trwania”. */
  place: string;
  question: string;
}

/** Every place still to be filled, in reading order: what a text says in dashed boxes. */
export function blanksIn(doc: AgreementDoc): Blank[] {
  const found: Blank[] = [];
  let place = doc.title;
  for (const block of toBlocks(doc)) {
    place = headingOf(block) ?? place;
    for (const question of questionsIn(block)) {
      found.push({ place, question });
    }
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

function questionsIn(block: Block): string[] {
  switch (block.t) {
    case 'ask':
      return [block.question];
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

function asked(words: Words): string[] {
  return words.flatMap(run => (run.t === 'ask' ? [run.question] : []));
}
