import { bindWords } from '#shared/i18n/nbsp.ts';
import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import { countLines, type Measure } from '../../surfaces/stage/textLines.ts';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import styles from './StageDigest.module.css';
import { StageDigestCard } from './StageDigestCard.tsx';
import { StageDigestTable } from './StageDigestTable.tsx';
import { marksOf } from './stageCards.ts';
import type { CardsViewProps } from './stageCardsView.ts';
import { digestCards, digestRow } from './stageLayout.ts';
import { useStageSpace } from './stageSpace.ts';

const MOST_WHOLE = 4;
/** Width of the cards' half of the picture. */
const HALF = { wide: 850, narrow: 500 } as const;
/** Mark, number and padding of a card. */
const CARD_REST = 190;
/** Cards of the digest are set a little larger than on a shelf. */
const LARGER = 31 / 29.16;

/** Too many to read on a wall: shelves by sides with totals, and the four cards the room marked most often. */
export function StageDigest({ step, texts, shelves, footer, shown }: CardsViewProps & { shown: number }) {
  const { t, say } = useStageWords();
  const { height, wide, inCard } = useStageSpace(step, texts);
  const half = wide ? HALF.wide : HALF.narrow;
  const note = t('stage:cards.readOnPhones', { count: shown });
  const inDigest: Measure = text => inCard(text) * LARGER;
  const ordered = shelves
    .flatMap(shelf => shelf.cards)
    .sort((left, right) => marksOf(right) - marksOf(left))
    .slice(0, MOST_WHOLE);
  const lines = ordered.map(card => countLines(bindWords(card.text), half - CARD_REST, inDigest));
  const cards = ordered.slice(0, digestCards(lines, countLines(note, half, inDigest), height));
  const marked = cards.some(card => marksOf(card) > 0);
  const fresh = cards.some(card => card.fresh > 0);
  const label = t('stage:cards.ofAll', {
    title: say(texts.title),
    cards: t('common:count.cards', { count: shown }),
  });
  return (
    <StageFrame step={step} texts={texts} label={label} footer={footer}>
      <div className={styles.digest}>
        <StageDigestTable shelves={shelves} row={digestRow(shelves.length, height)} />
        <section>
          <h2 className={styles.title}>
            {t(marked ? 'stage:cards.mostMarked' : 'stage:cards.someOf')}
            {marked && (
              <em className={fresh ? styles.fresh : styles.plus}>
                {fresh ? t('activities:cards.mark.fresh') : t('activities:cards.mark.plus')}
              </em>
            )}
          </h2>
          <ul className={styles.cards}>
            {cards.map(card => (
              <li key={card.id}>
                <StageDigestCard card={card} marks={fresh ? card.fresh : card.plus} />
              </li>
            ))}
          </ul>
          <p className={styles.phones}>{note}</p>
        </section>
      </div>
    </StageFrame>
  );
}
