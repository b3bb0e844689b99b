import type { Lang } from '#shared/text.ts';

/** „Strona 2", „Stronom 1 i 3": parties that words name by their numbers. */

/** One place where a number, or a row of numbers, follows the word for a party. */
export interface Mention {
  /** The word, in its ending. */
  word: string;
  /** The space behind it. */
  space: string;
  /** „2", „1 i 3", „1–3", as they are written. */
  numbers: string;
  /** Numbers and what joins them, in turns. */
  pieces: string[];
  at: number;
  /** What follows the numbers. */
  after: string;
}

const LABELS: Readonly<Record<Lang, RegExp>> = {
  pl: labelled('Stron(?:a|y|ie|ę|ą|o|om|ami|ach)?', 'i|oraz|lub|albo|a|do'),
  en: labelled('Part(?:y|ies)', 'and|or|to'),
};

/** What a number counts that no party is called after: a day, a time, an amount. */
const COUNTED: Readonly<Record<Lang, RegExp>> = {
  pl: /^[ \u00a0]*(?:%|[x×](?!\p{L})|(?:raz|dni|dzie[nń]|tyg|miesi|kwarta|rok|lat|godz|minut|zł|gr(?!\p{L})|tys|proc|os[oó]b|egz|sztuk|styczni|luteg|marc|kwietni|maj|czerwc|lipc|sierpni|wrześni|październik|listopad|grudni))/u,
  en: /^[ \u00a0]*(?:%|[x×](?!\p{L})|(?:times?|days?|weeks?|months?|years?|hours?|minutes?|pounds|euros?|people|persons?|copies|January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{L}))/u,
};

export function mentionsIn(text: string, lang: Lang): Mention[] {
  return Array.from(text.matchAll(LABELS[lang]), match => {
    const [whole, word = '', space = '', numbers = ''] = match;
    return {
      word,
      space,
      numbers,
      pieces: numbers.split(/(\D+)/),
      at: match.index,
      after: text.slice(match.index + whole.length),
    };
  });
}

/** The numbers of a mention, without what they are joined by. */
export function numbersOf({ pieces }: Pick<Mention, 'pieces'>): number[] {
  return pieces.filter((_, index) => index % 2 === 0).map(Number);
}

/** Whether the last number counts what stands behind it: „2 razy", „1 marca". */
export function isCounting({ after }: Pick<Mention, 'after'>, lang: Lang): boolean {
  return COUNTED[lang].test(after);
}

/** Numbers that name a party for whoever reads them, each of a range; a number that counts something names none. */
export function namedNumbers(text: string, lang: Lang): number[] {
  return mentionsIn(text, lang).flatMap(mention => {
    const numbers = numbersOf(mention);
    const named = isCounting(mention, lang) ? numbers.slice(0, -1) : numbers;
    return named.flatMap((number, index) => {
      const joint = mention.pieces[2 * index - 1] ?? '';
      const from = RANGE.test(joint) ? (named[index - 1] ?? number) + 1 : number;
      return Array.from({ length: Math.max(1, number - from + 1) }, (_, step) =>
        from > number ? number : from + step,
      );
    });
  });
}

const RANGE = /[–—-]|do|to/;

function labelled(label: string, joints: string): RegExp {
  const joint = `(?:[ \\u00a0]*[,/–—-][ \\u00a0]*|[ \\u00a0](?:${joints})[ \\u00a0])`;
  const row = `\\d{1,2}(?!\\d)(?:${joint}\\d{1,2}(?!\\d))*`;
  return new RegExp(`(?<!\\p{L})(${label})([ \\u00a0]+)(${row})`, 'gu');
}
