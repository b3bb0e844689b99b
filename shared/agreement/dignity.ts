import type { Lang } from '#shared/text.ts';

/** A word that speaks of people from above, and how it can be said; never replaced by itself (reference/agreement A1). */
export interface UndignifiedWord {
  /** As it stands in the text. */
  word: string;
  instead: string;
}

const WORDS: Readonly<Record<Lang, readonly (readonly [RegExp, string])[]>> = {
  pl: [
    [/podopieczn\p{L}*/giu, 'osoby korzystające ze wsparcia'],
    [/wykluczon\p{L}*/giu, 'osoby, którym trudniej wziąć udział'],
    [/petent\p{L}*/giu, 'osoby, które przychodzą'],
    [/bezdomn(?:i|ych|ym|ymi)(?!\p{L})/giu, 'osoby w kryzysie bezdomności'],
    [/niepełnosprawn(?:y|ych|ym|ymi|i|a|ą|ego|emu)(?!\p{L})/giu, 'osoby z niepełnosprawnościami'],
    [/trudn(?:a|ą|ej) młodzież\p{L}*/giu, 'młodzież, której jest teraz trudno'],
    [/klient\p{L}* (?:pomocy|opieki) społecznej/giu, 'osoby korzystające ze wsparcia'],
    [/(?:patologi|margines społeczn)\p{L}*/giu, 'opis tego, co się dzieje, bez oceny'],
    [/element(?:y|u|em|owi)? społeczn\p{L}*/giu, 'opis tego, co się dzieje, bez oceny'],
    [
      /(?:biedot\p{L}*|ubo(?:dzy|gi|gie|giej|gich|gim|gimi|giego|giemu|ga|gą)(?!\p{L}))/giu,
      'osoby w trudnej sytuacji materialnej',
    ],
  ],
  en: [
    [/(?:charges|wards)(?!\p{L})/giu, 'people who use support'],
    [/the (?:excluded|needy|disabled|homeless|poor)(?!\p{L})/giu, 'people, and then what they experience'],
  ],
};

/** Each such word once, in the order of the text. */
export function undignifiedWords(text: string, lang: Lang): UndignifiedWord[] {
  const found = WORDS[lang].flatMap(([pattern, instead]) =>
    Array.from(text.matchAll(pattern), match => ({ at: match.index, word: match[0], instead })).filter(
      ({ at }) => !/\p{L}/u.test(text.slice(Math.max(0, at - 1), at)),
    ),
  );
  const once = new Map<string, UndignifiedWord>();
  for (const { word, instead } of found.sort((left, right) => left.at - right.at)) {
    if (!once.has(word.toLowerCase())) {
      once.set(word.toLowerCase(), { word, instead });
    }
  }
  return [...once.values()];
}
