import { SIDE_LETTERS, type SideLetter } from '../../ui/marks.ts';

/** The mark of a side id; null for entries without a side. */
export function markOf(side: string | null | undefined): SideLetter | null {
  return SIDE_LETTERS.find(letter => letter === side) ?? null;
}
