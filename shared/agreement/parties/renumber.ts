import type { Lang } from '#shared/text.ts';
import { isCounting, type Mention, mentionsIn, numbersOf } from './mentions.ts';

/** „Strona 2" in words that people wrote, when the parties stand in another order. */

interface Words {
  /** The word that names one party and counts nothing. */
  one: string;
  /** The plural that may as well be followed by a number that counts; null: none that is told by its form alone. */
  many: string | null;
  /** What joins numbers of a list. */
  and: ReadonlySet<string>;
  whole: string;
  ask: string;
  still: (numbers: string) => string;
}

const WORDS: Readonly<Record<Lang, Words>> = {
  pl: {
    one: 'Strona',
    many: null,
    and: new Set([', ', ' i ', ' oraz ']),
    whole: 'Która Strona?',
    ask: 'która?',
    still: numbers => `nadal ${numbers}?`,
  },
  en: {
    one: 'Party',
    many: 'Parties',
    and: new Set([', ', ' and ']),
    whole: 'Which Party?',
    ask: 'which?',
    still: numbers => `still ${numbers}?`,
  },
};

/** Behind it nothing can be counted; „1.12." and „2:30" are no parties. */
const ENDS = /^(?:$|\n|[:,.;)](?!\d))/;

/**
 * The same words with the numbers that parties have now. `before` and `now` are the parties in their order. Only where a
 * number cannot be anything else: „Strony 2 razy" and „Strony 1 marca" count, and „Stronie 2" may. What would change and
 * is not certain becomes a question, and so does who is no party any more: a wrong number in a contract is worse than a
 * question in it.
 */
export function renumbered(
  text: string,
  before: readonly string[],
  now: readonly string[],
  lang: Lang,
): string {
  let told = '';
  let end = 0;
  for (const mention of mentionsIn(text, lang)) {
    const { word, space, numbers, at } = mention;
    const isOther = numbersOf(mention).some(number => {
      const party = before[number - 1];
      return party !== undefined && now[number - 1] !== party;
    });
    told += text.slice(end, at);
    end = at + word.length + space.length + numbers.length;
    told += isOther ? corrected(text, mention, before, now, lang) : text.slice(at, end);
  }
  return told + text.slice(end);
}

function corrected(
  text: string,
  mention: Mention,
  before: readonly string[],
  now: readonly string[],
  lang: Lang,
): string {
  const { word, space, numbers, pieces, at, after } = mention;
  const { whole, ask, still } = WORDS[lang];
  const label = `${word}${space}`;
  if (!isCertain(mention, lang)) {
    return question(text, at, label, numbers, still(numbers));
  }
  const places = numbersOf(mention).map(number => now.indexOf(before[number - 1] ?? '') + 1);
  if (places.every(place => place > 0)) {
    return `${label}${pieces.map((piece, index) => (index % 2 === 0 ? places[index / 2] : piece)).join('')}`;
  }
  if (places.length > 1) {
    return question(text, at, label, numbers, still(numbers));
  }
  // „Strona 3: …" opens a task, and is read as such (`taskIn`).
  return after.startsWith(':')
    ? question(text, at, '', `${label}${numbers}`, whole)
    : question(text, at, label, numbers, ask);
}

/** Whether the numbers can be nothing but parties. */
function isCertain(mention: Mention, lang: Lang): boolean {
  const { word, pieces, after } = mention;
  const { one, many, and } = WORDS[lang];
  const isList = pieces.every((piece, index) => index % 2 === 0 || and.has(piece));
  if (word === many || !isList || isCounting(mention, lang)) {
    return false;
  }
  return ENDS.test(after) || (word === one && pieces.length === 1 && !/^[:,.]\d/.test(after));
}

/** A place that asks; inside of one that asks already, the same in words, for marks do not nest. */
function question(text: string, at: number, label: string, numbers: string, ask: string): string {
  const open = text.lastIndexOf('{{', at);
  const isInside = open >= 0 && text.indexOf('}}', open) > at;
  return isInside ? `${label}${numbers} (${ask})` : `${label}{{ask:${ask}}}`;
}
