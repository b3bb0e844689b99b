/** The dots of a ballot by option, as far as they are dots. Total: also for what another version wrote. */
export function dotsOf(data: unknown): Map<string, number> {
  const dots = new Map<string, number>();
  const given = field(data, 'dots');
  if (typeof given !== 'object' || given === null) {
    return dots;
  }
  for (const [option, count] of Object.entries(given)) {
    if (isCount(count) && count > 0) {
      dots.set(option, count);
    }
  }
  return dots;
}

/** How many dots in all. */
export function sumOf(dots: ReadonlyMap<string, number>): number {
  return [...dots.values()].reduce((sum, count) => sum + count, 0);
}

/** An own field of what may be anything. */
export function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
