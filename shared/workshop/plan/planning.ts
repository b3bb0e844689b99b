import type { Step } from '#shared/template/template.ts';
import type { Change } from '../change.ts';
import type { Command } from '../commands.ts';
import { planStepOf, stepStateOf } from '../lookUp.ts';
import { bytesOf, type Plan, type PlanStep, read, STATE_VALUE_BYTES } from '../state.ts';
import { DONE, type Handled, refused } from '../transition.ts';

type PlanCommand = Extract<Command, { type: 'plan:move' | 'plan:skip' | 'plan:edit' }>;

/** Changes of the plan: a workshop's own copy, never the template. Steps that began stay where they are. */
export function decidePlan(change: Change, command: PlanCommand): Handled {
  const plan = planOf(change);
  const step = planStepOf(change, command.step);
  if (plan === undefined || step === undefined) {
    return refused('no-such-step');
  }
  switch (command.type) {
    case 'plan:move':
      return move(change, plan, command.step, command.before);
    case 'plan:skip':
      if (stepStateOf(change, command.step)?.status === 'open') {
        return refused('not-allowed');
      }
      savePlan(change, plan, entry =>
        entry.id === command.step ? { ...entry, skipped: command.skipped } : entry,
      );
      return DONE;
    case 'plan:edit': {
      const phases = step.phases.map((phase, index) => ({
        ...phase,
        minutes: command.minutes?.[index] ?? phase.minutes,
      }));
      const edited: PlanStep = {
        v: 1,
        step: {
          ...rewordedStep(step, command.prompt),
          title: command.title ?? step.title,
          script: command.script ?? step.script,
          phases,
          minutes: Math.max(
            1,
            phases.reduce((sum, phase) => sum + phase.minutes, 0),
          ),
        },
      };
      if (bytesOf(edited) > STATE_VALUE_BYTES) {
        return refused('too-large');
      }
      change.set(`plan/${command.step}`, edited);
      savePlan(change, plan, entry => entry);
      return DONE;
    }
  }
}

/** Another prompt has no easier and no more formal wording any more: those were of the old one. */
function rewordedStep(step: Step, prompt: Step['prompt'] | undefined): Step {
  if (prompt === undefined || (prompt.pl === step.prompt.pl && prompt.en === step.prompt.en)) {
    return step;
  }
  const { promptEasy: _easy, promptFormal: _formal, ...plain } = step;
  return { ...plain, prompt };
}

export function planOf(state: { get(key: string): unknown }): Plan | undefined {
  return read<Plan>(state.get('plan') as Plan | undefined);
}

/** Whether a step belongs to what happens in the room: neither left out nor open by link only. */
export function isTaken({ skipped, outside }: Pick<PlanEntry, 'skipped' | 'outside'>): boolean {
  return !skipped && outside !== true;
}

/** Steps in the order they will happen in the room. */
export function courseOf(plan: Plan): string[] {
  return plan.sessions.flatMap(session => session.steps.filter(isTaken).map(step => step.id));
}

type PlanEntry = Plan['sessions'][number]['steps'][number];

function savePlan(change: Change, plan: Plan, edit: (entry: PlanEntry) => PlanEntry): void {
  change.set('plan', {
    ...plan,
    version: plan.version + 1,
    sessions: plan.sessions.map(session => ({ ...session, steps: session.steps.map(edit) })),
  });
}

/** Moves a waiting step before another one, or to the end of its session. Sources must stay in front. */
function move(change: Change, plan: Plan, moved: string, before: string | null): Handled {
  if (stepStateOf(change, moved) !== undefined || moved === before) {
    return refused('not-allowed');
  }
  const home = plan.sessions.findIndex(session => session.steps.some(step => step.id === moved));
  const entry = plan.sessions[home]?.steps.find(step => step.id === moved);
  const target =
    before === null
      ? home
      : plan.sessions.findIndex(session => session.steps.some(step => step.id === before));
  if (entry === undefined || target < 0) {
    return refused('no-such-step');
  }
  const sessions = plan.sessions.map((session, index) => {
    const rest = session.steps.filter(step => step.id !== moved);
    if (index !== target) {
      return { ...session, steps: rest };
    }
    const found = rest.findIndex(step => step.id === before);
    const at = found < 0 ? rest.length : found;
    return { ...session, steps: [...rest.slice(0, at), entry, ...rest.slice(at)] };
  });
  const order = sessions.flatMap(session => session.steps.map(step => step.id));
  const broken = order.some((id, index) =>
    (planStepOf(change, id)?.from ?? []).some(source => order.indexOf(source) >= index),
  );
  if (broken) {
    return refused('not-allowed');
  }
  change.set('plan', { ...plan, version: plan.version + 1, sessions });
  return DONE;
}
