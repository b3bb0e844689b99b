import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import { StageCard } from './StageCard.tsx';
import styles from './StageList.module.css';
import { cardNote, type WallCard } from './stageCards.ts';
import type { CardsViewProps } from './stageCardsView.ts';
import { type FittedCard, fillColumns, fitCard, largestScale } from './stageLayout.ts';
import { scaled } from './stageScale.ts';
import { useStageSpace } from './stageSpace.ts';

const COLUMNS = 2;
const BETWEEN = 40;
const MOST_LINES = 9;
/** Space under the sentence and over the footer, and the line that says where the others are. */
const AIR = 40;
const MORE_LINE = 50;

/** Cards without categories: two columns, the most marked first; the others are on the phones. */
export function StageList({ step, texts, footer, cards }: CardsViewProps & { cards: readonly WallCard[] }) {
  const { t } = useStageWords();
  const { width, height, inCard } = useStageSpace(step, texts);
  const column = (width - BETWEEN) / COLUMNS;
  const fill = (scale: number, room: number): FittedCard[][] =>
    fillColumns(
      cards.map(card =>
        fitCard(card, column / scale, MOST_LINES, inCard, {
          note: cardNote(card, t('activities:cards.late')),
        }),
      ),
      COLUMNS,
      room / scale,
    );
  const fitsAt = (scale: number) => fill(scale, height - AIR).flat().length === cards.length;
  const scale = largestScale(fitsAt);
  const fits = fitsAt(scale);
  const filled = fill(scale, fits ? height - AIR : height - AIR - MORE_LINE);
  return (
    <StageFrame step={step} texts={texts} footer={footer}>
      {cards.length === 0 && <p className={styles.none}>{t('stage:cards.noneYet')}</p>}
      <div className={styles.list} style={scaled(scale)}>
        {filled.map((own, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns are places
          <ul key={place} className={styles.column}>
            {own.map((fitted, turn) => (
              <li key={fitted.card.id}>
                <StageCard fitted={fitted} reveal={turn * COLUMNS + place} />
              </li>
            ))}
          </ul>
        ))}
      </div>
      {!fits && (
        <p className={styles.more}>
          {t('common:count.andMore', { count: cards.length - filled.flat().length })}.{' '}
          {t('stage:cards.readOnPhonesPlain', { count: cards.length })}
        </p>
      )}
    </StageFrame>
  );
}
