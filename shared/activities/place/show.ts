import type { Onlooker, Seen } from '#shared/activities/activity.ts';
import { type Anchor, type Move, type PlaceLook, readAnchor, readLook, readMoves } from './acts.ts';
import type { PlaceConfig } from './placeConfig.ts';
import { type PlaceResult, standing } from './result.ts';

/** What is shown of the step beside its records and totals (part `results`, `run`). */
export interface PlaceShown extends PlaceLook {
  /** Ballots given so far, and people who may give one. */
  cast: number;
  voters: number;
  round: number;
  anchor: Anchor | null;
  /** The round whose result goes on, where this one was closed empty; null: none or this one. */
  stands: PlaceResult | null;
  /** Facilitators only: who has given a ballot, never what is in it; and the pins they moved. */
  who: string[];
  moves: Move[];
}

export function show(seen: Seen<PlaceConfig>, onlooker: Onlooker): PlaceShown {
  const leads = onlooker === 'facilitators';
  const stands = seen.revealed ? standing(seen.results) : null;
  return {
    ...readLook(seen.run.get('look'), seen.config),
    cast: seen.ballots.length,
    voters: Math.max(seen.ballots.length, seen.voters),
    round: seen.round,
    anchor: readAnchor(seen.run.get('anchor'), seen.config),
    stands: stands === null || stands.round === seen.round ? null : stands,
    who: leads ? seen.ballots.map(({ person }) => person).sort() : [],
    moves: leads ? readMoves(seen.run.get('moves')) : [],
  };
}
