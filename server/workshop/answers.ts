import type { StateMap } from '#shared/workshop/stateMap.ts';

/** First answers are kept this long, so that a phone that slept gets them again. */
const KEPT_MS = 24 * 3_600_000;
/** Answers of one seat: far more than any outbox holds. Those without a seat are everybody's. */
const MOST_KEPT = 1000;
const MOST_KEPT_OF_ALL = 20_000;

/** Key of the first answer to a command; without the seat where nothing may tell who sent it. */
export function answerKey(seat: string | null, command: string): string {
  return seat === null ? `answer/${command}` : `answer/${seat}/${command}`;
}

/** The oldest answer of each seat, where it is older than a day or one too many: each new answer takes them along. */
export function staleAnswers(state: StateMap, now: number): string[] {
  const stale: string[] = [];
  for (const [key, value] of state.oldest('answer')) {
    const family = key.slice(0, key.lastIndexOf('/'));
    const most = family === 'answer' ? MOST_KEPT_OF_ALL : MOST_KEPT;
    if ((typeof value.at === 'number' && now - value.at >= KEPT_MS) || state.count(family) >= most) {
      stale.push(key);
    }
  }
  return stale;
}
