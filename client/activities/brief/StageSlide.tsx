import type { Slide } from '#shared/activities/brief/brief.ts';
import { PICTURE_PATH } from '#shared/pictures.ts';
import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import styles from './StageSlide.module.css';
import { textSize } from './stageTextSize.ts';
import type { BriefViewProps } from './stageView.ts';

interface StageSlideProps extends BriefViewProps {
  slide: Slide;
  number: number;
  of: number;
}

/** One slide: title, text, a picture with its description. */
export function StageSlide({ step, texts, parked, slide, number, of }: StageSlideProps) {
  const { t, say } = useStageWords();
  const text = slide.text === undefined ? '' : say(slide.text);
  const footer = (
    <>
      {of > 1 && <p className={styles.number}>{t('activities:brief.slide', { number, of })}</p>}
      {parked}
    </>
  );
  return (
    <StageFrame step={step} texts={texts} footer={footer}>
      <div className={slide.image === undefined ? styles.slide : styles.pictured}>
        <div className={styles.words}>
          <h2 className={styles.title}>{say(slide.title)}</h2>
          {text !== '' && <p className={styles[textSize(text)]}>{text}</p>}
        </div>
        {slide.image !== undefined && (
          <img
            className={styles.picture}
            src={`${PICTURE_PATH}/${slide.image.asset}`}
            alt={say(slide.image.alt)}
            draggable={false}
          />
        )}
      </div>
    </StageFrame>
  );
}
