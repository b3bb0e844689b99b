import { SIDE_LETTERS, type SideLetter } from '../../ui/marks.ts';

/** The mark of a side by its id, which is a letter; an unknown one gets the last. */
export function letterOfSide(id: string): SideLetter {
  return SIDE_LETTERS.find(letter => letter === id) ?? 'F';
}
