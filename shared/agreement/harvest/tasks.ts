import type { Lang } from '#shared/text.ts';
import { inSentence, sentence } from '../typed.ts';

/** A task in a paragraph of A09. The table of tasks is read back from the paragraphs, so that they never differ. */
export interface Task {
  /** „Strona 1" */
  party: string;
  text: string;
  /** What it adds to people's work, „dodatkowy czas"; '' where nobody said. */
  burden: string;
  /** Who and by when. */
  terms: string;
}

const WORDS = {
  pl: {
    party: 'Strona',
    burden: 'Obciążenie:',
    terms: 'Kto i do kiedy:',
    ask: '{{ask:Kto i do kiedy?}}',
  },
  en: { party: 'Party', burden: 'Burden:', terms: 'Who and by when:', ask: '{{ask:Who and by when?}}' },
} as const satisfies Record<Lang, object>;

/** „Strona 1: Zaproszenie na próbę. Obciążenie: dodatkowy czas. Kto i do kiedy: Marta, do 10 grudnia." */
export function taskText({ party, text, burden, terms }: Task, lang: Lang): string {
  const words = WORDS[lang];
  return [
    `${party}: ${sentence(text)}`,
    ...(burden === '' ? [] : [`${words.burden} ${sentence(burden)}`]),
    terms === '' ? words.ask : `${words.terms} ${sentence(terms)}`,
  ].join(' ');
}

/** The task as its paragraph tells it now; a paragraph that was written anew is all text. */
export function taskIn(text: string, lang: Lang): Task {
  const words = WORDS[lang];
  const [, party = '', rest = text] =
    new RegExp(`^(${words.party} \\d+|\\{\\{ask:[^{}]+\\}\\}): ([^]*)$`).exec(text) ?? [];
  const asked = rest.endsWith(words.ask) ? rest.length - words.ask.length : -1;
  const said = rest.lastIndexOf(words.terms);
  const end = asked >= 0 ? asked : said >= 0 ? said : rest.length;
  const heavy = rest.lastIndexOf(words.burden, end);
  const terms = asked >= 0 ? words.ask : said >= 0 ? inSentence(rest.slice(said + words.terms.length)) : '';
  return {
    party,
    text: rest.slice(0, heavy < 0 ? end : heavy).trim(),
    burden: heavy < 0 ? '' : inSentence(rest.slice(heavy + words.burden.length, end)),
    terms,
  };
}
