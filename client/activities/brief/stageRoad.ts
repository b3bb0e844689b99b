import type { NowStep } from '#shared/protocol/parts.ts';

/** Stations drawn at once: of a long road the stretch around where the room is. */
export function stretch<T>(
  stations: readonly T[],
  now: number,
  most: number,
): { first: number; drawn: readonly T[] } {
  const first = Math.max(0, Math.min(now - 1, stations.length - most));
  return { first, drawn: stations.slice(first, first + most) };
}

/** Parked questions, whether the room saw them or not. */
export function parkedQuestions(counts: NowStep['counts']): number {
  return [...Object.values(counts.hidden), ...Object.values(counts.shown)]
    .flatMap(sides => Object.values(sides))
    .reduce((sum, count) => sum + count, 0);
}
