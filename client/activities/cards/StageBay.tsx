import { useState } from 'react';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import styles from './StageBay.module.css';
import { StageBayHead } from './StageBayHead.tsx';
import { StageCard } from './StageCard.tsx';
import { StageSpines } from './StageSpines.tsx';
import { spinesOf, type WallCard, type WallShelf } from './stageCards.ts';
import type { ShelfSpace } from './stageLayout.ts';

interface StageBayProps {
  shelf: WallShelf;
  /** Those that fit. */
  cards: readonly WallCard[];
  more: number;
  space: ShelfSpace;
}

/** Width of a spine and of the gap after it. */
const SPINE = 57;
const SPINE_GAP = 5;
const TALLEST = 190;

/** What stands on one shelf: numbers above, below them spines or cards. */
export function StageBay({ shelf, cards, more, space }: StageBayProps) {
  const { t } = useStageWords();
  const sides = (useWorkshop().now?.workshop.sides ?? []).map(side => side.id);
  const most = Math.floor((space.bayWidth + SPINE_GAP) / (SPINE + SPINE_GAP));
  return (
    <>
      {space.head && shelf.total > 0 && (
        <StageBayHead counts={shelf.counts} more={more} cards={shelf.revealed ? 'shown' : 'hidden'} />
      )}
      {shelf.revealed ? (
        <Cards cards={cards} />
      ) : (
        <StageSpines
          sides={spinesOf(shelf.counts, sides, most)}
          label={t('common:count.hiddenCards', { count: shelf.total })}
          height={Math.min(TALLEST, space.room)}
        />
      )}
    </>
  );
}

/** Those that were there when the shelf turned around are revealed; whoever comes later just comes. */
function Cards({ cards }: Pick<StageBayProps, 'cards'>) {
  const [first] = useState(() => new Set(cards.map(card => card.id)));
  return cards.length === 0 ? null : (
    <ul className={styles.cards}>
      {cards.map((card, place) => (
        <li key={card.id}>
          <StageCard card={card} reveal={first.has(card.id) ? place : null} />
        </li>
      ))}
    </ul>
  );
}
