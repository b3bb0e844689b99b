/** The two languages of the product, Polish first. */
export const LANGS = ['pl', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** A sentence in both languages, inline wherever it is used: in templates, plans, clauses. */
export interface Text {
  pl: string;
  en: string;
}

/** The sentence in `lang`; Polish where a translation was left empty (texts that a facilitator typed). */
export function pick(text: Text, lang: Lang): string {
  return text[lang] === '' ? text.pl : text[lang];
}

/** A text typed by a person in one language: it reads the same in both. */
export function sameText(words: string): Text {
  return { pl: words, en: words };
}

/**
 * One line of people's text as it is kept: NFC, without control and direction-changing characters, trimmed.
 * Line breaks survive (`\n`); everything else below U+0020 becomes a space.
 */
export function cleanText(typed: string): string {
  return cleanTyped(typed).trim();
}

/** Whether cleaning would change nothing but the spaces at the ends; fast, and right for nearly every text. */
export function isPlain(text: string): boolean {
  return PLAIN_LETTERS.test(text);
}

/**
 * Letters of which cleaning changes none: printable ASCII, Latin letters up to U+02FF (all of them NFC by themselves), the
 * dashes, quotation marks and dots of print, and line breaks.
 */
const PLAIN_LETTERS = /^[\n -~\u00a0-\u02ff\u2010-\u2027\u2030-\u205e]*$/;

/** As `cleanText`, but spaces at the ends stay: a piece of a text that is being written. */
export function cleanTyped(typed: string): string {
  if (isPlain(typed)) {
    return typed;
  }
  return (
    wellFormed(typed)
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ')
      .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/g, '')
  );
}

/** Without halves of surrogate pairs, which JSON and Yjs would keep differently. */
function wellFormed(text: string): string {
  // By whole letters (`u`) a pair is one of them and only a half that stands alone is found.
  return text.replace(/[\ud800-\udfff]/gu, '');
}

/** Words as two people may write the same: in small letters, without a full stop at the end. */
export function foldWords(text: string): string {
  return text.trim().replace(/\.$/, '').toLowerCase();
}
