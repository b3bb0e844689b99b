import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import { classes } from '../../ui/classes.ts';
import type { ViewProps } from '../viewProps.ts';
import styles from './Stage.module.css';
import { useWallWords } from './surveyView.ts';

const PLACES = [1, 2, 3, 4, 5] as const;

/** Under five answers there is no axis at all, only five places. */
export function StageFew({ step, texts, count }: ViewProps & { count: number }) {
  const t = useWallWords();
  const { say } = useStageWords();
  return (
    <StageFrame step={step} texts={texts} label={say(texts.title)} sentence={t('stage.fewTitle')}>
      <div className={styles.few}>
        <div className={styles.places} aria-hidden="true">
          {PLACES.map(place => (
            <i key={place} className={classes(styles.place, place <= count && styles.filled)} />
          ))}
        </div>
        <p className={styles.fewWords}>{count === 0 ? t('nobody') : t('few', { count })}</p>
        <p className={styles.fewNote}>{t('stage.fewNote')}</p>
      </div>
    </StageFrame>
  );
}
