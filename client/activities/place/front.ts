import { type ItemTotal, widest } from '#shared/activities/place/result.ts';
import type { Item, PlaceView } from './placeView.ts';

/** What the room looks at: what the facilitator chose, otherwise what it differs in most. */
export interface Front {
  item: Item;
  total: ItemTotal;
  /** Whether nothing differs more. */
  widest: boolean;
}

export function frontOf({ items, totals }: PlaceView, record: string | null): Front | null {
  const known = items.flatMap(item => totals.get(item.id) ?? []);
  const most = widest(known);
  const total = known.find(({ id, few }) => id === record && !few) ?? most;
  const item = items.find(({ id }) => id === total?.id);
  return total === null || item === undefined ? null : { item, total, widest: total.id === most?.id };
}
