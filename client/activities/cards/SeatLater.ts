import { lazy, useEffect } from 'react';
import type { CardsConfig } from '#shared/activities/cards/cardsConfig.ts';
import { keepTrying } from '../../live/keepTrying.ts';

/*
 * What nobody needs to write the first card. It is fetched once the first screen stands, so that it is there when
 * the network is not.
 */
const shelves = () => keepTrying(() => import('./SeatShelves.tsx'));
const editCard = () => keepTrying(() => import('./SeatEditCard.tsx'));
const cardFields = () => keepTrying(() => import('./SeatCardFields.tsx'));

export const SeatShelves = lazy(async () => ({ default: (await shelves()).SeatShelves }));
export const SeatEditCard = lazy(async () => ({ default: (await editCard()).SeatEditCard }));
export const SeatCardFields = lazy(async () => ({ default: (await cardFields()).SeatCardFields }));
export const SeatCondition = lazy(async () => ({ default: (await cardFields()).SeatCondition }));

const QUIET_MS = 1_200;

/** Fetches the rest in quiet. */
export function useLater(): void {
  useEffect(() => {
    const timer = setTimeout(() => void Promise.all([shelves(), editCard(), cardFields()]), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
}

/** Whether a step asks for more than the text. */
export function hasFields(config: CardsConfig): boolean {
  return config.condition || config.forWhom || config.addressedTo || config.status || config.owner;
}
