export interface Seating<T> {
  readonly far: readonly T[];
  readonly near: readonly T[];
  readonly left: readonly T[];
  readonly right: readonly T[];
}

/**
 * Where sides sit at one table: two opposite each other, three or four share the long edges, five and six also
 * take the ends. The same on every screen, so that nobody looks for their side twice.
 */
export function seat<T>(sides: readonly T[]): Seating<T> {
  const at = (...places: number[]) => places.flatMap(place => sides.slice(place, place + 1));
  return { far: at(0, 2), near: at(1, 3), left: at(4), right: at(5) };
}
