import { activityOf } from '#shared/activities/activities.ts';
import type { NowStep } from '#shared/protocol.ts';

/** Here nobody is asked to say „Mam już wszystko”, whatever a phase lets people write: a survey counts its answers. */
const UNASKED: ReadonlySet<string> = new Set(['arrive', 'brief', 'draft', 'survey', 'talk']);

/**
 * Whether phones ask who is ready: while cards are written hidden, and while a vote runs. Otherwise who is here is
 * what counts, and nobody is „still writing".
 */
export function asksReady(step: NowStep | null): step is NowStep {
  if (step === null || step.status !== 'open' || step.visibility === 'all' || UNASKED.has(step.activity)) {
    return false;
  }
  return step.write || step.locked || activityOf(step.activity)?.ballot !== undefined;
}
