import type { CSSProperties } from 'react';
import { bindWords } from '#shared/i18n/nbsp.ts';
import { letterOfSide } from '../../surfaces/stage/letterOfSide.ts';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import { classes } from '../../ui/classes.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import styles from './StageCard.module.css';
import { cardNote } from './stageCards.ts';
import { type FittedCard, signature } from './stageLayout.ts';

interface StageCardProps {
  fitted: FittedCard;
  /** Its turn in a reveal; null: it just comes. */
  reveal: number | null;
}

/** A card on a shelf: mark, words, and at the right whether it is new to somebody. */
export function StageCard({ fitted, reveal }: StageCardProps) {
  const { t } = useStageWords();
  const { card, lines, cut, long, inline, signed, setting } = fitted;
  const { side, text } = card;
  const note = cardNote(card, t('activities:cards.late'));
  const word = <Marked card={card} />;
  return (
    <article
      className={classes(
        styles.card,
        long && styles.long,
        setting === 'tight' && styles.tight,
        reveal === null ? styles.arriving : styles.turning,
      )}
      style={{ '--turn': reveal ?? 0, '--lines': cut ? lines : 'none' } as CSSProperties}
    >
      {side !== null && (
        <span className={styles.side}>
          <SideMark side={letterOfSide(side)} size={44} name={t('stage:step.sideName', { id: side })} />
        </span>
      )}
      <div className={styles.words}>
        <p className={styles.text}>
          {bindWords(text)}
          {signed && <span className={styles.signature}> {signature(note)}</span>}
          {inline && <span className={styles.inline}> {word}</span>}
        </p>
        {!signed && note !== '' && <p className={styles.note}>{note}</p>}
      </div>
      {!inline && <span className={styles.beside}>{word}</span>}
    </article>
  );
}

/** „nowe!", or how many think so too. */
function Marked({ card: { fresh, plus } }: Pick<FittedCard, 'card'>) {
  const { t } = useStageWords();
  if (fresh > 0) {
    return <em className={styles.fresh}>{t('activities:cards.mark.fresh')}</em>;
  }
  return plus > 0 ? (
    <b className={styles.plus}>{t('activities:cards.mark.plusCount', { count: plus })}</b>
  ) : null;
}
