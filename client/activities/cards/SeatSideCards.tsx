import { useTranslation } from 'react-i18next';
import type { CardsConfig } from '#shared/activities/cards/cardsConfig.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { RecordCard } from '../../ui/RecordCard.tsx';
import { useCardWords } from './SeatCardWords.ts';
import styles from './SeatList.module.css';

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
  const cardWords = useCardWords(config);
  const others = entriesStep === step ? [...entries.values()].filter(({ id }) => !own.has(id)) : [];
  if (others.length === 0) {
    return null;
  }
  return (
    <section className={styles.group}>
      <h2 className={styles.label}>{t('seat:cards.ofYourSide', { count: others.length })}</h2>
      <ul className={styles.own}>
        {others.map(({ id, data, name }) => {
          const details = cardWords(data, [name ?? ''], false);
          return (
            <li key={id}>
              <RecordCard
                text={String(data.text ?? '')}
                meta={details === '' ? [] : [{ text: details }]}
                arriving
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
