/** What of a prompt stands large on the wall, and what is left for a smaller place. */
export interface WallSentence {
  large: string;
  rest: string;
}

/** About two lines of the large sentence. */
export const TWO_LINES = 100;

/**
 * The wall shows one sentence, phones the whole prompt. As many whole sentences as fit into `most` characters; one
 * that is too long gives its beginning up to a colon, if that alone is a thought; the first is never cut otherwise.
 */
export function wallSentence(prompt: string, most: number = TWO_LINES): WallSentence {
  const text = prompt.trim();
  if (text.length <= most) {
    return { large: text, rest: '' };
  }
  const taken: string[] = [];
  const sentences = sentencesOf(text);
  for (const sentence of sentences) {
    const whole = [...taken, sentence].join(' ');
    if (whole.length <= most) {
      taken.push(sentence);
      continue;
    }
    const head = headOf(sentence);
    if (head !== null && [...taken, head].join(' ').length <= most) {
      return { large: [...taken, head].join(' '), rest: '' };
    }
    break;
  }
  const used = Math.max(1, taken.length);
  return { large: sentences.slice(0, used).join(' '), rest: sentences.slice(used).join(' ') };
}

/** Splits at full stops, question marks and dots of a pause, but not after a short form („np.", „ul."). */
function sentencesOf(text: string): string[] {
  const out: string[] = [];
  let sentence = '';
  for (const word of text.split(/\s(?=\S)/)) {
    sentence = sentence === '' ? word : `${sentence} ${word}`;
    if (/[.?!…][”"’)»]*$/.test(word) && !/^[„"(«]?\p{L}{1,3}\.$/u.test(word)) {
      out.push(sentence);
      sentence = '';
    }
  }
  return sentence === '' ? out : [...out, sentence];
}

const FEWEST_WORDS = 3;

/** „Wpisuj małe i konkretne rzeczy." of „Wpisuj małe i konkretne rzeczy: nie »sala«, tylko…". */
function headOf(sentence: string): string | null {
  const colon = sentence.indexOf(':');
  const head = colon < 0 ? '' : sentence.slice(0, colon);
  return head.split(/\s/).length >= FEWEST_WORDS ? `${head}.` : null;
}
