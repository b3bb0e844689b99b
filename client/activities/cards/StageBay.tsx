import { useState } from 'react';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import styles from './StageBay.module.css';
import { StageBayHead } from './StageBayHead.tsx';
import { StageCard } from './StageCard.tsx';
import { StageSpines } from './StageSpines.tsx';
import { spinesOf, type WallShelf } from './stageCards.ts';
import type { FittedCard, ShelfSpace } from './stageLayout.ts';
import { scaled } from './stageScale.ts';

interface StageBayProps {
  shelf: WallShelf;
  /** Those that fit. */
  cards: readonly FittedCard[];
  more: number;
  space: ShelfSpace;
  /** Larger than drawn, where there is room. */
  scale: number;
}

/** Width of a spine with the gap after it. */
const SPINE = 62;
const TALLEST = 190;

/** What stands on one shelf: numbers above, below them spines or cards. */
export function StageBay({ shelf, cards, more, space, scale }: StageBayProps) {
  const { t } = useStageWords();
  const sides = (useWorkshop().now?.workshop.sides ?? []).map(side => side.id);
  const most = Math.floor((space.bayWidth / scale + 5) / SPINE);
  const headed = space.head && shelf.total > 0 && shelf.column.id !== '';
  return (
    <>
      {headed && (
        <StageBayHead counts={shelf.counts} more={more} cards={shelf.revealed ? 'shown' : 'hidden'} />
      )}
      <div style={scaled(scale)}>
        {shelf.revealed ? (
          <Cards cards={cards} />
        ) : (
          <StageSpines
            sides={spinesOf(shelf.counts, sides, most)}
            label={t('common:count.hiddenCards', { count: shelf.total })}
            height={Math.min(TALLEST, space.room / scale)}
          />
        )}
      </div>
    </>
  );
}

/** Those that were there when the shelf turned around are revealed; whoever comes later just comes. */
function Cards({ cards }: Pick<StageBayProps, 'cards'>) {
  const [first] = useState(() => new Set(cards.map(({ card }) => card.id)));
  return cards.length === 0 ? null : (
    <ul className={styles.cards}>
      {cards.map((fitted, place) => (
        <li key={fitted.card.id}>
          <StageCard fitted={fitted} reveal={first.has(fitted.card.id) ? place : null} />
        </li>
      ))}
    </ul>
  );
}
