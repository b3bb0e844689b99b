import type { KeyOf } from '#shared/i18n/dictionary.ts';
import { join as english } from '#shared/i18n/en/join.ts';
import { bindWords } from '#shared/i18n/nbsp.ts';
import { join as polish } from '#shared/i18n/pl/join.ts';
import { translate, type Values } from '#shared/i18n/translate.ts';
import type { Lang } from '#shared/text.ts';
import { chosenLanguage, rememberLanguage } from './language.ts';

export type SentenceKey = KeyOf<typeof english>;

const dictionaries = { pl: polish, en: english };
let lang: Lang = chosenLanguage();

export function language(): Lang {
  return lang;
}

/** Changes the language of the page and keeps the choice. */
export function changeLanguage(next: Lang): void {
  lang = next;
  rememberLanguage(next);
}

/** A sentence of the join page in the language in use, with its non-breaking spaces. */
export function say(key: SentenceKey, values?: Values): string {
  return bindWords(translate(lang, dictionaries[lang], key, values));
}
