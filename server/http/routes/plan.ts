import { activityOf } from '#shared/activities/activities.ts';
import type { PlanTextStep, PlanTexts } from '#shared/protocol/answers.ts';
import type { Step } from '#shared/template/template.ts';
import { sameText } from '#shared/text.ts';
import { planStepOf, workshopOf } from '#shared/workshop/lookUp.ts';
import { can } from '#shared/workshop/policy.ts';
import { type Plan, read, type State } from '#shared/workshop/state.ts';
import { route } from '../route.ts';
import { Refused } from '../status.ts';

export const planRoutes = [
  /** The plan's texts, by audience. With `?as=` the address names one audience and may be kept for ever. */
  route({
    method: 'get',
    path: '/api/workshops/:id/plan/:version',
    action: 'plan:read',
    async run({ request, response, params, actor, workshop }) {
      const state = (await workshop()).shown;
      const withScript = can(actor, 'script:read', {}, state).allowed;
      const texts = planTexts(state, withScript, actor.step);
      if (texts === null) {
        throw new Refused('no-such-workshop');
      }
      const exact = String(texts.version) === params.version && typeof request.query.as === 'string';
      response.set('Cache-Control', exact ? 'private, max-age=31536000, immutable' : 'private, no-cache');
      response.set('ETag', `"${params.id}-${texts.version}-${withScript ? 'lead' : (actor.step ?? 'room')}"`);
      return texts;
    },
  }),
];

/** Picks what an audience may read: script and tips are the facilitators'; a link knows its one step (`only`). */
export function planTexts(state: State, withScript: boolean, only: string | null = null): PlanTexts | null {
  const plan = read<Plan>(state.get('plan'));
  const workshop = workshopOf(state);
  if (plan === undefined || workshop === undefined) {
    return null;
  }
  return {
    version: plan.version,
    title: sameText(workshop.title),
    sessions: sessionsWith(plan, only).map(session => ({
      title: session.title,
      steps: session.steps.flatMap(({ id }) => {
        const step = planStepOf(state, id);
        return step === undefined || (only !== null && id !== only) ? [] : [stepTexts(step, withScript)];
      }),
    })),
  };
}

function sessionsWith(plan: Plan, only: string | null): Plan['sessions'] {
  return only === null
    ? plan.sessions
    : plan.sessions.filter(({ steps }) => steps.some(({ id }) => id === only));
}

function stepTexts(step: Step, withScript: boolean): PlanTextStep {
  const activity = activityOf(step.activity);
  return {
    id: step.id,
    activity: step.activity,
    title: step.title,
    prompt: step.prompt,
    promptEasy: step.promptEasy,
    promptFormal: step.promptFormal,
    extraForFast: step.extraForFast,
    minutes: step.minutes,
    essential: step.essential,
    phases: step.phases.map(({ label, minutes, form, visibility, reveal, prompt, ...said }, phase) => ({
      label,
      minutes,
      form,
      visibility,
      reveal,
      prompt: prompt ?? activity?.promptOf?.(step.config, phase) ?? null,
      promptEasy: said.promptEasy,
      promptFormal: said.promptFormal,
    })),
    config: step.config,
    script: withScript ? step.script : [],
    tips: withScript ? step.tips : [],
  };
}
