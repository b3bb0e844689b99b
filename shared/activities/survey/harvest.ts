import type { Content, Harvested, Metrics, WorkshopFacts } from '#shared/activities/activity.ts';
import { noCounts } from '#shared/activities/published.ts';
import type { SurveyConfig } from './surveyConfig.ts';
import { standingTexts } from './texts.ts';
import { standing, tallyAnswers } from './totals.ts';

/** Totals for whatever compares or reports them, and the quotes that were chosen. Numbers have no words to become a card. */
export function harvest(content: Content<SurveyConfig>): Harvested[] {
  const { step, config, results, run } = content;
  const totals = standing(results, config)?.totals;
  if (totals === undefined || 'few' in totals) {
    return [];
  }
  const quotes = standingTexts(results, config, key => run.get(key)).filter(({ pinned }) => pinned);
  return config.questions.flatMap(({ id, kind, question, repeat }) => {
    const total = totals.questions[id];
    const { texts: _words, ...numbers } = { texts: [], ...total };
    const asked = { question, type: kind, ...(repeat === undefined ? {} : { repeat }) };
    return [
      ...(total === undefined ? [] : [harvested(step, `total.${id}`, 'total', '', { ...asked, ...numbers })]),
      ...quotes
        .filter(quote => quote.question === id)
        .map(quote => harvested(step, `quote.${quote.id}`, 'quote', quote.text, { question: id })),
    ];
  });
}

function harvested(
  step: string,
  id: string,
  kind: string,
  text: string,
  data: Record<string, unknown>,
): Harvested {
  return { id, kind, text, side: null, by: null, place: null, weight: 0, from: [{ step, id }], data };
}

/** `few`: questions that too few answered; `medians` by repeat key, the same question in every survey. */
export function metrics(content: Content<SurveyConfig>, workshop: WorkshopFacts): Metrics {
  const { config, results, run } = content;
  const entries = Array.from(content.entries, ([id, entry]) => ({ id, entry }));
  const totals = standing(results, config)?.totals ?? tallyAnswers(entries, config);
  const answers = 'few' in totals ? totals.few : totals.n;
  const known = 'few' in totals ? [] : Object.values(totals.questions);
  const texts = standingTexts(results, config, key => run.get(key));
  const medians = noCounts();
  for (const { id, repeat } of config.questions) {
    const total = 'few' in totals ? undefined : totals.questions[id];
    if (repeat !== undefined && total !== undefined && 'median' in total) {
      medians[repeat] = total.median;
    }
  }
  const people = workshop.people.length;
  return {
    answers,
    people,
    responseRate: people === 0 ? 0 : Math.min(1, answers / people),
    questions: config.questions.length,
    few: known.filter(total => 'few' in total).length,
    rounds: results.length,
    quotes: texts.filter(({ pinned }) => pinned).length,
    hidden: texts.filter(({ hidden }) => hidden).length,
    medians,
  };
}
