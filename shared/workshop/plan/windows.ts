import type { Change } from '../change.ts';
import type { Command } from '../commands.ts';
import { planStepOf, stepStateOf, workshopOf } from '../lookUp.ts';
import type { StepWindow } from '../state.ts';
import { closeStep } from '../steps/closing.ts';
import { openOutside } from '../steps/opening.ts';
import { enterUntimed } from '../steps/phases.ts';
import { activityOfStep } from '../steps/stepFacts.ts';
import { type Context, DONE, type Handled, refused } from '../transition.ts';
import { openByLink, windowOf } from './byLink.ts';

type WindowCommand = Extract<Command, { type: `window:${string}` }>;

const DAY = 24 * 3_600_000;
/** A link that is forgotten must not open for ever. */
const LONGEST = 366 * DAY;

/** The time in which a step is open by link: another step, or none, may have the focus meanwhile. */
export function decideWindow(change: Change, command: WindowCommand, context: Context): Handled {
  if (command.type === 'window:close') {
    return endWindow(change, command.step, context);
  }
  const { step: id, from, until } = command;
  const step = planStepOf(change, id);
  if (!step || (activityOfStep(step, context.activities)?.links ?? []).length === 0) {
    return refused('not-allowed');
  }
  if (until <= context.now || until <= from || until > context.now + LONGEST) {
    return refused('no-such-window');
  }
  change.set(`window/${id}`, { v: 1, status: 'ahead', from, until } satisfies StepWindow);
  return passWindow(change, id, context);
}

/** What the clock says of a window: it begins, or it is over. Early or repeated calls change nothing. */
export function passWindow(change: Change, id: string, context: Context): Handled {
  const window = windowOf(change, id);
  if (window === undefined || window.status === 'over') {
    return DONE;
  }
  if (window.until <= context.now) {
    return endWindow(change, id, context);
  }
  if (window.status === 'ahead' && window.from <= context.now) {
    const opened = openOutside(change, id, context);
    if ('refused' in opened) {
      return opened;
    }
    change.set(`window/${id}`, { ...window, status: 'open' } satisfies StepWindow);
  }
  change.effect({ type: 'window', step: id, at: openByLink(change, id) ? window.until : window.from });
  return DONE;
}

/**
 * The links open nothing any more. A step that the room looks at goes on; any other is closed. Only secret answers wait
 * with their total for somebody to read them: words that nobody may see but facilitators are forgotten when they close.
 */
function endWindow(change: Change, id: string, context: Context): Handled {
  const window = windowOf(change, id);
  if (window === undefined) {
    return refused('step-not-open');
  }
  const wasOpen = window.status === 'open';
  const until = Math.min(window.until, context.now);
  change.set(`window/${id}`, { ...window, status: 'over', until } satisfies StepWindow);
  const inRoom = workshopOf(change)?.focus === id;
  if (wasOpen && !inRoom && stepStateOf(change, id)?.status === 'open') {
    const result = resultPhase(change, id, context);
    if (result === null) {
      closeStep(change, id, context);
    } else {
      enterUntimed(change, id, result, context);
    }
  }
  return DONE;
}

/** The phase ahead that shows what secret answers came to; null where there is none. */
function resultPhase(change: Change, id: string, context: Context): number | null {
  const step = planStepOf(change, id);
  const secret = (step && activityOfStep(step, context.activities)?.secret) ?? [];
  const from = stepStateOf(change, id)?.phase ?? 0;
  const ahead = step?.phases.findIndex(
    (phase, place) => place > from && phase.visibility === 'all' && !phase.write,
  );
  return secret.length === 0 || ahead === undefined || ahead < 0 ? null : ahead;
}
