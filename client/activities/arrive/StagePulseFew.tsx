import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import { classes } from '../../ui/classes.ts';
import type { ViewProps } from '../viewProps.ts';
import styles from './StagePulseFew.module.css';

const PLACES = [1, 2, 3, 4, 5] as const;

/** Under five answers there is no axis at all, only five places. */
export function StagePulseFew({ step, texts, count }: ViewProps & { count: number }) {
  const { t } = useStageWords();
  return (
    <StageFrame step={step} texts={texts} sentence={t('stage:arrive.fewTitle')}>
      <div className={styles.few}>
        <div className={styles.places} aria-hidden="true">
          {PLACES.map(place => (
            <i key={place} className={classes(styles.place, place <= count && styles.filled)} />
          ))}
        </div>
        <p className={styles.words}>{t('stage:arrive.few', { count })}</p>
        <p className={styles.note}>{t('stage:arrive.fewNote')}</p>
      </div>
    </StageFrame>
  );
}
