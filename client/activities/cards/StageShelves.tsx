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
import { largestScale, type ShelfSpace, shelfGrid, shelfSpace } from './stageLayout.ts';
import { arrangeRows } from './stageRows.ts';
import { useStageSpace } from './stageSpace.ts';

/** Hidden cards of one row of shelves are drawn larger: there is room. */
const LARGE_SPINES = 1.4;
/** What stands beside a shelf's name. */
const NAME_REST = { icon: 42, more: 62 } as const;
const QUESTION = { line: 42, rest: 34 } as const;

/** Shelves with spines while cards are hidden, with the most marked cards once they are shown. */
export function StageShelves({ step, texts, shelves, footer }: CardsViewProps) {
  const { t, say } = useStageWords();
  const { width, height, wide, inCard, inName } = useStageSpace(step, texts);
  const grid = shelfGrid(shelves.length, wide);
  const named = Array.from({ length: grid.rows }, (_, row) => {
    const own = shelves.slice(row * grid.perRow, (row + 1) * grid.perRow);
    const { bayWidth, head } = shelfSpace(grid, height, width, 1);
    const forName = (total: number) => bayWidth - NAME_REST.icon - (head || total === 0 ? 0 : NAME_REST.more);
    const nameLines = Math.max(
      1,
      ...own.map(({ column, total }) => countLines(say(column.name), forName(total), inName)),
    );
    return { own, nameLines };
  });
  const late = t('activities:cards.late');
  const { rows, pick } = arrangeRows(named, { grid, height, width, measure: inCard, late });
  const scale = largestScale(
    larger =>
      grid.rows === 1 &&
      rows.every(({ own, space }) =>
        own.every(shelf => pick(shelf, space, larger).length === shelf.cards.length),
      ),
  );

  function bayOf(shelf: WallShelf, space: ShelfSpace): ShelfBay {
    const { column, revealed, cards, total } = shelf;
    const fitted = pick(shelf, space, scale);
    const more = cards.length - fitted.length;
    const below = revealed
      ? more > 0 && t('stage:cards.moreShort', { count: more })
      : total > 0 && `${total}`;
    return {
      id: column.id === '' ? 'all' : column.id,
      name: column.id === '' ? t('common:count.hiddenCards', { count: total }) : say(column.name),
      icon: iconOf(column.icon),
      moreBelow: space.head || below === false ? undefined : below,
      question: revealed && cards.length === 0 ? waiting(shelf, space) : undefined,
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

  /** An empty shelf asks its question, where it has room for one. */
  function waiting({ column }: WallShelf, { bayWidth, room }: ShelfSpace): string {
    const short = t('activities:cards.shelfWaits');
    const asked = column.hint === undefined ? short : `${short} ${say(column.hint)}`;
    return countLines(asked, bayWidth - 20, inName) * QUESTION.line + QUESTION.rest <= room ? asked : short;
  }

  return (
    <StageFrame step={step} texts={texts} footer={footer}>
      <div>
        {rows.map(({ own, space }, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of shelves are places
          <div key={row} className={styles.row} style={{ '--row': space.rowHeight } as CSSProperties}>
            <Shelf bays={own.map(shelf => bayOf(shelf, space))} columns={grid.perRow} seed={row + 1} />
          </div>
        ))}
      </div>
    </StageFrame>
  );
}
