import type { StateMap } from '#shared/workshop/stateMap.ts';

/** First answers are kept this long, so that a phone that slept gets them again. */
const KEPT_MS = 24 * 3_600_000;

/** Key of the first answer to a command; without the seat where nothing may tell who sent it. */
export function answerKey(seat: string | null, command: string): string {
  return seat === null ? `answer/${command}` : `answer/${seat}/${command}`;
}

/** The oldest answer of each seat, where it is older than a day: each new answer takes them along. */
export function staleAnswers(state: StateMap, now: number): string[] {
  const stale: string[] = [];
  for (const [key, value] of state.oldest('answer')) {
    if (typeof value.at === 'number' && now - value.at >= KEPT_MS) {
      stale.push(key);
    }
  }
  return stale;
}
