import type { Slide } from '#shared/activities/brief/brief.ts';
import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import { classes } from '../../ui/classes.ts';
import styles from './StageQuote.module.css';
import type { BriefViewProps } from './stageView.ts';

const LONG = 120;

/** Somebody's words as large as they fit; below them whose they are. */
export function StageQuote({ step, texts, parked, slide }: BriefViewProps & { slide: Slide }) {
  const { say } = useStageWords();
  const words = say(slide.title);
  return (
    <StageFrame step={step} texts={texts} footer={parked}>
      <figure className={styles.quote}>
        <blockquote className={classes(styles.words, words.length > LONG && styles.long)}>{words}</blockquote>
        {slide.text !== undefined && <figcaption className={styles.whose}>{say(slide.text)}</figcaption>}
      </figure>
    </StageFrame>
  );
}
