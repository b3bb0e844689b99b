import type { CSSProperties } from 'react';
import { bindWords } from '#shared/i18n/nbsp.ts';
import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import { countLines } from '../../surfaces/stage/textLines.ts';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import { iconOf } from '../../ui/categories.ts';
import { Shelf, type ShelfBay } from '../../ui/Shelf.tsx';
import { StageBay } from './StageBay.tsx';
import styles from './StageShelves.module.css';
import type { WallShelf } from './stageCards.ts';
import type { CardsViewProps } from './stageCardsView.ts';
import { cardHeight, pickCards, shelfGrid, shelfSpace } from './stageLayout.ts';
import { useStageSpace } from './stageSpace.ts';

/** Shelves with spines while cards are hidden, with the most marked cards once they are shown. */
export function StageShelves({ step, texts, shelves, footer }: CardsViewProps) {
  const { t, say } = useStageWords();
  const { width, height, wide, inCard, inName } = useStageSpace(step, texts);
  const grid = shelfGrid(shelves.length, wide);
  const nameLines = (space: number) =>
    Math.max(1, ...shelves.map(({ column }) => countLines(say(column.name), space - 50, inName)));
  const bay = shelfSpace(grid, height, width, 1).bayWidth;
  const space = shelfSpace(grid, height, width, nameLines(bay));
  const heightOf = (card: WallShelf['cards'][number]) =>
    cardHeight({ ...card, text: bindWords(card.text) }, space.bayWidth, inCard);

  function bayOf(shelf: WallShelf): ShelfBay {
    const { column, revealed, cards, total } = shelf;
    const picked = pickCards(cards, space.room, heightOf);
    const more = revealed ? cards.length - picked.length : 0;
    const number = revealed ? more : total;
    const below =
      space.head || number === 0
        ? undefined
        : revealed
          ? t('stage:cards.moreShort', { count: more })
          : `${total}`;
    return {
      id: column.id === '' ? 'all' : column.id,
      name: column.id === '' ? t('common:count.hiddenCards', { count: total }) : say(column.name),
      icon: iconOf(column.icon),
      moreBelow: below,
      question: revealed && cards.length === 0 ? waiting(shelf) : undefined,
      content: <StageBay shelf={shelf} cards={picked} more={more} space={space} />,
    };
  }

  function waiting({ column }: WallShelf): string {
    const hint = column.hint === undefined ? '' : say(column.hint);
    return [t('activities:cards.shelfWaits'), hint].filter(Boolean).join(' ');
  }

  return (
    <StageFrame step={step} texts={texts} footer={footer}>
      <div className={styles.shelves} style={{ '--row': space.rowHeight } as CSSProperties}>
        {Array.from({ length: grid.rows }, (_, row) => {
          const bays = shelves.slice(row * grid.perRow, (row + 1) * grid.perRow).map(bayOf);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of shelves are places
            <div key={row} className={styles.row}>
              <Shelf bays={bays} columns={grid.perRow} seed={row + 1} />
            </div>
          );
        })}
      </div>
    </StageFrame>
  );
}
