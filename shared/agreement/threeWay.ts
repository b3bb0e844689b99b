/** Several people in one form: what each of them changed is kept, and nobody's words are written over unseen. */

type Fields = Record<string, unknown>;

/** A field that somebody else changed since it was read: what stands there now, and what was meant instead. */
export interface Clash {
  /** `rep.name` */
  path: string;
  now: unknown;
  mine: unknown;
}

export interface ThreeWay<T> {
  /** With what was changed, and what others changed meanwhile; where both did, what stands there now. */
  merged: T;
  clashes: Clash[];
}

/** Takes the changes between `was` and `mine` over to `now`. Lists are one thing, objects are taken field by field. */
export function threeWay<T>(was: unknown, now: T, mine: unknown, path = ''): ThreeWay<T> {
  if (same(was, mine) || same(now, mine)) {
    return { merged: now, clashes: [] };
  }
  if (same(was, now)) {
    return { merged: mine as T, clashes: [] };
  }
  if (!isFields(now) || !isFields(mine)) {
    return { merged: now, clashes: [{ path, now, mine }] };
  }
  const before: Fields = isFields(was) ? was : {};
  const merged: Fields = {};
  const clashes: Clash[] = [];
  for (const key of new Set([...Object.keys(now), ...Object.keys(mine)])) {
    const one = threeWay(before[key], now[key], mine[key], path === '' ? key : `${path}.${key}`);
    // A field that is absent has no key: nothing is printed for it.
    if (one.merged !== undefined) {
      merged[key] = one.merged;
    }
    clashes.push(...one.clashes);
  }
  return { merged: merged as T, clashes };
}

/** By content, in whatever order keys are kept. */
export function same(left: unknown, right: unknown): boolean {
  return left === right || ordered(left) === ordered(right);
}

function ordered(value: unknown): string | undefined {
  return JSON.stringify(value, (_, one: unknown) =>
    isFields(one)
      ? Object.fromEntries(Object.entries(one).sort(([left], [right]) => (left < right ? -1 : 1)))
      : one,
  );
}

function isFields(value: unknown): value is Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
