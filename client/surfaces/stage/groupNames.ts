import type { GroupLine } from '#shared/protocol.ts';
import { LEAST } from './FitText.tsx';
import type { Measure } from './textLines.ts';

/** More would not sit along one table in letters that can be read from the last row. */
const MOST_AT_TABLE = 6;
const LARGEST = 44;
/** A mark, the space after it, and the space between two groups. */
const BESIDE = 44 + 14 + 20;

/**
 * How large names stand at one long table of this width; null: not all groups sit there, because they are many or
 * because a word of a name would be broken. `measure` is for letters of the largest size.
 */
export function tableNameSize(groups: readonly GroupLine[], width: number, measure: Measure): number | null {
  const words = groups.flatMap(({ people }) =>
    people.flatMap(({ name }) => (name ?? '').split(/(?<=[\s-])/)),
  );
  const longest = Math.max(1, ...words.map(word => measure(word.trim())));
  const size = Math.min(LARGEST, Math.floor(((width / groups.length - BESIDE) * LARGEST) / longest));
  return groups.length > MOST_AT_TABLE || size < LEAST ? null : size;
}
