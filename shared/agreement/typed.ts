import { cleanText, type Lang } from '#shared/text.ts';
import { isDay, longDate } from './days.ts';

/** Most characters of a composed paragraph, and of what one person's words may take of it. */
export const PARAGRAPH_LENGTH = 4000;
const TYPED_LENGTH = 3500;

/**
 * People's words as they stand in a paragraph: cleaned, otherwise as they were typed. Two braces would be a mark of the
 * document (`{{mark}}`), so a space parts them: nobody can type a mark into a card.
 */
export function typed(text: string): string {
  return shorten(withoutMarks(cleanText(text)), TYPED_LENGTH);
}

export function withoutMarks(text: string): string {
  return text.replace(/\{(?=\{)/g, '{ ');
}

/** At most `length` characters, cut where it must be cut, and visibly. */
export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${cleanText(text.slice(0, length - 1))}…`;
}

/** One line of it, for a point, a name, a cell. */
export function oneLine(text: string): string {
  // Not by one pattern with `\s*` on both sides: in a long run of spaces that takes quadratic time.
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join(' ');
}

/** With a full stop, where it has no mark at its end. */
export function sentence(text: string): string {
  return hasEnd(text) ? text : `${text}.`;
}

/** Points of a list: „a;", „b."; one that ends by itself stays as it is. */
export function pointsOf(texts: readonly string[]): string[] {
  return texts.map((text, index) => {
    const line = oneLine(text);
    return hasEnd(line) || line.endsWith(';') ? line : `${line}${index < texts.length - 1 ? ';' : '.'}`;
  });
}

/** Without the full stop of a sentence that now stands inside another. */
export function inSentence(text: string): string {
  const line = oneLine(text);
  return ABBREVIATION.test(line) ? line : line.replace(/([^.])[.;,]$/, '$1');
}

/**
 * With a small letter, as it stands after a colon. Only where the first word can be no name: an infinitive, a word for a
 * thing or an action that banks of resources begin with. Whatever else may be somebody stays as it was typed.
 */
export function lowered(text: string): string {
  return COMMON.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

const COMMON =
  /^(?:(?:O|W|Z|Na|Po|Do|Od|Przy|Dla|Bez|Za|Ze|We)(?= )|\p{Lu}(?:\p{Ll}*(?:ć|ę|enie|anie|ości|acja)|ala|lub|ajęcia|gród|oło|przęt|cena|tudio|racownia|ydzień|odzina|ie?my|namy|mamy|iemy|rodki|łodzież|udzie|soby|rodzice|odzice|astolatki|tarsze|zieci|piekunowie|goda|gody|aliwo|miem)(?!\p{L}))/u;

/** „15 stycznia 2027 r." keeps its stop. */
const ABBREVIATION = /(^|[\s(])(r|w|godz|min|tys|itd|itp|np|etc|a\.m|p\.m)\.$/i;

function hasEnd(text: string): boolean {
  return /[.!?…:]["'”’»)\]]*$/.test(text);
}

/** „15 stycznia 2027 r."; what is no day stays as it was typed. */
export function dayAsTyped(day: string, lang: Lang): string {
  return isDay(day) ? longDate(day, lang) : inSentence(day);
}
