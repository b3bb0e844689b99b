import type { GroupLine } from '#shared/protocol/parts.ts';
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

/** So many sit in one row on each side of the table: more would not fit above the sentence at the foot of the wall. */
const MOST_IN_ROW = 3;

type Sitter = GroupLine['people'][number];

/** Those of one side beyond the table, the others before it; where one row would be long, half of them each. */
export function opposite(people: readonly Sitter[]): [far: Sitter[], near: Sitter[]] {
  const sorted = [...people].sort((one, other) =>
    one.side < other.side ? -1 : one.side > other.side ? 1 : 0,
  );
  const far = sorted.filter(({ side }) => side === sorted[0]?.side).length;
  const lopsided = far === sorted.length || Math.max(far, sorted.length - far) > MOST_IN_ROW;
  const half = lopsided ? Math.ceil(sorted.length / 2) : far;
  return [sorted.slice(0, half), sorted.slice(half)];
}

/** Whether everybody fits at the long table. */
export function sitsOpposite(groups: readonly GroupLine[]): boolean {
  return groups.every(({ people }) => opposite(people).every(row => row.length <= MOST_IN_ROW));
}
