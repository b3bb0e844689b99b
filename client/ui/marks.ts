export type SideLetter = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';

export const SIDE_LETTERS: readonly SideLetter[] = ['A', 'B', 'C', 'D', 'E', 'F'];

/** The letter of the n-th side of a workshop, counted from 0. There are never more than six. */
export function letterOf(index: number): SideLetter {
  return SIDE_LETTERS[index] ?? 'F';
}

interface MarkShape {
  /** In a box of 24 × 24. */
  readonly path: string;
  /** How much larger than the circle it is drawn, so that all weigh the same. */
  readonly grow: number;
  /** Where the middle of the letter stands: in a triangle it must sit lower. */
  readonly letterY: number;
}

export const MARKS: Readonly<Record<SideLetter, MarkShape>> = {
  A: { path: 'M12 1a11 11 0 1 1 0 22a11 11 0 1 1 0-22Z', grow: 1, letterY: 12 },
  B: { path: 'M12 1.2 23.7 22.6H.3Z', grow: 1.13, letterY: 15.9 },
  C: {
    path: 'M2.6 1.8H21.4a.8.8 0 0 1 .8.8V21.4a.8.8 0 0 1-.8.8H2.6a.8.8 0 0 1-.8-.8V2.6a.8.8 0 0 1 .8-.8Z',
    grow: 1,
    letterY: 12,
  },
  D: { path: 'M12 .6 23.4 12 12 23.4.6 12Z', grow: 1.1, letterY: 12 },
  E: {
    path: 'M12 .2 15.3 8.5 24 9.1 17.2 14.8 19.4 23.3 12 18.6 4.6 23.3 6.8 14.8 0 9.1 8.7 8.5Z',
    grow: 1.2,
    letterY: 13.6,
  },
  F: { path: 'M12 1.1 23.2 9.6 19 22.8H5L.8 9.6Z', grow: 1, letterY: 13.1 },
};
