import type { ViewProps } from '../viewProps.ts';
import { useForgottenAnswers } from './ownAnswers.ts';
import { SeatQuestions } from './SeatQuestions.tsx';
import { SeatTotals } from './SeatTotals.tsx';
import { useSurvey } from './surveyView.ts';

/** A survey on a phone: one question after the other, then what the whole group said. */
export default function Seat({ step, texts }: ViewProps) {
  const survey = useSurvey({ step, texts });
  useForgottenAnswers(step.id, !survey.answering);
  return survey.answering ? (
    <SeatQuestions key={survey.shown.round} step={step} texts={texts} survey={survey} />
  ) : (
    <SeatTotals survey={survey} />
  );
}
