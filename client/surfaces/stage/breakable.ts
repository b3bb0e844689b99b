const VOWEL = 'aeiouyąęó';
const CONSONANT = '[bcćdfghjklłmnńpqrsśtvwxzźż]';
/** Two letters that are one sound, or are said as one („pro-gramy”), stay together. */
const ONE_SOUND = 'rz|sz|cz|dz|ch|dź|dż|[bdgkptf][rlł]';
const TOGETHER = `(?!${ONE_SOUND})`;
const OPEN = new RegExp(`([${VOWEL}])(?=(?:${ONE_SOUND}|${CONSONANT})[${VOWEL}])`, 'gi');
const CLOSED = new RegExp(`([${VOWEL}]${TOGETHER}${CONSONANT})(?=${CONSONANT}[${VOWEL}])`, 'gi');

/**
 * Where a long word of a narrow column may break, by soft hyphens: browsers of projectors often have no Polish
 * dictionary, and a word broken anywhere cannot be read. Words with fewer letters than `least` stay whole.
 */
export function breakable(words: string, least = 8): string {
  return words.replace(/\p{L}{8,}/gu, word =>
    word.length < least
      ? word
      : word
          .replace(CLOSED, '$1\u00ad')
          .replace(OPEN, (all, vowel: string, at: number) => (at < 1 ? all : `${vowel}\u00ad`)),
  );
}
