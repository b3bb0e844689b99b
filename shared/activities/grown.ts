import { keyOf } from '#shared/workshop/entries/sources.ts';
import type { Harvested } from './activity.ts';

/** A record that a step begins with, and what it grew from among the others. */
export interface Grown {
  record: Harvested;
  /** Nearest first. */
  from: readonly Harvested[];
}

/**
 * Where one step of `from` went on with what another one handed on (a decision with the sheet it was about), each thing
 * stands once, as it is known last; the earlier record only says more about it. So the records of a step that somebody
 * went on with are nothing by themselves, not even those that were left behind.
 */
export function grownOf(inputs: readonly Harvested[]): Grown[] {
  const known = new Map<string, Harvested>();
  for (const input of inputs) {
    const [self] = input.from;
    if (self !== undefined && !known.has(keyOf(self))) {
      known.set(keyOf(self), input);
    }
  }
  const grown = inputs.map(record => ({
    record,
    from: record.from.slice(1).flatMap(source => {
      const earlier = known.get(keyOf(source));
      return earlier === undefined || stepOf(earlier) === stepOf(record) ? [] : [earlier];
    }),
  }));
  const told = new Set(grown.flatMap(({ from }) => from.map(stepOf)));
  return grown.filter(({ record }) => !told.has(stepOf(record)));
}

function stepOf({ from }: Harvested): string {
  return from[0]?.step ?? '';
}
