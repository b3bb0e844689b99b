import type { CSSProperties } from 'react';
import { bindWords } from '#shared/i18n/nbsp.ts';
import { Sign } from '../../ui/Sign.tsx';
import { useStageShape } from './stageShape.ts';
import { useStageWords } from './useStageWords.ts';
import { useTextMeasure } from './useTextMeasure.ts';
import styles from './WaitingTitle.module.css';
import { fitTitle, waitingColumn } from './waitingSizes.ts';

interface WaitingTitleProps {
  title: string;
  /** „Spotkanie 1 z 3: Integracja", or '' . */
  meeting: string;
  /** „Lipowo, piątek 20 listopada" */
  where: string;
}

/** Whose table this is, which meeting, where and when. */
export function WaitingTitle({ title, meeting, where }: WaitingTitleProps) {
  const { t } = useStageWords();
  const { width, wide } = useStageShape();
  const measure = useTextMeasure('600 100px "Brygada 1918"');
  const bound = bindWords(title);
  const { size } = fitTitle(bound, waitingColumn(width, wide), measure);
  return (
    <div style={{ '--title': size } as CSSProperties}>
      <p className={styles.sign}>
        <Sign width={58} name={t('common:product')} />
      </p>
      <h1 className={styles.title}>{bound}</h1>
      {meeting !== '' && <p className={styles.meeting}>{meeting}</p>}
      <p className={styles.where}>{where}</p>
    </div>
  );
}
