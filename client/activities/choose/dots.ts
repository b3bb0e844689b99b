import { dotsOf } from '#shared/activities/choose/ballot.ts';
import type { BallotForm } from '../../live/useOwnBallot.ts';

/** A ballot of dots: how many, by option. */
export const DOTS: BallotForm<number> = {
  read: dotsOf,
  write: dots => ({ dots: Object.fromEntries(dots) }),
};
