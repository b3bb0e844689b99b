import type { CSSProperties } from 'react';
import { bindWords } from '#shared/i18n/nbsp.ts';
import type { Text } from '#shared/text.ts';
import { Sign } from '../../ui/Sign.tsx';
import { useStageShape } from './stageShape.ts';
import { useStageWords } from './useStageWords.ts';
import { useTextMeasure } from './useTextMeasure.ts';
import styles from './WaitingTitle.module.css';
import { fitTitle, waitingColumn } from './waitingSizes.ts';

interface WaitingTitleProps {
  title: string;
  session: Text | null;
  number: number;
  of: number;
  /** The last meeting has ended. */
  over: boolean;
  /** „Lipowo, piątek 20 listopada" */
  where: string;
}

/** Whose table this is, which meeting, where and when. */
export function WaitingTitle({ title, session, number, of, over, where }: WaitingTitleProps) {
  const { t, say } = useStageWords();
  const { width, wide } = useStageShape();
  const measure = useTextMeasure('600 100px "Brygada 1918"');
  const bound = bindWords(title);
  const { size } = fitTitle(bound, waitingColumn(width, wide), measure);
  const name = session === null ? '' : say(session);
  const inOrder = of > 1 ? t('stage:waiting.session', { number, of, title: name }) : name;
  const meeting = over ? t('stage:closed.text') : inOrder;
  return (
    <div style={{ '--title': size } as CSSProperties}>
      <p className={styles.sign}>
        <Sign width={58} name={t('common:product')} />
      </p>
      <h1 className={styles.title}>{bound}</h1>
      {meeting !== '' && meeting !== title && <p className={styles.meeting}>{meeting}</p>}
      <p className={styles.where}>{where}</p>
    </div>
  );
}
