import type { Need, Resource } from '#shared/activities/match/needs.ts';

/**
 * Resources in the order in which they are worth reading beside a need: of its own category first, then those that were
 * new to people, then as they were published. A hint only: all of them can be found.
 */
export function likely(resources: readonly Resource[], need: Need, hints: boolean): Resource[] {
  const near = (resource: Resource) => isNear(resource, need);
  const rank = (one: Resource) => (near(one) ? 0 : one.fresh > 0 ? 1 : 2);
  return hints
    ? resources.toSorted((one, other) => rank(one) - rank(other) || other.fresh - one.fresh)
    : [...resources];
}

/** Whether a resource lies in the category of the need. */
export function isNear({ place }: Resource, need: Need): boolean {
  return place !== '' && place === need.place;
}
