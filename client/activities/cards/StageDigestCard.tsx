import { bindWords } from '#shared/i18n/nbsp.ts';
import { letterOfSide } from '../../surfaces/stage/letterOfSide.ts';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import styles from './StageDigestCard.module.css';
import type { WallCard } from './stageCards.ts';

/** A whole card of the digest with the number of its marks. */
export function StageDigestCard({ card, marks }: { card: WallCard; marks: number }) {
  const { t } = useStageWords();
  const { side, text } = card;
  return (
    <article className={styles.card}>
      {side !== null && (
        <span className={styles.side}>
          <SideMark side={letterOfSide(side)} size={44} name={t('stage:step.sideName', { id: side })} />
        </span>
      )}
      <p className={styles.text}>{bindWords(text)}</p>
      {marks > 0 && <b className={styles.marks}>{marks}</b>}
    </article>
  );
}
