import type { Lang } from '#shared/text.ts';
import { inSentence, sentence } from './typed.ts';

/** A task in a paragraph of A09. The table of tasks is read back from the paragraphs, so that they never differ. */
export interface Task {
  /** „Strona 1" */
  party: string;
  text: string;
  /** Who and by when. */
  terms: string;
}

const WORDS = {
  pl: { party: 'Strona', terms: 'Kto i do kiedy:', ask: '{{ask:Kto i do kiedy?}}' },
  en: { party: 'Party', terms: 'Who and by when:', ask: '{{ask:Who and by when?}}' },
} as const satisfies Record<Lang, object>;

/** „Strona 1: Zaproszenie na próbę. Kto i do kiedy: Marta, do 10 grudnia." */
export function taskText({ party, text, terms }: Task, lang: Lang): string {
  const words = WORDS[lang];
  return `${party}: ${sentence(text)} ${terms === '' ? words.ask : `${words.terms} ${sentence(terms)}`}`;
}

/** The task as its paragraph tells it now; a paragraph that was written anew is all text. */
export function taskIn(text: string, lang: Lang): Task {
  const words = WORDS[lang];
  const [, party = '', rest = text] =
    new RegExp(`^(${words.party} \\d+|\\{\\{ask:[^{}]+\\}\\}): ([^]*)$`).exec(text) ?? [];
  const asked = rest.endsWith(words.ask) ? rest.length - words.ask.length : -1;
  const said = rest.lastIndexOf(words.terms);
  if (asked < 0 && said < 0) {
    return { party, text: rest.trim(), terms: '' };
  }
  const terms = asked < 0 ? inSentence(rest.slice(said + words.terms.length)) : words.ask;
  return { party, text: rest.slice(0, asked < 0 ? said : asked).trim(), terms };
}
