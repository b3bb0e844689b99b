import type { Row } from '#shared/workshop/state.ts';
import { plain } from './leadSearch.ts';

/** Below this many letters nearly every card holds the words. */
const FEWEST_LETTERS = 3;

/**
 * Whether two texts may say the same: the same letters and digits, whatever their case, accents, spaces and
 * punctuation, or one holding the other from the beginning of a word on („sala" in „duża sala", not in „skala").
 */
export function isNear(one: string, other: string): boolean {
  const [short, long] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length) as [
    string,
    string,
  ];
  if (short === '') {
    return false;
  }
  const same = short.replaceAll(' ', '') === long.replaceAll(' ', '');
  return same || (short.length >= FEWEST_LETTERS && ` ${long}`.includes(` ${short}`));
}

/** The others, those near to it first, then those of its own column, each in the order they stand in. */
export function likelyFirst(record: Pick<Row, 'id' | 'text' | 'place'>, records: readonly Row[]): Row[] {
  const rank = ({ text, place }: Row) =>
    isNear(record.text, text) ? 0 : (place ?? null) === (record.place ?? null) ? 1 : 2;
  return records.filter(({ id }) => id !== record.id).sort((one, other) => rank(one) - rank(other));
}

/** Words in small letters without accents, one space between them. */
function wordsOf(text: string): string {
  return plain(text)
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}
