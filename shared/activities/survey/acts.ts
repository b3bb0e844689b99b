import * as z from 'zod/mini';
import type { ErrorCode } from '#shared/errors.ts';
import type { StepRun } from '#shared/workshop/steps/stepRun.ts';
import type { SurveyConfig } from './surveyConfig.ts';
import { standingTexts, textKey, textsOf } from './texts.ts';
import { type QuestionTotal, readTotals, textId } from './totals.ts';

const text = z.string().check(z.regex(/^\d{1,6}\.[a-z][a-z0-9-]{0,19}\.\d{1,6}$/));

/** What facilitators do with free texts once the room has its result. */
export const actsSchema = z.discriminatedUnion('act', [
  /** Nobody but facilitators sees it any more. */
  z.strictObject({ act: z.literal('hide'), text, on: z.boolean() }),
  /** It goes on as a quote, without a name as it was given. */
  z.strictObject({ act: z.literal('pin'), text, on: z.boolean() }),
]);
type Act = z.infer<typeof actsSchema>;

export function direct(run: StepRun<SurveyConfig>, { act, text: id, on }: Act): ErrorCode | null {
  const known = standingTexts([...run.results().values()], run.config, key => run.get(key)).find(
    one => one.id === id,
  );
  if (known === undefined) {
    return 'no-such-entry';
  }
  if (act === 'pin' && on && known.hidden) {
    return 'not-allowed';
  }
  // What is hidden is nobody's quote.
  const hidden = act === 'hide' ? on : known.hidden;
  const pinned = act === 'pin' ? on : known.pinned && !hidden;
  if (hidden || pinned) {
    run.set(textKey(id), { v: 1, hidden, pinned });
  } else {
    run.remove(textKey(id));
  }
  return null;
}

/** A survey that is shown to nobody keeps its numbers; of its words only what was chosen as a quote. */
export function close(run: StepRun<SurveyConfig>): boolean {
  if (run.config.show !== 'never') {
    return false;
  }
  let forgot = false;
  for (const [place, [round, kept]] of [...run.results()].entries()) {
    const totals = readTotals(kept, run.config);
    if (totals === null || 'few' in totals) {
      continue;
    }
    const pinned = textsOf({ place, totals }, run.config, key => run.get(key))
      .filter(one => one.pinned)
      .map(one => one.id);
    const left = (question: string, total: QuestionTotal): QuestionTotal =>
      'texts' in total
        ? {
            ...total,
            texts: total.texts.map((words, at) =>
              pinned.includes(textId(place, question, at)) ? words : '',
            ),
          }
        : total;
    const questions = Object.fromEntries(
      Object.entries(totals.questions).map(([id, total]) => [id, left(id, total)]),
    );
    if (JSON.stringify(questions) !== JSON.stringify(totals.questions)) {
      run.result({ ...totals, questions }, round);
      forgot = true;
    }
  }
  return forgot;
}
