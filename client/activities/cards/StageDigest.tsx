import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import styles from './StageDigest.module.css';
import { StageDigestCard } from './StageDigestCard.tsx';
import { StageDigestTable } from './StageDigestTable.tsx';
import { marksOf } from './stageCards.ts';
import type { CardsViewProps } from './stageCardsView.ts';

const WHOLE_CARDS = 4;

/** Too many to read on a wall: shelves by sides with totals, and the four cards the room marked most often. */
export function StageDigest({ step, texts, shelves, footer, shown }: CardsViewProps & { shown: number }) {
  const { t, say } = useStageWords();
  const cards = shelves
    .flatMap(shelf => shelf.cards)
    .sort((left, right) => marksOf(right) - marksOf(left))
    .slice(0, WHOLE_CARDS);
  const marked = cards.some(card => marksOf(card) > 0);
  const fresh = cards.some(card => card.fresh > 0);
  const label = t('stage:cards.ofAll', {
    title: say(texts.title),
    cards: t('common:count.cards', { count: shown }),
  });
  return (
    <StageFrame step={step} texts={texts} label={label} footer={footer}>
      <div className={styles.digest}>
        <StageDigestTable shelves={shelves} />
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
          <p className={styles.phones}>{t('stage:cards.readOnPhones', { count: shown })}</p>
        </section>
      </div>
    </StageFrame>
  );
}
