import type { CSSProperties } from 'react';
import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import { countLines } from '../../surfaces/stage/textLines.ts';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import { iconOf } from '../../ui/categories.ts';
import { Shelf, type ShelfBay } from '../../ui/Shelf.tsx';
import { StageBay } from './StageBay.tsx';
import styles from './StageShelves.module.css';
import type { WallShelf } from './stageCards.ts';
import type { CardsViewProps } from './stageCardsView.ts';
import { type FittedCard, fitCard, largestScale, pickCards, shelfGrid, shelfSpace } from './stageLayout.ts';
import { useStageSpace } from './stageSpace.ts';

/** Hidden cards of one row of shelves are drawn larger: there is room. */
const LARGE_SPINES = 1.4;

/** Shelves with spines while cards are hidden, with the most marked cards once they are shown. */
export function StageShelves({ step, texts, shelves, footer }: CardsViewProps) {
  const { t, say } = useStageWords();
  const { width, height, wide, inCard, inName } = useStageSpace(step, texts);
  const grid = shelfGrid(shelves.length, wide);
  const { bayWidth } = shelfSpace(grid, height, width, 1);
  const nameLines = Math.max(
    1,
    ...shelves.map(one => countLines(say(one.column.name), bayWidth - 55, inName)),
  );
  const space = shelfSpace(grid, height, width, nameLines);
  const picked = (shelf: WallShelf, scale: number): FittedCard[] =>
    pickCards(
      shelf.cards.map(card => fitCard(card, bayWidth / scale, space.mostLines, inCard)),
      space.room / scale,
    );
  const scale = largestScale(
    larger => grid.rows === 1 && shelves.every(shelf => picked(shelf, larger).length === shelf.cards.length),
  );

  function bayOf(shelf: WallShelf): ShelfBay {
    const { column, revealed, cards, total } = shelf;
    const fitted = picked(shelf, scale);
    const more = cards.length - fitted.length;
    const below = revealed
      ? more > 0 && t('stage:cards.moreShort', { count: more })
      : total > 0 && `${total}`;
    return {
      id: column.id === '' ? 'all' : column.id,
      name: column.id === '' ? t('common:count.hiddenCards', { count: total }) : say(column.name),
      icon: iconOf(column.icon),
      moreBelow: space.head || below === false ? undefined : below,
      question: revealed && cards.length === 0 ? waiting(shelf) : undefined,
      content: (
        <StageBay
          shelf={shelf}
          cards={fitted}
          more={more}
          space={space}
          scale={revealed ? scale : grid.rows === 1 ? LARGE_SPINES : 1}
        />
      ),
    };
  }

  function waiting({ column }: WallShelf): string {
    const hint = column.hint === undefined ? '' : say(column.hint);
    return [t('activities:cards.shelfWaits'), hint].filter(Boolean).join(' ');
  }

  return (
    <StageFrame step={step} texts={texts} footer={footer}>
      <div style={{ '--row': space.rowHeight } as CSSProperties}>
        {Array.from({ length: grid.rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of shelves are places
          <div key={row} className={styles.row}>
            <Shelf
              bays={shelves.slice(row * grid.perRow, (row + 1) * grid.perRow).map(bayOf)}
              columns={grid.perRow}
              seed={row + 1}
            />
          </div>
        ))}
      </div>
    </StageFrame>
  );
}
