/**
 * Width kept free for the clock, so that the sentence never breaks anew when a digit comes or goes: „12:34", and „+4:01"
 * once the time is over.
 */
export const CLOCK_WIDTH = 290;

/** Space between the sentence and the clock. */
export const CLOCK_GAP = 40;

/** Size of the one sentence. */
export function sentenceSize(wide: boolean): number {
  return wide ? 60 : 57;
}
