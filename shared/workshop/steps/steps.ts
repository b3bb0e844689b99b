import type { Attribution } from '#shared/template/template.ts';
import type { Change } from '../change.ts';
import type { Command, SystemCommand } from '../commands.ts';
import { partFromOrigins } from '../entries/carrying.ts';
import { forgetHolders } from '../entries/paper.ts';
import { eraseAuthors } from '../entries/publishing.ts';
import { planStepOf, stepStateOf, workshopOf } from '../lookUp.ts';
import { openByLink } from '../plan/byLink.ts';
import { firstAhead } from '../plan/nextMeeting.ts';
import { courseOf, isTaken, planOf } from '../plan/planning.ts';
import { passWindow } from '../plan/windows.ts';
import type { Pending, Timer } from '../state.ts';
import { type Context, DONE, type Handled, refused } from '../transition.ts';
import { closeStep } from './closing.ts';
import { openStep, whyNotOpen } from './opening.ts';
import { editStep, enterPhase, revealColumn } from './phases.ts';
import { activityOfStep, attributionOf } from './stepFacts.ts';
import { MINUTE } from './timers.ts';

type StepCommand = Exclude<
  Extract<Command | SystemCommand, { type: `step:${string}` | 'timer:set' }>,
  { type: 'step:direct' }
>;

const LONGEST_BREAK = 12 * 60 * MINUTE;
/** From showing the author to not keeping it: a running step moves only to the right. */
const LESS_ATTRIBUTION: readonly Attribution[] = ['named', 'private', 'side', 'unsigned', 'anonymous'];

/** The course of a workshop. Focus is not status: `focus` moves what the room looks at, the others what is allowed. */
export function decideStep(change: Change, command: StepCommand, context: Context): Handled {
  switch (command.type) {
    case 'step:focus':
      return focus(change, command.step);
    case 'step:open':
      return openStep(change, command.step, context);
    case 'step:advance':
      return advance(change, command, context);
    case 'step:back':
      return back(change, command.step, context);
    case 'step:undo':
      return undo(change, command.step);
    case 'step:close':
      return announceClose(change, command.step, null, context);
    case 'step:reveal':
      return announceColumn(change, command.step, command.column, context);
    case 'step:due':
      return due(change, command.step, context);
    case 'step:lock':
      return editStep(change, command.step, { locked: command.locked });
    case 'step:attribution':
      return lessAttribution(change, command.step, command.attribution, context);
    case 'step:show':
      return show(change, command);
    case 'timer:set':
      return setTimer(change, command, context.now);
  }
}

function focus(change: Change, step: string | null): Handled {
  const workshop = workshopOf(change);
  if (workshop === undefined || (step !== null && planStepOf(change, step) === undefined)) {
    return refused('no-such-step');
  }
  change.set('workshop', { ...workshop, focus: step });
  return DONE;
}

/**
 * „Dalej": the next phase; after the last one closes the step and opens the next; on the waiting screen opens
 * the first one. `command.step` and `phase` say what the presser saw, so that a second press changes nothing.
 */
function advance(
  change: Change,
  command: Extract<StepCommand, { type: 'step:advance' }>,
  context: Context,
): Handled {
  const workshop = workshopOf(change);
  const plan = planOf(change);
  if (workshop === undefined || plan === undefined) {
    return refused('no-such-workshop');
  }
  if (workshop.focus !== command.step) {
    return DONE;
  }
  if (command.step === null) {
    const first = firstAhead(
      plan.sessions
        .flatMap(session => session.steps)
        .map(step => ({ ...step, status: stepStateOf(change, step.id)?.status ?? 'waiting' })),
    );
    return first === undefined ? refused('no-such-step') : openStep(change, first.id, context);
  }
  const step = planStepOf(change, command.step);
  const state = stepStateOf(change, command.step);
  if (step === undefined) {
    return refused('no-such-step');
  }
  if (state === undefined || state.status === 'waiting') {
    return openStep(change, command.step, context);
  }
  if (state.pending !== null || state.phase !== command.phase) {
    return DONE;
  }
  const next = nextInSession(change, command.step);
  if (state.status === 'closed') {
    return next === null ? focus(change, null) : openStep(change, next, context);
  }
  if (state.phase + 1 < step.phases.length) {
    return announcePhase(change, command.step, state.phase + 1, context);
  }
  const refusal = next === null ? null : whyNotOpen(change, next, context);
  if (refusal === null && openByLink(change, command.step)) {
    // It stays open for those who come by link, and closes with its window.
    return next === null ? focus(change, null) : openStep(change, next, context);
  }
  return refusal === null ? announceClose(change, command.step, next ?? '', context) : refused(refusal);
}

/**
 * The step after this one in the same session; between sessions, and after a step that belongs to no meeting, the room
 * sees the waiting screen: whoever reads a survey the day before begins no meeting by it.
 */
function nextInSession(change: Change, id: string): string | null {
  if (planStepOf(change, id)?.outside !== undefined) {
    return null;
  }
  const session = planOf(change)?.sessions.find(one => one.steps.some(step => step.id === id));
  const rest = session?.steps.slice(session.steps.findIndex(step => step.id === id) + 1) ?? [];
  return rest.find(isTaken)?.id ?? null;
}

function announcePhase(change: Change, id: string, phase: number, context: Context): Handled {
  const state = stepStateOf(change, id);
  const step = planStepOf(change, id);
  const target = step?.phases[phase];
  if (state === undefined || target === undefined) {
    return refused('phase-is-last');
  }
  const hidden = change.count(`entry/${id}`) + change.count(`ballot/${id}`);
  const reveals = target.visibility === 'all' && target.reveal === 'all' && hidden > 0;
  const wait = workshopOf(change)?.countdown.reveal ?? 0;
  if (!reveals || wait === 0) {
    return enterPhase(change, id, phase, context);
  }
  return announce(change, id, { kind: 'phase', phase, column: null, dueAt: context.now + wait, next: null });
}

function announceColumn(change: Change, id: string, column: string, context: Context): Handled {
  const phase = planStepOf(change, id)?.phases[stepStateOf(change, id)?.phase ?? 0];
  if (phase?.visibility !== 'all') {
    return refused('not-allowed');
  }
  const wait = workshopOf(change)?.countdown.reveal ?? 0;
  const pending: Pending = { kind: 'column', phase: null, column, dueAt: context.now + wait, next: null };
  return wait === 0 ? carryOut(change, id, pending, context) : announce(change, id, pending);
}

/** `next`: the step to open afterwards, `''` for the waiting screen, null to stay where we are. */
function announceClose(change: Change, id: string, next: string | null, context: Context): Handled {
  const step = planStepOf(change, id);
  const state = stepStateOf(change, id);
  const activity = step && activityOfStep(step, context.activities);
  const isWritten = activity?.entry !== undefined || activity?.cowrite === true;
  const wait = isWritten ? (workshopOf(change)?.countdown.close ?? 0) : 0;
  const pending: Pending = { kind: 'close', phase: null, column: null, dueAt: context.now + wait, next };
  if (state === undefined) {
    return refused('step-not-open');
  }
  return wait === 0 ? carryOut(change, id, pending, context) : announce(change, id, pending);
}

function announce(change: Change, id: string, pending: Pending): Handled {
  change.effect({ type: 'due', step: id, at: pending.dueAt });
  return editStep(change, id, { pending });
}

/** The announced moment has come. Early or repeated calls change nothing. */
function due(change: Change, id: string, context: Context): Handled {
  passWindow(change, id, context);
  const pending = stepStateOf(change, id)?.pending;
  if (!pending || pending.dueAt > context.now) {
    return DONE;
  }
  editStep(change, id, { pending: null });
  return carryOut(change, id, pending, context);
}

function carryOut(change: Change, id: string, pending: Pending, context: Context): Handled {
  switch (pending.kind) {
    case 'phase':
      return enterPhase(change, id, pending.phase ?? 0, context);
    case 'column':
      return revealColumn(change, id, pending.column ?? '', context);
    case 'close': {
      closeStep(change, id, context);
      if (pending.next === null) {
        return DONE;
      }
      if (pending.next === '') {
        return focus(change, null);
      }
      const opened = openStep(change, pending.next, context);
      // The end was announced and comes; whoever pressed „Dalej" was told before if the next one could not open.
      return 'refused' in opened ? DONE : opened;
    }
  }
}

function undo(change: Change, id: string): Handled {
  return stepStateOf(change, id)?.pending
    ? editStep(change, id, { pending: null })
    : refused('nothing-to-undo');
}

/** One phase back; from the first phase to the step before. Everything that was written is kept. */
function back(change: Change, id: string, context: Context): Handled {
  const state = stepStateOf(change, id);
  const workshop = workshopOf(change);
  if (state === undefined || workshop === undefined) {
    return refused('step-not-open');
  }
  if (state.pending !== null) {
    return undo(change, id);
  }
  if (state.status === 'closed') {
    return openStep(change, id, context);
  }
  if (state.phase > 0) {
    if (change.count(`ledger/${id}`) === 0) {
      // Nobody has seen anything yet: what is written now is not „później".
      editStep(change, id, { shownAt: null });
    }
    return enterPhase(change, id, state.phase - 1, context);
  }
  const plan = planOf(change);
  const course = plan ? courseOf(plan) : [];
  const previous = course[course.indexOf(id) - 1];
  if (previous === undefined) {
    return refused('phase-is-first');
  }
  editStep(change, id, { status: 'waiting', left: { phase: state.phase, timer: state.timer } });
  return openStep(change, previous, context);
}

function lessAttribution(change: Change, id: string, wanted: Attribution, context: Context): Handled {
  const present = attributionOf(change, id, context.activities);
  if (LESS_ATTRIBUTION.indexOf(wanted) <= LESS_ATTRIBUTION.indexOf(present)) {
    return refused('not-allowed');
  }
  const step = planStepOf(change, id);
  if (step && activityOfStep(step, context.activities)?.needsAuthors?.(step.config)) {
    return refused('not-allowed');
  }
  editStep(change, id, { attribution: wanted });
  const forgot = wanted !== 'unsigned' && forgetHolders(change, id);
  const parted = partFromOrigins(change, id, wanted);
  if (eraseAuthors(change, id, wanted, true) || forgot || parted) {
    change.effect({ type: 'compact' });
  }
  return DONE;
}

function show(change: Change, command: Extract<StepCommand, { type: 'step:show' }>): Handled {
  const state = stepStateOf(change, command.step);
  if (state === undefined) {
    return refused('step-not-open');
  }
  return editStep(change, command.step, {
    show: {
      slide: command.slide ?? state.show.slide,
      record: command.record === undefined ? state.show.record : command.record,
    },
  });
}

function setTimer(
  change: Change,
  command: Extract<StepCommand, { type: 'timer:set' }>,
  now: number,
): Handled {
  const state = stepStateOf(change, command.step);
  if (state === undefined) {
    return refused('step-not-open');
  }
  const timer = nextTimer(state.timer, command, now);
  return timer === null ? refused('bad-request') : editStep(change, command.step, { timer });
}

function nextTimer(
  timer: Timer,
  { action, amount = 0 }: { action: string; amount?: number | undefined },
  now: number,
): Timer | null {
  switch (action) {
    case 'start':
      return timer.endsAt === null
        ? { ...timer, endsAt: now + (timer.left ?? timer.length), left: null }
        : timer;
    case 'pause':
      return timer.endsAt === null ? timer : { ...timer, endsAt: null, left: timer.endsAt - now };
    case 'stop':
      return { ...timer, endsAt: null, left: null };
    case 'add': {
      if (Math.abs(amount) > LONGEST_BREAK) {
        return null;
      }
      // Over time „+1 min" counts from now on, otherwise nothing visible would happen.
      const endsAt = timer.endsAt === null ? null : Math.max(timer.endsAt, amount > 0 ? now : 0) + amount;
      return {
        length: Math.max(0, timer.length + amount),
        endsAt,
        left: timer.left === null ? null : timer.left + amount,
      };
    }
    case 'until':
      return amount <= now || amount > now + LONGEST_BREAK
        ? null
        : { length: amount - now, endsAt: amount, left: null };
    default:
      return null;
  }
}
