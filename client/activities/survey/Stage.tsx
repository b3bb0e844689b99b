import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import type { ViewProps } from '../viewProps.ts';
import styles from './Stage.module.css';
import { StageAnswering } from './StageAnswering.tsx';
import { StageFew } from './StageFew.tsx';
import { StageOverview } from './StageOverview.tsx';
import { StageQuestion } from './StageQuestion.tsx';
import { isSpread } from './spread.ts';
import { useSurvey, useWallWords } from './surveyView.ts';

/** A survey on the wall: how many answered, then the totals of everybody, or one question large. */
export default function SurveyStage({ step, texts }: ViewProps) {
  const t = useWallWords();
  const { say } = useStageWords();
  const survey = useSurvey({ step, texts });
  const { shown, config } = survey;
  const { totals } = shown;
  if (survey.answering) {
    return <StageAnswering step={step} texts={texts} survey={survey} />;
  }
  if (config.show === 'never') {
    return (
      <StageFrame step={step} texts={texts} label={say(texts.title)} sentence={t('thanks')}>
        <p className={styles.aside}>{t('thanksNever')}</p>
      </StageFrame>
    );
  }
  if (totals === null || 'few' in totals) {
    return <StageFew step={step} texts={texts} count={totals?.few ?? 0} />;
  }
  const asked = config.questions.find(({ id }) => id === step.show.record);
  // Words and choices have no axis to stand on beside others.
  const alone = asked ?? (config.questions.some(isSpread) ? undefined : config.questions[0]);
  const props = { step, texts, survey, totals };
  return alone === undefined ? <StageOverview {...props} /> : <StageQuestion {...props} question={alone} />;
}
