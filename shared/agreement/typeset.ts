import { bindWords } from '#shared/i18n/nbsp.ts';
import { NBSP } from './numbers.ts';

/** Words as they are printed: bound with non-breaking spaces, a lone hyphen between words made a dash. */
export function typeset(text: string): string {
  return (
    text
      // A run of hundreds of letters holds nothing to bind, and matching word pairs in it takes quadratic time.
      .split(/(\S{200,})/)
      .map((part, index) =>
        index % 2 === 1 ? part : bindPrint(bindWords(part.replace(/(\S) - (?=\S)/g, '$1 – '))),
      )
      .join('')
  );
}

/** What stays with what stands after it; each pattern ends before the space. */
const BEFORE = [
  // „Strona 1”, „załączniku 2”
  /(?<start>^|[^\p{L}])(?<lead>stron\p{L}*|załącznik\p{L}*|party|annex|zadanie|task) (?=\d)/giu,
  // „NIP 7251801126”, „poz. 5”, „im. Janiny”
  /(?<start>^|[^\p{L}])(?<lead>NIP|REGON|KRS|RIK|poz\.|im\.|św\.|lok\.|m\.) (?=\S)/gu,
  // „Wymyślona 1”, „Słoneczna 12a/3”
  /(?<start>^|[^\p{L}])(?<lead>\p{Lu}\p{Ll}+) (?=\d{1,3}[a-zA-Z]?(?:\/\d{1,3})?(?:[\s,;.)]|$))/gu,
  // „20 listopada”, „14 dni”, „2 egzemplarze”
  /(?<start>)(?<lead>\d) (?=(?:stycz|lut|mar|kwie|maj|czerw|lip|sierp|wrze|paźdz|listop|grud|dni|lat|tygod|miesi|egz|raz)\p{L}*)/gu,
  // „10 000”
  /(?<start>)(?<lead>\d) (?=\d{3}(?:\D|$))/gu,
] as const;

/** What papers have and the interface hardly: names of registers, addresses, terms, sums. */
function bindPrint(text: string): string {
  return BEFORE.reduce((bound, pattern) => bound.replace(pattern, `$<start>$<lead>${NBSP}`), text);
}
