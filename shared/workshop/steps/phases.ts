import type { Change } from '../change.ts';
import { keepTexts } from '../documents/keptTexts.ts';
import { joinEqual } from '../entries/doubles.ts';
import { publishHidden, tallySecret } from '../entries/publishing.ts';
import { formGroups } from '../groups/groups.ts';
import { planStepOf, stepStateOf } from '../lookUp.ts';
import type { StepState } from '../state.ts';
import { type Context, DONE, type Handled, refused } from '../transition.ts';
import { runOf } from './running.ts';
import { activityOfStep } from './stepFacts.ts';
import { idleTimer, MINUTE, runningTimer } from './timers.ts';

/** Changes a step's running status. */
export function editStep(change: Change, id: string, fields: Partial<StepState>): Handled {
  const state = stepStateOf(change, id);
  if (state === undefined) {
    return refused('step-not-open');
  }
  change.set(`step/${id}`, { ...state, ...fields });
  return DONE;
}

/** Another phase of an open step: the clock it was left with, or its own; what it shows to all is published. */
export function enterPhase(change: Change, id: string, phase: number, context: Context): Handled {
  const state = stepStateOf(change, id);
  const target = planStepOf(change, id)?.phases[phase];
  if (state === undefined || target === undefined) {
    return refused('phase-is-last');
  }
  const returning = state.left?.phase === phase ? state.left.timer : null;
  keepTexts(change, id, context);
  editStep(change, id, {
    phase,
    timer: returning ?? runningTimer(target.minutes * MINUTE, context.now),
    left: { phase: state.phase, timer: state.timer },
    show: { ...state.show, record: null },
  });
  voteAgain(change, id, context);
  formGroups(change, id, context);
  publishIfVisible(change, id, context);
  return DONE;
}

/** Another phase of a step that no room is waiting in: its clock stands. */
export function enterUntimed(change: Change, id: string, phase: number, context: Context): Handled {
  const entered = enterPhase(change, id, phase, context);
  const length = stepStateOf(change, id)?.timer.length ?? 0;
  return 'refused' in entered ? entered : editStep(change, id, { timer: idleTimer(length), left: null });
}

/** Entries become records, and ballots totals, where the present phase shows them to all. */
export function publishIfVisible(change: Change, id: string, context: Context): void {
  const state = stepStateOf(change, id);
  const phase = planStepOf(change, id)?.phases[state?.phase ?? 0];
  if (state === undefined || phase?.visibility !== 'all') {
    return;
  }
  const columns = phase.reveal === 'columns' ? (state.revealed ?? []) : null;
  editStep(change, id, { revealed: columns, shownAt: state.shownAt ?? context.now });
  joinEqual(change, id, publishHidden(change, id, columns, context), context);
  if (isVoteBehind(change, id)) {
    revealBallots(change, id, context);
    if (tallySecret(change, id, context)) {
      // What was secret leaves the disk as well, at once.
      change.effect({ type: 'compact' });
    }
  }
}

/** Whether people could vote before this phase: one that shows what there is to choose from ends no vote. */
function isVoteBehind(change: Change, id: string): boolean {
  const before = planStepOf(change, id)?.phases.slice(0, stepStateOf(change, id)?.phase ?? 0) ?? [];
  return before.some(phase => phase.write && phase.visibility !== 'all');
}

export function revealColumn(change: Change, id: string, column: string, context: Context): Handled {
  const state = stepStateOf(change, id);
  if (state === undefined) {
    return refused('step-not-open');
  }
  const revealed = [...new Set([...(state.revealed ?? []), column])];
  editStep(change, id, { revealed });
  joinEqual(change, id, publishHidden(change, id, revealed, context), context);
  return DONE;
}

/** The activity makes of the ballots what may be shown, once a round. */
export function revealBallots(change: Change, id: string, context: Context): void {
  const step = planStepOf(change, id);
  const activity = step && activityOfStep(step, context.activities);
  if (step && activity?.reveal && !isRevealed(change, id)) {
    activity.reveal(runOf(change, step, context));
  }
}

/** A vote or a pulse that was revealed keeps only its result: asking anew is an empty round beside it. */
export function voteAgain(change: Change, id: string, context: Context): void {
  const step = planStepOf(change, id);
  const state = stepStateOf(change, id);
  const activity = step && activityOfStep(step, context.activities);
  if (
    state &&
    (activity?.reveal || activity?.tally) &&
    step?.phases[state.phase]?.visibility !== 'all' &&
    isRevealed(change, id)
  ) {
    editStep(change, id, { round: state.round + 1 });
  }
}

/** Whether the vote of the present round has its result. */
export function isRevealed(change: Change, id: string): boolean {
  return change.get(`result/${id}/${stepStateOf(change, id)?.round ?? 0}`) !== undefined;
}
