import type { Words } from '#shared/agreement/blocks.ts';
import type { Section } from './sections.ts';

/** Aims first: that a subject „is the cooperation of the Parties" tells nobody anything. */
const CLAUSES = ['A04', 'A03'];
/** As long as somebody reads before asking what this is about. */
const LONGEST = 220;

/** What a document is about, in one sentence of its own; '' where it does not say so yet. */
export function purposeOf(sections: readonly Section[]): string {
  for (const clause of CLAUSES) {
    const found = firstSentence(sections.find(section => section.clause === clause));
    if (found !== '') {
      return found;
    }
  }
  return '';
}

function firstSentence(section: Section | undefined): string {
  const [first, next] = section?.blocks ?? [];
  if (first?.t === 'p') {
    const points = next?.t === 'ol' && next.style === 'points' ? next.items.map(({ words }) => words) : [];
    return said(first.words, points);
  }
  const item = first?.t === 'ol' ? first.items[0] : undefined;
  return item === undefined ? '' : said(item.words, item.sub);
}

/** „Strony dążą do tego, aby: 1; 2" where points belong to the sentence, else the sentence alone. */
function said(words: Words, points: readonly Words[]): string {
  if (isOpen(words)) {
    return '';
  }
  const text = plainOf(words);
  if (!text.endsWith(':')) {
    // What is bound to the word after it is a short form: „ul. Szkolna".
    return shortened(/^.+?[.!?](?=[ \n]+\p{Lu}|$)/su.exec(text)?.[0] ?? text);
  }
  const list = points.filter(point => !isOpen(point)).map(plainOf);
  return list.length === 0 ? '' : shortened(`${text} ${list.join(' ')}`);
}

function isOpen(words: Words): boolean {
  return words.some(({ t }) => t === 'ask');
}

function plainOf(words: Words): string {
  return words.map(run => (run.t === 'text' ? run.text : '')).join('');
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/[\s,;]+\S*$/u, '')}…`;
}
