import * as z from 'zod/mini';
import type { Change } from '../change.ts';
import type { Command } from '../commands.ts';
import { codeOf } from '../entries/ballots.ts';
import { planStepOf } from '../lookUp.ts';
import { type Context, DONE, type Handled, refused } from '../transition.ts';
import { runOf } from './running.ts';
import { activityOfStep } from './stepFacts.ts';

type DirectCommand = Extract<Command, { type: 'step:direct' | 'pens:set' }>;

/** What facilitators do inside a step: acts that only its activity knows, and who may write. */
export function decideDirecting(change: Change, command: DirectCommand, context: Context): Handled {
  const step = planStepOf(change, command.step);
  const activity = step && activityOfStep(step, context.activities);
  if (step === undefined || activity === undefined) {
    return refused('no-such-step');
  }
  if (command.type === 'pens:set') {
    if (activity.cowrite !== true) {
      return refused('not-allowed');
    }
    if (command.people === null) {
      change.remove(`pens/${step.id}`);
    } else {
      change.set(`pens/${step.id}`, { v: 1, people: [...new Set(command.people)] });
    }
    return DONE;
  }
  if (activity.direct === undefined) {
    return refused('not-allowed');
  }
  const parsed = z.safeParse(activity.direct.schema, command.data);
  if (!parsed.success) {
    return refused(codeOf(parsed.error.issues));
  }
  const error = activity.direct.run(runOf(change, step, context), parsed.data);
  return error === null ? DONE : refused(error);
}
