import type { Lang } from '#shared/text.ts';

/** „Strona 2" in words that people wrote, when the parties stand in another order. */

const WORDS: Readonly<
  Record<Lang, { label: RegExp; whole: string; ask: string; still: (numbers: string) => string }>
> = {
  pl: {
    label:
      /(?<!\p{L})(Stron(?:a|y|ie|ę|ą|o|om|ami|ach)?)([ \u00a0]+)(\d{1,2}(?:(?:, | i | oraz | lub | albo )\d{1,2})*)(?!\d)/gu,
    whole: '{{ask:Która Strona?}}',
    ask: 'która?',
    still: numbers => `nadal ${numbers}?`,
  },
  en: {
    label: /(?<!\p{L})(Part(?:y|ies))([ \u00a0]+)(\d{1,2}(?:(?:, | and | or )\d{1,2})*)(?!\d)/gu,
    whole: '{{ask:Which Party?}}',
    ask: 'which?',
    still: numbers => `still ${numbers}?`,
  },
};

/**
 * The same words with the numbers that parties have now. `before` and `now` are the parties in their order. Who is no
 * party any more becomes a question, and so does a row of numbers („Strony 1 i 3"), which may also be followed by a
 * number that counts something else: a wrong number in a contract is worse than a question in it.
 */
export function renumbered(
  text: string,
  before: readonly string[],
  now: readonly string[],
  lang: Lang,
): string {
  const { label, whole: question, ask, still } = WORDS[lang];
  return text.replace(label, (whole, word: string, space: string, numbers: string, at: number) => {
    const old = numbers.split(/\D+/).map(Number);
    const changed = old.some(number => {
      const party = before[number - 1];
      return party !== undefined && now[number - 1] !== party;
    });
    const [only, ...more] = old;
    if (!changed || only === undefined) {
      return whole;
    }
    if (more.length > 0) {
      return `${word}${space}{{ask:${still(numbers)}}}`;
    }
    const place = now.indexOf(before[only - 1] ?? '');
    if (place >= 0) {
      return `${word}${space}${place + 1}`;
    }
    // „Strona 3: …" opens a task, and is read as such (`taskIn`).
    return text[at + whole.length] === ':' ? question : `${word}${space}{{ask:${ask}}}`;
  });
}
