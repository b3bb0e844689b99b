import { EyeOff } from 'lucide-react';
import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import type { ViewProps } from '../viewProps.ts';
import styles from './Stage.module.css';
import { type SurveyView, useWallWords } from './surveyView.ts';

/** How many have answered, and not a word of what. */
export function StageAnswering({ step, texts, survey }: ViewProps & { survey: SurveyView }) {
  const t = useWallWords();
  const never = survey.config.show === 'never';
  return (
    <StageFrame
      step={step}
      texts={texts}
      footer={
        <p className={styles.hint}>
          <EyeOff aria-hidden="true" />
          {t(never ? 'stage.secretNever' : 'stage.secret')}
        </p>
      }
    >
      <div className={styles.answering}>
        <p className={styles.answered}>{t('answered', { done: survey.answered, of: survey.people })}</p>
        <p className={styles.note}>{t('stage.howMany', { count: survey.config.questions.length })}</p>
      </div>
    </StageFrame>
  );
}
