import type { PlanTextStep } from '#shared/protocol/answers.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useStageWords } from './useStageWords.ts';

/** „Bank zasobów, w ciszy": the title, and how people sit now where that changes within the step. */
export function useStepLabel(step: NowStep, texts: PlanTextStep): string {
  const { t, say } = useStageWords();
  const title = say(texts.title);
  if (step.status === 'closed') {
    return t('stage:step.label', { title, how: t('stage:step.closed') });
  }
  if (step.phases < 2) {
    return title;
  }
  const how = step.form === 'alone' ? t('stage:step.alone') : t(`common:form.${step.form}`);
  return t('stage:step.label', { title, how });
}
