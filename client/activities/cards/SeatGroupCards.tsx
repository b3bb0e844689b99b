import { useTranslation } from 'react-i18next';
import type { CardsConfig } from '#shared/activities/cards/cardsConfig.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { SeatOthersCards } from './SeatOthersCards.tsx';

/** While a phase shows cards to those who sit together: what the others of one's own group wrote. */
export function SeatGroupCards({ config }: { config: CardsConfig }) {
  const { t } = useTranslation(['seat']);
  const group = useWorkshop().mine?.group ?? null;
  if (group === null) {
    return null;
  }
  const of = group.people.length === 1 ? 'ofYourPair' : 'ofYourGroup';
  const title = t(`seat:cards.${of}`, { count: group.entries.length });
  return <SeatOthersCards config={config} title={title} lines={group.entries} />;
}
