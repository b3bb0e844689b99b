import type { SeatedSide, TableForm } from './seated.ts';

const LARGEST = 98;
const ROWS_LARGEST = 44;
/** Free space beside a mark, as a share of it. */
const GAP = 0.36;

/** Size of one person's mark: as large as drawn, smaller only where they would not stand side by side. */
export function markSize(
  sides: readonly SeatedSide[],
  form: TableForm,
  /** Width for all marks when they stand along one table, else for one side. */
  width: number,
  along: boolean,
): number {
  const counts = sides.map(({ here, missing }) => here + missing);
  const inRow = along ? counts.reduce((sum, count) => sum + count, 0) : Math.max(0, ...counts);
  const places = Math.max(1, form === 'rows' ? Math.ceil(inRow / 2) : inRow);
  return Math.floor(Math.min(form === 'rows' ? ROWS_LARGEST : LARGEST, width / (places * (1 + GAP))));
}
