import * as z from 'zod/mini';
import { ERROR_CODES, type ErrorCode } from '#shared/errors.ts';
import type { Change } from '../change.ts';
import type { Command } from '../commands.ts';
import { personOf, planStepOf } from '../lookUp.ts';
import { type Ballot, read } from '../state.ts';
import { runOf } from '../steps/running.ts';
import { activityOfStep } from '../steps/stepFacts.ts';
import { type Context, DONE, type Handled, refused } from '../transition.ts';

type BallotCommand = Extract<Command, { type: `ballot:${string}` }>;

/**
 * One ballot per person and vote; the last one counts, on whichever device it was given. It is kept by person only
 * until the vote is over (reference/reliability-security B.6, level 1).
 */
export function decideBallot(change: Change, command: BallotCommand, context: Context): Handled {
  const step = planStepOf(change, command.step);
  const activity = step && activityOfStep(step, context.activities);
  const person = command.behalf ?? context.actor.person;
  const schema = step && activity?.ballot?.(step.config);
  if (!step || !activity || !schema) {
    return refused('not-allowed');
  }
  if (person === null || personOf(change, person) === undefined) {
    return refused('no-such-person');
  }
  const key = `ballot/${step.id}/${person}`;
  const behalf = command.behalf === undefined ? null : context.actor.seat;
  // What somebody gave on their own phone is nobody else's to change.
  const known = read<Ballot>(change.get(key));
  if (behalf !== null && known !== undefined && known.behalf === null) {
    return refused('not-yours');
  }
  if (command.type === 'ballot:withdraw') {
    const closed = known && activity.refuseBallot?.(runOf(change, step, context), known.data, 'withdraw');
    if (closed) {
      return refused(closed);
    }
    change.remove(key);
    return DONE;
  }
  const parsed = z.safeParse(schema, command.data);
  if (!parsed.success) {
    return refused(codeOf(parsed.error.issues));
  }
  const closed = activity.refuseBallot?.(runOf(change, step, context), parsed.data, 'cast') ?? null;
  if (closed !== null) {
    return refused(closed);
  }
  change.set(key, { v: 1, behalf, data: parsed.data } satisfies Ballot);
  return DONE;
}

/** Activities name the error code in the message of their checks; anything else is a bad request. */
export function codeOf(issues: readonly { message: string }[]): ErrorCode {
  const named = issues.find(issue => (ERROR_CODES as readonly string[]).includes(issue.message));
  return (named?.message as ErrorCode | undefined) ?? 'bad-request';
}
