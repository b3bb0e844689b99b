import { field } from './ballot.ts';
import type { Balance, ChooseResult } from './result.ts';

/** Options that facilitators let go on, or not, after talk: stronger than any number. */
export type GoMarks = Readonly<Record<string, boolean>>;

export interface RankedOption {
  id: string;
  dots: number;
  people: number;
  balance: Balance | null;
  /** Goes on to the next step; the others are for later. */
  goes: boolean;
  /** As many dots as its neighbour across the line, and nobody has said yet what follows from it. */
  tied: boolean;
}

/**
 * Options in the order of their dots, those that go on first. At a tie on the line all of the equals go on until
 * talk has said otherwise: the program breaks no tie. Equals keep the order in which they were given (`ids`).
 */
export function ranked(
  ids: readonly string[],
  result: ChooseResult,
  marks: GoMarks,
  cut: number | null,
): RankedOption[] {
  const totals = new Map(result.options.map(total => [total.id, total]));
  const sorted = ids
    .map(id => totals.get(id) ?? { id, dots: 0, people: 0, balance: null })
    .sort((left, right) => right.dots - left.dots);
  const equal = dotsAtLine(sorted, cut);
  const settled = sorted.some(({ id, dots }) => dots === equal && markOf(marks, id) !== null);
  const lines = sorted.map((total, place): RankedOption => {
    const tied = total.dots === equal;
    const first = cut === null || place < cut || tied;
    return {
      ...total,
      goes: markOf(marks, total.id) ?? (first && total.dots > 0),
      tied: tied && !settled,
    };
  });
  return [...lines.filter(line => line.goes), ...lines.filter(line => !line.goes)];
}

/** The dots of those on both sides of the line; null where the line parts unequal ones. */
function dotsAtLine(sorted: readonly { dots: number }[], cut: number | null): number | null {
  const above = cut === null ? undefined : sorted[cut - 1];
  const below = cut === null ? undefined : sorted[cut];
  return above !== undefined && below !== undefined && above.dots > 0 && above.dots === below.dots
    ? above.dots
    : null;
}

function markOf(marks: GoMarks, id: string): boolean | null {
  const mark = field(marks, id);
  return typeof mark === 'boolean' ? mark : null;
}

/** The marks kept for one round; none of another. Total. */
export function readMarks(value: unknown, round: number): GoMarks {
  const marks = field(value, 'marks');
  return field(value, 'round') === round && typeof marks === 'object' && marks !== null
    ? (marks as GoMarks)
    : {};
}
