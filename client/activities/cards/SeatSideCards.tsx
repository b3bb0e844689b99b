import { useTranslation } from 'react-i18next';
import type { CardsConfig } from '#shared/activities/cards/cardsConfig.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { SeatOthersCards } from './SeatOthersCards.tsx';

interface SeatSideCardsProps {
  config: CardsConfig;
  step: string;
  /** Own ones stand in their own list. */
  own: ReadonlySet<string>;
}

/** While a phase shows cards to one's own side: what the neighbours wrote. */
export function SeatSideCards({ config, step, own }: SeatSideCardsProps) {
  const { t } = useTranslation(['seat']);
  const { entries, entriesStep } = useWorkshop();
  const others = entriesStep === step ? [...entries.values()].filter(({ id }) => !own.has(id)) : [];
  const title = t('seat:cards.ofYourSide', { count: others.length });
  return <SeatOthersCards config={config} title={title} lines={others} />;
}
