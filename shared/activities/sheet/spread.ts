import { own } from './fields.ts';

/** From so many marks on there are numbers by choice; fewer would name people. */
export const FEWEST_SHOWN = 5;

/** What people marked in one field, each alone. */
export interface Spread {
  of: number;
  /** By choice; null: too few to be shown. */
  counts: Readonly<Record<string, number>> | null;
}

/** The spread of one field in what a vote left; null where nobody was asked. Total. */
export function readSpread(result: unknown, field: string): Spread | null {
  const spread = own(own(result, 'fields'), field);
  const of = own(spread, 'of');
  const counts = own(spread, 'counts');
  if (typeof of !== 'number') {
    return null;
  }
  if (typeof counts !== 'object' || counts === null) {
    return { of, counts: null };
  }
  const known = Object.entries(counts).filter(
    (pair): pair is [string, number] => typeof pair[1] === 'number' && pair[1] > 0,
  );
  return { of, counts: Object.fromEntries(known) };
}
