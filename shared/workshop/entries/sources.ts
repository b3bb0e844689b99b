import type { Source } from '../state.ts';

/** A record as traces and sets of sources name it. */
export function keyOf({ step, id }: Source): string {
  return `${step}/${id}`;
}

/** Each source once, in order. */
export function together(sources: readonly Source[]): Source[] {
  return [...new Map(sources.map(source => [keyOf(source), source])).values()];
}
