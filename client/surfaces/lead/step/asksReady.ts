import { activityOf } from '#shared/activities/activities.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { ASKED_READY } from '../../../activities/askedReady.ts';

const ASKED: Readonly<Record<string, boolean>> = ASKED_READY;

/**
 * Whether phones ask who is ready: while cards are written hidden, and while a vote runs. Otherwise who is here is
 * what counts, and nobody is „still writing".
 */
export function asksReady(step: NowStep | null): step is NowStep {
  if (step === null || step.status !== 'open' || step.visibility === 'all' || ASKED[step.activity] !== true) {
    return false;
  }
  return step.write || step.locked || activityOf(step.activity)?.ballot !== undefined;
}
