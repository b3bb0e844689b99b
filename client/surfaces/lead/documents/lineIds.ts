/** A line of a list that has no id of its own, with one that only this screen knows. */
export interface KnownLine<T> {
  id: number;
  line: T;
}

/**
 * The same lines as they are now: each that stayed keeps its id, so that whoever types in one is not thrown out when
 * another comes or goes. Lines are the same by their words, from the front and from the back; what is left between
 * goes by its place.
 */
export function knownAfter<T>(
  known: readonly KnownLine<T>[],
  now: readonly T[],
  isSame: (one: T, other: T) => boolean,
  nextId: number,
): KnownLine<T>[] {
  const least = Math.min(known.length, now.length);
  let front = 0;
  while (front < least && isSame(known[front]?.line as T, now[front] as T)) {
    front += 1;
  }
  let back = 0;
  while (
    back < least - front &&
    isSame(known[known.length - 1 - back]?.line as T, now[now.length - 1 - back] as T)
  ) {
    back += 1;
  }
  let fresh = nextId;
  return now.map((line, at) => {
    const fromBack = now.length - at <= back;
    const place = fromBack ? known.length - (now.length - at) : at;
    const stayed = fromBack || place < known.length - back ? known[place] : undefined;
    if (stayed !== undefined) {
      return { id: stayed.id, line };
    }
    fresh += 1;
    return { id: fresh - 1, line };
  });
}
