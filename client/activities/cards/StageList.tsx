import { bindWords } from '#shared/i18n/nbsp.ts';
import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import { StageCard } from './StageCard.tsx';
import styles from './StageList.module.css';
import type { WallCard } from './stageCards.ts';
import type { CardsViewProps } from './stageCardsView.ts';
import { cardHeight, fillColumns } from './stageLayout.ts';
import { useStageSpace } from './stageSpace.ts';

const COLUMNS = 2;
const BETWEEN = 40;
/** Space under the sentence and over the footer, and the line that says where the others are. */
const AIR = 30;
const MORE_LINE = 50;

/** Cards without categories: two columns, the most marked first; the others are on the phones. */
export function StageList({ step, texts, footer, cards }: CardsViewProps & { cards: readonly WallCard[] }) {
  const { t } = useStageWords();
  const { width, height, inCard } = useStageSpace(step, texts);
  const column = (width - BETWEEN) / COLUMNS;
  const heightOf = (card: WallCard) => cardHeight({ ...card, text: bindWords(card.text) }, column, inCard);
  const all = fillColumns(cards, COLUMNS, height - AIR, heightOf);
  const fits = all.flat().length === cards.length;
  const filled = fits ? all : fillColumns(cards, COLUMNS, height - AIR - MORE_LINE, heightOf);
  return (
    <StageFrame step={step} texts={texts} footer={footer}>
      {cards.length === 0 && <p className={styles.none}>{t('stage:cards.noneYet')}</p>}
      <div className={styles.list}>
        {filled.map((own, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns are places
          <ul key={place} className={styles.column}>
            {own.map((card, turn) => (
              <li key={card.id}>
                <StageCard card={card} reveal={turn * COLUMNS + place} />
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
