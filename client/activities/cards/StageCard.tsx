import type { CSSProperties } from 'react';
import { bindWords } from '#shared/i18n/nbsp.ts';
import { letterOfSide } from '../../surfaces/stage/letterOfSide.ts';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import { classes } from '../../ui/classes.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import styles from './StageCard.module.css';
import type { WallCard } from './stageCards.ts';

interface StageCardProps {
  card: WallCard;
  /** Its turn in a reveal; null: it just comes. */
  reveal: number | null;
}

/** A card on a shelf: mark, words, and at the right whether it is new to somebody. */
export function StageCard({ card, reveal }: StageCardProps) {
  const { t } = useStageWords();
  const { side, text, name, late, fresh, plus } = card;
  const note = [name, late ? t('activities:cards.late') : null].filter(Boolean).join(', ');
  return (
    <article
      className={classes(styles.card, reveal === null ? styles.arriving : styles.turning)}
      style={{ '--turn': reveal ?? 0 } as CSSProperties}
    >
      {side !== null && (
        <span className={styles.side}>
          <SideMark side={letterOfSide(side)} size={40} name={t('stage:step.sideName', { id: side })} />
        </span>
      )}
      <div className={styles.words}>
        <p className={styles.text}>{bindWords(text)}</p>
        {note !== '' && <p className={styles.note}>{note}</p>}
      </div>
      {fresh > 0 && <em className={styles.fresh}>{t('activities:cards.mark.fresh')}</em>}
      {fresh === 0 && plus > 0 && (
        <b className={styles.plus}>{t('activities:cards.mark.plusCount', { count: plus })}</b>
      )}
    </article>
  );
}
