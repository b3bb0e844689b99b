import { scramble } from '#shared/scramble.ts';

/**
 * Options in an order of one's own: what stands first gets more dots, so everybody sees another one first. The same
 * for the same `seed` (a person, a screen) after every reload, and an option more or less moves no other.
 */
export function inOwnOrder<T extends { id: string }>(options: readonly T[], seed: string): T[] {
  return options
    .map(option => ({ option, place: scramble(`${seed}/${option.id}`) }))
    .sort((left, right) => left.place - right.place || (left.option.id < right.option.id ? -1 : 1))
    .map(({ option }) => option);
}
