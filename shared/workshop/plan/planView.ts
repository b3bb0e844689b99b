import type { ActivityTable } from '#shared/activities/activities.ts';
import type { PlanPart } from '#shared/protocol/parts.ts';
import { type Audience, linkedStep } from '../audience.ts';
import { onPaper } from '../entries/paper.ts';
import { planStepOf, stepStateOf } from '../lookUp.ts';
import type { Plan, State } from '../state.ts';
import { activityOfStep } from '../steps/stepFacts.ts';
import { type Scene, windowLine } from '../view.ts';
import { lateUnder } from './lateSteps.ts';
import { planOf } from './planning.ts';

/** Part `plan`: ids and status only; the texts are fetched over HTTP and cached by version. */
export function planPart({ state, activities }: Scene, audience: Audience): PlanPart {
  const plan = planOf(state);
  const linked = linkedStep(audience);
  const leads = audience === 'facilitators';
  return {
    version: plan?.version ?? 0,
    sessions: sessionsFor(plan, linked).map(session => ({
      steps: session.steps.map(({ id, skipped }) => {
        const running = stepStateOf(state, id);
        const late = lateUnder(state, id, activities);
        const outside = planStepOf(state, id)?.outside;
        return {
          id,
          status: running?.status ?? 'waiting',
          skipped: skipped || outside !== undefined,
          ...(outside === undefined ? {} : { outside }),
          ...(leads ? byLinkOf(state, id, activities) : {}),
          ...(leads ? onPaper(state, id, activities) : {}),
          minutes: planStepOf(state, id)?.minutes ?? 0,
          openedAt: running?.openedAt ?? null,
          closedAt: running?.closedAt ?? null,
          ...(late === null ? {} : { late }),
        };
      }),
    })),
  };
}

/** Sessions of the plan as far as an audience knows them; a link knows its one step. */
function sessionsFor(plan: Plan | undefined, linked: string | null): Plan['sessions'] {
  const sessions = plan?.sessions ?? [];
  return linked === null
    ? sessions
    : sessions
        .map(session => ({ ...session, steps: session.steps.filter(({ id }) => id === linked) }))
        .filter(({ steps }) => steps.length > 0);
}

/** What facilitators know of a step's links: which there may be, when it is open, how many answers came in all. */
function byLinkOf(
  state: State,
  id: string,
  activities: ActivityTable,
): Pick<PlanPart['sessions'][number]['steps'][number], 'links' | 'window' | 'answers'> {
  const step = planStepOf(state, id);
  const activity = step && activityOfStep(step, activities);
  if (activity?.links === undefined) {
    return {};
  }
  const window = windowLine(state, id);
  return {
    links: activity.links,
    ...(window === null ? {} : { window }),
    ...(window === null || !activity.secret ? {} : { answers: state.count(`entry/${id}`) }),
  };
}
