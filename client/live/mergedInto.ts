import type { Row } from '#shared/workshop/state.ts';

/** The record that an entry of the same step was merged into, also by way of others; undefined: into none that is there. */
export function mergedInto(rows: readonly Row[], step: string, entry: string): Row | undefined {
  return rows.find(({ from }) => from?.some(source => source.step === step && source.id === entry));
}

/** How many records of its own step a record has taken in. */
export function takenIn({ from }: Row, step: string): number {
  return (from ?? []).filter(source => source.step === step).length;
}
