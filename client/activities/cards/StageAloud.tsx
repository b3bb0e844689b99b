import type { ReactNode } from 'react';
import type { CardColumn } from '#shared/activities/cards/cardsConfig.ts';
import { bindWords } from '#shared/i18n/nbsp.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { letterOfSide } from '../../surfaces/stage/letterOfSide.ts';
import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import { iconOf } from '../../ui/categories.ts';
import { classes } from '../../ui/classes.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import type { ViewProps } from '../viewProps.ts';
import styles from './StageAloud.module.css';
import type { WallCard } from './stageCards.ts';

interface StageAloudProps extends ViewProps {
  card: WallCard;
  column: CardColumn | undefined;
  footer: ReactNode;
}

const LONG = 140;
const VERY_LONG = 320;

/** One card, whole and large, while somebody reads it aloud. */
export function StageAloud({ step, texts, card, column, footer }: StageAloudProps) {
  const { t, say } = useStageWords();
  const sides = useWorkshop().now?.workshop.sides ?? [];
  const side = sides.find(({ id }) => id === card.side);
  const Icon = iconOf(column?.icon);
  const who = [side?.name, card.name].filter(Boolean).join(', ');
  const fields = [
    card.condition,
    card.forWhom && `${t('activities:cards.forWhom')}: ${card.forWhom}`,
    ...card.said.map(({ label, answer }) => `${say(label)}: ${say(answer)}`),
  ].filter(words => words !== '');
  const late = card.late ? t('activities:cards.late') : '';
  const size = card.text.length > VERY_LONG ? styles.veryLong : card.text.length > LONG && styles.long;
  return (
    <StageFrame step={step} texts={texts} footer={footer}>
      <article key={card.id} className={styles.card}>
        {column !== undefined && (
          <p className={styles.shelf}>
            {Icon && <Icon aria-hidden="true" />}
            {say(column.name)}
            {card.fresh > 0 && <em className={styles.fresh}>{t('activities:cards.mark.fresh')}</em>}
          </p>
        )}
        <p className={classes(styles.text, size)}>{bindWords(card.text)}</p>
        {fields.length > 0 && (
          <div className={styles.condition}>
            {fields.map(words => (
              <p key={words}>{bindWords(words)}</p>
            ))}
          </div>
        )}
        {(who !== '' || late !== '') && (
          <p className={styles.who}>
            {side !== undefined && <SideMark side={letterOfSide(side.id)} size={52} />}
            {[who, late].filter(Boolean).join(', ')}
          </p>
        )}
      </article>
    </StageFrame>
  );
}
