import type { ErrorCode } from '#shared/errors.ts';
import { makeChildId } from '#shared/ids.ts';
import type { Step } from '#shared/template/template.ts';
import type { Change } from '../change.ts';
import { isOfMerged } from '../documents/letterJoining.ts';
import { formGroups } from '../groups/groups.ts';
import { planStepOf, stepStateOf, workshopOf } from '../lookUp.ts';
import type { StepState } from '../state.ts';
import { type Context, DONE, type Handled, refused } from '../transition.ts';
import { enterUntimed, publishIfVisible, voteAgain } from './phases.ts';
import { inputsOf, seedStep } from './seeding.ts';
import { activityOfStep } from './stepFacts.ts';
import { idleTimer, MINUTE, runningTimer } from './timers.ts';

/** Opens a step, or opens it again: everything it had is kept. The room looks at it. */
export function openStep(change: Change, id: string, context: Context): Handled {
  return open(change, id, context, 'room');
}

/**
 * Opens a step by link, and the room goes on looking where it looks. One that is over stays over and takes late entries;
 * only secret answers cannot come late, for their total was made: they begin a new round beside it.
 */
export function openOutside(change: Change, id: string, context: Context): Handled {
  const step = planStepOf(change, id);
  const secret = (step && activityOfStep(step, context.activities)?.secret) ?? [];
  if (stepStateOf(change, id)?.status === 'closed' && secret.length === 0) {
    return DONE;
  }
  return open(change, id, context, 'link');
}

function open(change: Change, id: string, context: Context, by: 'room' | 'link'): Handled {
  const step = planStepOf(change, id);
  const workshop = workshopOf(change);
  if (step === undefined || workshop === undefined) {
    return refused('no-such-step');
  }
  const refusal = whyNotOpen(change, id, context);
  if (refusal !== null) {
    return refused(refusal);
  }
  if (by === 'room') {
    change.set('workshop', { ...workshop, focus: id, status: 'running' });
  }
  const before = stepStateOf(change, id);
  if (before?.status === 'open') {
    return by === 'link' && workshop.focus !== id ? writeAgain(change, step, before, context) : DONE;
  }
  const again = before?.status === 'closed';
  // The room finds it as it was; whoever comes by link has to find where one can write.
  const phase = again ? (by === 'room' ? before.phase : writingPhase(step)) : 0;
  const length = (step.phases[phase]?.minutes ?? 0) * MINUTE;
  const activity = activityOfStep(step, context.activities);
  const secretAgain = again && (activity?.secret?.length ?? 0) > 0;
  change.set(`step/${id}`, {
    ...(before ?? freshStep(workshop.id, context)),
    status: 'open',
    phase,
    round: (before?.round ?? 0) + (secretAgain ? 1 : 0),
    closedAt: null,
    locked: false,
    pending: null,
    timer: by === 'room' ? runningTimer(length, context.now) : idleTimer(length),
    openedAt: before?.openedAt ?? context.now,
  } satisfies StepState);
  if (before === undefined && activity?.pens?.(step.config) === 'lead') {
    change.set(`pens/${id}`, { v: 1, people: [] });
  }
  voteAgain(change, id, context);
  seedStep(change, id, context);
  formGroups(change, id, context);
  publishIfVisible(change, id, context);
  return DONE;
}

/** A survey whose result waits to be read asks anew: a round beside it. Where one can write already nothing changes. */
function writeAgain(change: Change, step: Step, { phase }: StepState, context: Context): Handled {
  return step.phases[phase]?.write === false
    ? enterUntimed(change, step.id, writingPhase(step), context)
    : DONE;
}

function writingPhase({ phases }: Step): number {
  return Math.max(
    0,
    phases.findIndex(one => one.write && one.visibility !== 'all'),
  );
}

/** What stands against opening a step now, e.g. consent is asked and nothing is frozen; null when it may open. */
export function whyNotOpen(change: Change, id: string, context: Context): ErrorCode | null {
  const step = planStepOf(change, id);
  const activity = step && activityOfStep(step, context.activities);
  if (isOfMerged(change, id)) {
    return 'letter-merged';
  }
  return (step && activity?.refuseOpen?.(inputsOf(change, step, context), step.config)) ?? null;
}

function freshStep(workshopId: string, context: Context): StepState {
  return {
    v: 1,
    status: 'waiting',
    phase: 0,
    round: 0,
    docId: makeChildId(workshopId, context.random),
    openedAt: null,
    closedAt: null,
    timer: runningTimer(0, context.now),
    pending: null,
    revealed: null,
    shownAt: null,
    left: null,
    locked: false,
    late: true,
    show: { slide: 0, record: null },
    attribution: null,
  };
}
