import type { Timer } from '#shared/workshop/state.ts';

const TEN_MINUTES = 600_000;

/** Width kept free for the clock, so that the sentence never breaks anew when a digit comes or goes. */
export function clockWidth({ length }: Timer): number {
  return length >= TEN_MINUTES ? 270 : 195;
}

/** Space between the sentence and the clock. */
export const CLOCK_GAP = 40;

/** Size of the one sentence. */
export function sentenceSize(wide: boolean): number {
  return wide ? 60 : 57;
}
