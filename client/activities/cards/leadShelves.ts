import type { CardsConfig } from '#shared/activities/cards/cardsConfig.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { sameText, type Text } from '#shared/text.ts';
import type { Row } from '#shared/workshop/state.ts';

/** One shelf as the console counts it. */
export interface LeadShelf {
  id: string;
  name: Text;
  hidden: number;
  shown: number;
  /** Hidden cards by side id; '' where sides are not told. */
  bySide: Readonly<Record<string, number>>;
}

/** Shelves of a step in the order of the template; one nameless shelf where there are none. */
export function leadShelves(config: CardsConfig, step: NowStep, rows: readonly Row[]): LeadShelf[] {
  const columns = config.columns.length > 0 ? config.columns : [{ id: '', name: sameText('') }];
  return columns.map(({ id, name }) => {
    const bySide = step.counts.hidden[id] ?? {};
    return {
      id,
      name,
      bySide,
      hidden: Object.values(bySide).reduce((sum, count) => sum + count, 0),
      shown: rows.filter(row => placeOf(row) === id).length,
    };
  });
}

/** The shelf a card stands on; '' where there are none. */
export function placeOf(row: Pick<Row, 'place'>): string {
  return typeof row.place === 'string' ? row.place : '';
}
