import type { SideLetter } from '#shared/agreement/blocks.ts';

/** The shapes of sides as characters, for formats that draw nothing. */
export const SIDE_SHAPES: Readonly<Record<SideLetter, string>> = {
  A: '●',
  B: '▲',
  C: '■',
  D: '◆',
  E: '★',
  F: '⬟',
};
