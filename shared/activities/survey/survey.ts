import { defineActivity } from '#shared/activities/activity.ts';
import type { Phase } from '#shared/template/template.ts';
import { actsSchema, close, direct } from './acts.ts';
import { entrySchema, type SurveyEntry } from './answers.ts';
import { seedBefore } from './before.ts';
import { harvest, metrics } from './harvest.ts';
import { show } from './show.ts';
import { type SurveyConfig, surveyConfigSchema } from './surveyConfig.ts';
import { tallyAnswers } from './totals.ts';

/** A few questions, answered in secret; totals of the whole group from five answers on, never of a part of it. */
export const survey = defineActivity<SurveyConfig, SurveyEntry>({
  type: 'survey',
  config: surveyConfigSchema,
  attribution: () => 'anonymous',
  links: ['public', 'personal'],
  entry: entrySchema,
  kinds: ['answer'],
  kindOf: () => 'answer',
  limit: () => 1,
  secret: ['answer'],
  tally: tallyAnswers,
  // The kept result holds what a facilitator hid, and what `never` shows to nobody else.
  veilsResult: true,
  show,
  direct: { schema: actsSchema, run: direct },
  close,
  seed: seedBefore,
  harvest,
  metrics,
  checkPhases,
});

function checkPhases(phases: readonly Phase[], { show: shown }: SurveyConfig): string | null {
  if (phases[0]?.write !== true || phases[0].visibility !== 'own') {
    return 'answers are secret: the first phase lets people write and has the visibility "own"';
  }
  if (phases.some(({ write, visibility }) => write !== (visibility === 'own') || !isKnown(visibility))) {
    return 'people write under "own" and read under "all" with write false; a survey has no other phases';
  }
  if (phases.some(phase => phase.cowrite || phase.reveal === 'columns')) {
    return 'a survey has no document to write and no columns: no cowrite, no reveal by columns';
  }
  return shown !== 'never' && phases.at(-1)?.visibility !== 'all'
    ? 'the last phase shows the totals: visibility "all", write false'
    : null;
}

function isKnown(visibility: Phase['visibility']): boolean {
  return visibility === 'own' || visibility === 'all';
}
