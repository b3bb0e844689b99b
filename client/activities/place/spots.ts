import { type Given, givenIn } from '#shared/activities/place/ballot.ts';
import type { PlaceConfig } from '#shared/activities/place/placeConfig.ts';
import type { BallotForm } from '../../live/useOwnBallot.ts';

/** A ballot of spots on the field of one configuration. */
export function spotsOn(config: PlaceConfig): BallotForm<Given> {
  return {
    read: data => givenIn(config, data),
    write: spots => ({ spots: Object.fromEntries(spots) }),
  };
}
