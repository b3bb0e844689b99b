import type { CardsConfig } from '#shared/activities/cards/cardsConfig.ts';
import type { Row } from '#shared/workshop/state.ts';
import { placeOf } from './leadShelves.ts';

/** In which order cards are read aloud: shelf by shelf, or as they were shuffled when published. */
export function inReadingOrder(rows: readonly Row[], config: CardsConfig): Row[] {
  if (config.order === 'random') {
    return [...rows];
  }
  const shelves = config.columns.map(column => column.id);
  return [...rows].sort((one, other) => shelves.indexOf(placeOf(one)) - shelves.indexOf(placeOf(other)));
}
