import type { RunValue } from '#shared/workshop/state.ts';
import type { SurveyConfig } from './surveyConfig.ts';
import { type Standing, standing, textId } from './totals.ts';

/** A free text or a word as facilitators handle it. */
export interface KeptText {
  id: string;
  question: string;
  text: string;
  hidden: boolean;
  /** Goes on as a quote. */
  pinned: boolean;
}

/** Where the run remembers what a facilitator did with a text. */
export const textKey = (id: string) => `text.${id}`;

/** The texts of a result that are still known, by question. Total. */
export function textsOf(
  { place, totals }: Standing,
  config: SurveyConfig,
  run: (key: string) => RunValue | undefined,
): KeptText[] {
  if ('few' in totals) {
    return [];
  }
  return config.questions.flatMap(({ id: question }) => {
    const total = totals.questions[question];
    return total === undefined || !('texts' in total)
      ? []
      : total.texts.flatMap((text, at): KeptText[] => {
          const id = textId(place, question, at);
          const done = run(textKey(id));
          const hidden = done?.hidden === true;
          const pinned = done?.pinned === true && !hidden;
          return text === '' ? [] : [{ id, question, text, hidden, pinned }];
        });
  });
}

/** All of the result that counts. */
export function standingTexts(
  results: readonly unknown[],
  config: SurveyConfig,
  run: (key: string) => RunValue | undefined,
): KeptText[] {
  const stands = standing(results, config);
  return stands === null ? [] : textsOf(stands, config, run);
}
