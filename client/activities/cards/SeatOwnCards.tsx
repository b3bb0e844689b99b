import { type RefObject, Suspense } from 'react';
import type { CardsConfig } from '#shared/activities/cards/cardsConfig.ts';
import type { OwnEntry } from '../../live/ownEntries.ts';
import { useSaveState } from '../../live/useSaveState.ts';
import type { Editing } from './SeatEditing.ts';
import { SeatEditCard } from './SeatLater.ts';
import styles from './SeatList.module.css';
import { SeatOwnCard } from './SeatOwnCard.tsx';

interface SeatOwnCardsProps {
  config: CardsConfig;
  entries: readonly OwnEntry[];
  editing: Editing;
  list: RefObject<HTMLUListElement | null>;
}

/** One's own cards in the order of writing. */
export function SeatOwnCards({ config, entries, editing, list }: SeatOwnCardsProps) {
  const { state } = useSaveState();
  return (
    <ul ref={list} className={styles.own}>
      {entries.map(entry => (
        <li key={entry.id}>
          {editing.entry === entry.id ? (
            <div className={styles.paper}>
              <Suspense>
                <SeatEditCard config={config} {...editing.act(entry.id, entry.data)} />
              </Suspense>
            </div>
          ) : (
            <SeatOwnCard
              config={config}
              entry={entry}
              // A quick answer shows no waiting at all.
              waits={entry.pending === 'waiting' && (state === 'offline' || state === 'sending')}
              onEdit={editing.may ? () => editing.open(entry.id) : undefined}
              onRestore={() => editing.restore(entry.id)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
