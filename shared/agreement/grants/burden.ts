import type { Lang } from '#shared/text.ts';
import type { Burden, Load } from '../harvest/solution.ts';
import { inSentence, typed } from '../typed.ts';

/** What a solution or a task adds to people's work, in the words of a document. */
const WORDS: Readonly<Record<Lang, Readonly<Record<Load, string>>>> = {
  pl: {
    none: 'w ramach obowiązków',
    little: 'dodatkowy czas',
    much: 'więcej czasu, pieniądze albo zgoda',
  },
  en: {
    none: 'within ordinary duties',
    little: 'extra time',
    much: 'more time, money or permission',
  },
};
const BEYOND: Readonly<Record<Lang, string>> = { pl: 'ponad obowiązki:', en: 'beyond duties:' };

/** „ponad obowiązki: dodatkowy czas (dojazd)" */
export function burdenText(burden: Burden, lang: Lang): string {
  return burden.load === 'none' ? loadText(burden, lang) : `${BEYOND[lang]} ${loadText(burden, lang)}`;
}

/** „dodatkowy czas (dojazd)" */
export function loadText({ load, why }: Burden, lang: Lang): string {
  const words = WORDS[lang][load];
  return why === '' ? words : `${words} (${inSentence(typed(why))})`;
}

/** Whether a text about a burden, which people may have written anew, says more than „within duties". */
export function isExtra(text: string, lang: Lang): boolean {
  return text !== '' && !text.toLowerCase().startsWith(WORDS[lang].none);
}

/** Opens the point of a solution that is more than people's duties. */
export const EXTRA: Readonly<Record<Lang, string>> = { pl: 'Ponad obowiązki', en: 'Beyond duties' };

/** Opens the point that says what must be there before a solution begins: permissions, data, money. */
export const NEEDED: Readonly<Record<Lang, string>> = {
  pl: 'Potrzebne przed rozpoczęciem:',
  en: 'Needed before it begins:',
};

/** Whether the point of a solution says that it is more than people's duties. */
export function saysExtra(text: string, lang: Lang): boolean {
  return text.startsWith(EXTRA[lang]) || text.startsWith(NEEDED[lang]);
}
