import { lazy, useEffect, useRef } from 'react';
import type { CardsConfig } from '#shared/activities/cards/cardsConfig.ts';
import { keepTrying } from '../../live/keepTrying.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { useQuiet } from '../../surfaces/seat/useQuiet.ts';

/*
 * What nobody needs to write the first card. It is fetched once the first screen stands, so that it is there when
 * the network is not.
 */
const shelves = () => keepTrying(() => import('./SeatShelves.tsx'));
const editCard = () => keepTrying(() => import('./SeatEditCard.tsx'));
const readyNote = () => keepTrying(() => import('./SeatReadyNote.tsx'));
const cardFields = () => keepTrying(() => import('./SeatCardFields.tsx'));

export const SeatShelves = lazy(async () => ({ default: (await shelves()).SeatShelves }));
export const SeatEditCard = lazy(async () => ({ default: (await editCard()).SeatEditCard }));
export const SeatReadyNote = lazy(async () => ({ default: (await readyNote()).SeatReadyNote }));
export const SeatCardFields = lazy(async () => ({ default: (await cardFields()).SeatCardFields }));
export const SeatCondition = lazy(async () => ({ default: (await cardFields()).SeatCondition }));

const waiting = () => keepTrying(() => import('./SeatWaiting.tsx'));
export const SeatWaiting = lazy(async () => ({ default: (await waiting()).SeatWaiting }));

const keysHint = () => keepTrying(() => import('../../surfaces/seat/KeysHint.tsx'));
export const KeysHint = lazy(async () => ({ default: (await keysHint()).KeysHint }));

/** Fetches the rest once the first screen stands; whether that time has come. */
export function useLater(): boolean {
  const quiet = useQuiet();
  useEffect(() => {
    if (quiet) {
      void Promise.all([shelves(), editCard(), cardFields(), readyNote(), waiting()]);
    }
  }, [quiet]);
  return quiet;
}

/** Whether something waits for a word of this person; from then on, so that what was done last can be said. */
export function useWaits(): boolean {
  const { mine } = useWorkshop();
  const waited = useRef(false);
  waited.current ||= mine?.carried !== undefined || (mine?.asks.length ?? 0) > 0;
  return waited.current;
}

/** Whether a step asks for more than the text. */
export function hasFields(config: CardsConfig): boolean {
  const { condition, forWhom, addressedTo, status, owner } = config;
  return condition || forWhom || addressedTo || status || owner || config.extras !== undefined;
}

/** A question of the template's own is asked at once, the usual ones where somebody wants to say more. */
export function asksMore(config: CardsConfig): boolean {
  return config.extras !== undefined || config.conditionHint !== undefined;
}
