import type { Change } from '../change.ts';
import { keepTexts } from '../documents/keptTexts.ts';
import { forgetHolders } from '../entries/paper.ts';
import { eraseAuthors, tallySecret } from '../entries/publishing.ts';
import { planStepOf, stepStateOf } from '../lookUp.ts';
import { windowOf } from '../plan/byLink.ts';
import type { Context } from '../transition.ts';
import { editStep, revealBallots } from './phases.ts';
import { forgetBallots, runOf } from './running.ts';
import { activityOfStep, attributionOf } from './stepFacts.ts';

/**
 * Closes a step: what is secret becomes totals, what is unsigned loses its author, ballots are forgotten, and the disk
 * forgets all of them at once.
 */
export function closeStep(change: Change, id: string, context: Context): void {
  const step = planStepOf(change, id);
  const state = stepStateOf(change, id);
  if (step === undefined || state === undefined) {
    return;
  }
  keepTexts(change, id, context);
  revealBallots(change, id, context);
  forgetBallots(change, id);
  const tallied = tallySecret(change, id, context);
  const window = windowOf(change, id);
  if (window !== undefined && (activityOfStep(step, context.activities)?.secret ?? []).length > 0) {
    // Nothing would count what still came by link.
    change.set(`window/${id}`, { ...window, status: 'over', until: Math.min(window.until, context.now) });
  }
  const forgot = activityOfStep(step, context.activities)?.close?.(runOf(change, step, context)) ?? false;
  const attribution = attributionOf(change, id, context.activities);
  const erased = eraseAuthors(change, id, attribution);
  // A card typed later is nobody's, like the ones before it.
  const freed = attribution === 'unsigned' && forgetHolders(change, id);
  for (const [person] of [...change.list(`ready/${id}`)]) {
    change.remove(`ready/${id}/${person}`);
  }
  editStep(change, id, {
    status: 'closed',
    closedAt: context.now,
    pending: null,
    timer: { ...state.timer, endsAt: null, left: null },
    show: { ...(stepStateOf(change, id)?.show ?? state.show), record: null },
  });
  if (tallied || forgot || erased || freed) {
    change.effect({ type: 'compact' });
  }
}
