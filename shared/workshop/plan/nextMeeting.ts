/** A step as far as the order of things goes. */
interface Passed {
  status: 'waiting' | 'open' | 'closed';
  skipped: boolean;
  /** Open by link only. */
  outside?: unknown;
}

/**
 * The step that „Dalej" opens on the waiting screen: the first one to do after what was closed last. A step of an earlier
 * meeting that somebody opened again stays where it is and does not call the room back.
 */
export function firstAhead<T extends Passed>(steps: readonly T[]): T | undefined {
  const last = steps.findLastIndex(({ status, outside }) => status === 'closed' && !outside);
  return steps
    .slice(last + 1)
    .find(({ status, skipped, outside }) => status !== 'closed' && !skipped && !outside);
}
