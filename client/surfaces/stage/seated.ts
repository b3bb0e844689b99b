import type { NowPart, PerSide } from '#shared/protocol/parts.ts';

/** One side at the table: how many sit, how many are still expected. */
export interface SeatedSide {
  id: string;
  name: string;
  short: string;
  here: number;
  missing: number;
  wished: number;
}

/** How the table of the waiting screen is drawn: one row of people, two rows by side, or numbers alone. */
export type TableForm = 'row' | 'rows' | 'numbers';

/**
 * Who sits at the table. At the first meeting everybody on the roster has just come, also with a sleeping phone;
 * at later ones only those who are connected again.
 */
export function seatedSides(now: NowPart, first: boolean): SeatedSide[] {
  const { expected, roster, online } = now.here;
  return now.workshop.sides.map(({ id, name, short, wished }) => {
    const here = of(first ? roster : online, id);
    const awaited = Math.max(of(expected, id), of(roster, id));
    return { id, name, short, here, missing: Math.max(0, awaited - here), wished };
  });
}

function of(counts: PerSide, side: string): number {
  return counts[side] ?? 0;
}

const ROW_ON_A_SIDE = 12;
const ROW_IN_ALL = 24;
const ROWS_ON_A_SIDE = 18;

/** One mark per person up to 12 on a side and 24 in all, two rows up to 18 on a side, then numbers. */
export function tableForm(sides: readonly SeatedSide[]): TableForm {
  const largest = Math.max(0, ...sides.map(({ here, missing }) => here + missing));
  const all = sides.reduce((sum, { here, missing }) => sum + here + missing, 0);
  if (largest <= ROW_ON_A_SIDE && all <= ROW_IN_ALL) {
    return 'row';
  }
  return largest <= ROWS_ON_A_SIDE ? 'rows' : 'numbers';
}

/** Sides with some people and fewer than wished, the emptiest first: for one gentle sentence. */
export function thinSides(sides: readonly SeatedSide[]): SeatedSide[] {
  return sides
    .filter(({ here, wished }) => here < wished)
    .sort((left, right) => left.here / left.wished - right.here / right.wished);
}
