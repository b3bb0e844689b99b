import type { Onlooker, Seen } from '#shared/activities/activity.ts';
import { type Before, beforeOf } from './before.ts';
import type { SurveyConfig } from './surveyConfig.ts';
import { textsOf } from './texts.ts';
import { type QuestionTotal, type Standing, standing } from './totals.ts';

/** A text of the result; the marks are for facilitators only. */
export interface ShownText {
  id: string;
  text: string;
  hidden?: boolean;
  pinned?: boolean;
}

export type ShownTotal = Exclude<QuestionTotal, { texts: string[] }> | { n: number; texts: ShownText[] };

/** What is shown of a survey (part `results`, `run`): totals of all together, to whom they are meant for. */
export interface SurveyShown {
  round: number;
  /** People at the table who may answer. */
  people: number;
  /** Null: nobody has seen any yet, or this onlooker never does. */
  totals: { few: number } | { n: number; questions: Record<string, ShownTotal> } | null;
  /** The totals are those of an earlier round: this one has none, or too few answers. */
  earlierStands: boolean;
  /** What earlier surveys said, by question. */
  before: Record<string, Before[]>;
}

export function show(seen: Seen<SurveyConfig>, onlooker: Onlooker): SurveyShown {
  const leads = onlooker === 'facilitators';
  const stands = leads || seen.config.show !== 'never' ? standing(seen.results, seen.config) : null;
  return {
    round: seen.round,
    people: seen.voters,
    totals: stands === null ? null : shownTotals(stands, seen, leads),
    earlierStands: stands !== null && (!seen.revealed || stands.place !== seen.results.length - 1),
    before: stands === null || seen.config.show !== 'compare' ? {} : beforeOf(seen),
  };
}

function shownTotals(stands: Standing, seen: Seen<SurveyConfig>, leads: boolean): SurveyShown['totals'] {
  const { totals } = stands;
  if ('few' in totals) {
    return { few: totals.few };
  }
  const texts = textsOf(stands, seen.config, key => seen.run.get(key));
  const shown = Object.entries(totals.questions).map(([id, total]): [string, ShownTotal] => {
    if (!('texts' in total)) {
      return [id, total];
    }
    const own = texts.filter(({ question, hidden }) => question === id && (leads || !hidden));
    return [
      id,
      { n: total.n, texts: own.map(one => (leads ? marked(one) : { id: one.id, text: one.text })) },
    ];
  });
  return { n: totals.n, questions: Object.fromEntries(shown) };
}

function marked({ id, text, hidden, pinned }: Required<ShownText>): ShownText {
  return { id, text, hidden, pinned };
}
