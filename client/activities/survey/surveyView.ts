import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SurveyShown } from '#shared/activities/survey/show.ts';
import type { SurveyConfig } from '#shared/activities/survey/surveyConfig.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import type { ViewProps } from '../viewProps.ts';

/** One survey as every surface reads it. */
export interface SurveyView {
  config: SurveyConfig;
  shown: SurveyShown;
  /** People answer now; otherwise there is a result to read, or nothing to show. */
  answering: boolean;
  /** Answers given in this round, and people who may give one. */
  answered: number;
  people: number;
}

const NOTHING: SurveyShown = { round: 0, people: 0, totals: null, earlierStands: false, before: {} };

/** Reads what is shown of the step; the configuration was checked when the template was loaded. */
export function useSurvey({ step, texts }: ViewProps): SurveyView {
  const { results } = useWorkshop();
  const own = results?.step === step.id ? results.run : null;
  return useMemo(() => {
    const shown = (own as SurveyShown | null) ?? NOTHING;
    const answered = answersOf(step);
    return {
      config: texts.config as SurveyConfig,
      shown,
      answering: step.status !== 'closed' && step.visibility !== 'all',
      answered,
      people: Math.max(answered, shown.people),
    };
  }, [own, step, texts.config]);
}

/** How many answers are there; whose they are is known to nobody. */
function answersOf({ counts }: NowStep): number {
  return Object.values(counts.hidden.answer ?? {}).reduce((sum, count) => sum + count, 0);
}

/** The survey's words in the workshop's language, whatever the laptop behind the projector speaks. */
export function useWallWords() {
  const lang = useWorkshop().now?.workshop.lang ?? 'pl';
  return useTranslation('survey', { lng: lang }).t;
}
