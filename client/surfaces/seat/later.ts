import { lazy } from 'react';
import { keepTrying } from '../../live/keepTrying.ts';

/*
 * What the first screen does not need. All of it is fetched in quiet once that screen stands, so that it is there
 * when the network is not.
 */
const ended = () => keepTrying(() => import('./Ended.tsx'));
const keepsakes = () => keepTrying(() => import('./Keepsakes.tsx'));
const atTable = () => keepTrying(() => import('./AtTable.tsx'));
const ownGroup = () => keepTrying(() => import('./OwnGroup.tsx'));
const seatMenu = () => keepTrying(() => import('./SeatMenu.tsx'));
const waiting = () => keepTrying(() => import('./Waiting.tsx'));

/** Not fetched in quiet: whoever sits in the room never needs it. */
export const LinkPlace = lazy(async () => ({
  default: (await keepTrying(() => import('./LinkPlace.tsx'))).LinkPlace,
}));
export const Ended = lazy(async () => ({ default: (await ended()).Ended }));
export const Keepsakes = lazy(async () => ({ default: (await keepsakes()).Keepsakes }));
export const AtTable = lazy(async () => ({ default: (await atTable()).AtTable }));
export const OwnGroup = lazy(async () => ({ default: (await ownGroup()).OwnGroup }));
export const SeatMenu = lazy(async () => ({ default: (await seatMenu()).SeatMenu }));
export const Waiting = lazy(async () => ({ default: (await waiting()).Waiting }));

/** Fetches all of it. */
export function fetchLater(): void {
  void Promise.all([ended(), keepsakes(), atTable(), ownGroup(), seatMenu(), waiting()]);
}
