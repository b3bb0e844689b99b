import type { CardsConfig } from '#shared/activities/cards/cardsConfig.ts';
import type { EntryLine } from '#shared/protocol/parts.ts';
import { RecordCard } from '../../ui/RecordCard.tsx';
import { useCardWords } from './SeatCardWords.ts';
import styles from './SeatList.module.css';

interface SeatOthersCardsProps {
  config: CardsConfig;
  /** Whose they are and how many. */
  title: string;
  lines: readonly EntryLine[];
}

/** Hidden cards of others that this phase shows here: to be read, not changed. */
export function SeatOthersCards({ config, title, lines }: SeatOthersCardsProps) {
  const cardWords = useCardWords(config);
  if (lines.length === 0) {
    return null;
  }
  return (
    <section className={styles.group}>
      <h2 className={styles.label}>{title}</h2>
      <ul className={styles.own}>
        {lines.map(({ id, data, name }) => {
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
