import type { ErrorCode } from '#shared/errors.ts';
import type { Actor, Target } from './actor.ts';
import { personOf, planStepOf, stepStateOf } from './lookUp.ts';
import { isPublic } from './plan/byLink.ts';
import { type Pens, read, type State } from './state.ts';

/** What a row of the policy's table is asked. */
export interface Asked {
  actor: Actor;
  target: Target;
  state: State;
}

// Reasons against an action in the present state; null: there is none.

export function stepKnown({ target, state }: Asked): ErrorCode | null {
  return target.step && planStepOf(state, target.step) ? null : 'no-such-step';
}

export function stepOpen(asked: Asked): ErrorCode | null {
  const unknown = stepKnown(asked);
  if (unknown !== null) {
    return unknown;
  }
  return stepStateOf(asked.state, asked.target.step ?? '')?.status === 'open' ? null : 'step-not-open';
}

export function cannotTakeBack(asked: Asked): ErrorCode | null {
  return goneAsPerson(asked);
}

export function goneAsPerson({ actor, state }: Asked): ErrorCode | null {
  if (actor.kind !== 'participant' || isPublic(actor)) {
    return null;
  }
  const person = actor.person === null ? undefined : personOf(state, actor.person);
  return person?.status === 'here' ? null : 'no-seat';
}

export function cannotWrite(asked: Asked): ErrorCode | null {
  const { actor, target, state } = asked;
  const unknown = stepKnown(asked) ?? goneAsPerson(asked);
  if (unknown !== null) {
    return unknown;
  }
  // Nobody's: what an earlier step handed on without its author.
  const nobodys = actor.kind !== 'participant' && target.carried !== undefined && target.behalf === undefined;
  const forOthers = target.behalf !== undefined || target.set !== undefined || nobodys;
  if (forOthers === (actor.kind === 'participant')) {
    return 'not-allowed';
  }
  // Whose card it is, is asked where the card is looked up.
  if (isPublic(actor) || target.set !== undefined || nobodys) {
    return writingClosed(state, target.step ?? '', actor);
  }
  const writer = personOf(state, target.behalf ?? actor.person ?? '');
  if (writer === undefined || writer.status !== 'here') {
    return 'no-such-person';
  }
  if (writer.way === 'look') {
    return 'not-allowed';
  }
  return writingClosed(state, target.step ?? '', actor);
}

/** Voting takes no „później": what comes after the vote would never be counted. */
export function cannotVote(asked: Asked): ErrorCode | null {
  return cannotWrite(asked) ?? stepOpen(asked);
}

/** Why a step takes no entries now; a closed one still takes late ones until it is locked. */
function writingClosed(state: State, step: string, actor: Actor): ErrorCode | null {
  const running = stepStateOf(state, step);
  if (running === undefined || running.status === 'waiting') {
    return 'step-not-open';
  }
  if (running.locked && actor.kind === 'participant') {
    return 'step-locked';
  }
  if (running.status === 'closed') {
    return running.late ? null : 'step-not-open';
  }
  const phase = planStepOf(state, step)?.phases[running.phase];
  return phase?.write ? null : 'writing-paused';
}

export function cannotChange(asked: Asked): ErrorCode | null {
  const closed = stepOpen(asked) ?? goneAsPerson(asked);
  if (closed !== null) {
    return closed;
  }
  const running = stepStateOf(asked.state, asked.target.step ?? '');
  return running?.locked && asked.actor.kind === 'participant' ? 'step-locked' : null;
}

/** Who only looks and listens sits with nobody; that it is a phase of choosing is asked where it is decided. */
export function cannotSit(asked: Asked): ErrorCode | null {
  return cannotAnswer(asked) ?? onlyLooks(asked);
}

export function cannotAnswer(asked: Asked): ErrorCode | null {
  return stepOpen(asked) ?? goneAsPerson(asked);
}

/**
 * Facilitators act as themselves, or for somebody who says it aloud. A step that is over still takes it as long as it
 * takes late entries: whoever was away answers when they are back.
 */
export function cannotAct(asked: Asked): ErrorCode | null {
  const { actor, target, state } = asked;
  const unknown = stepKnown(asked) ?? goneAsPerson(asked) ?? onlyLooks(asked);
  if (unknown !== null) {
    return unknown;
  }
  if (target.behalf !== undefined) {
    const person = personOf(state, target.behalf);
    if (actor.kind === 'participant') {
      return 'not-allowed';
    }
    if (person?.status !== 'here' || person.way === 'look') {
      return 'no-such-person';
    }
  }
  const running = stepStateOf(state, target.step ?? '');
  if (running === undefined || running.status === 'waiting') {
    return 'step-not-open';
  }
  if (running.status === 'closed' && !running.late) {
    return 'step-not-open';
  }
  return running.locked && actor.kind === 'participant' ? 'step-locked' : null;
}

/** A mark is a voice: „+1" of a side is its nod. */
export function cannotMark(asked: Asked): ErrorCode | null {
  return cannotAnswer(asked) ?? onlyLooks(asked);
}

/** Whoever came to look and listen neither writes nor votes. */
function onlyLooks({ actor, state }: Asked): ErrorCode | null {
  return actor.kind === 'participant' && personOf(state, actor.person ?? '')?.way === 'look'
    ? 'not-allowed'
    : null;
}

export function notForOthers(asked: Asked): ErrorCode | null {
  const closed = stepOpen(asked) ?? goneAsPerson(asked);
  if (closed !== null) {
    return closed;
  }
  return asked.actor.kind === 'participant' && asked.target.person ? 'not-allowed' : null;
}

export function notForOthersHand(asked: Asked): ErrorCode | null {
  const { actor, target } = asked;
  return actor.kind === 'participant' && target.person ? 'not-allowed' : goneAsPerson(asked);
}

export function notAnotherPerson(asked: Asked): ErrorCode | null {
  const { actor, target } = asked;
  return actor.kind === 'participant' && target.person !== actor.person ? 'not-allowed' : goneAsPerson(asked);
}

export function docUnreadable(asked: Asked): ErrorCode | null {
  const { actor, target, state } = asked;
  const unknown = stepKnown(asked) ?? goneAsPerson(asked);
  if (unknown !== null) {
    return unknown;
  }
  const running = stepStateOf(state, target.step ?? '');
  const phase = planStepOf(state, target.step ?? '')?.phases[running?.phase ?? 0];
  if (running === undefined || phase === undefined || running.docId === null) {
    return 'step-not-open';
  }
  // Another group's work is no secret, but it is not shown on the wall while people work.
  const unfinished = running.status === 'open' && phase.cowrite && phase.form !== 'plenary';
  return actor.kind === 'stage' && unfinished ? 'not-allowed' : null;
}

export function docUnwritable(asked: Asked): ErrorCode | null {
  const unreadable = docUnreadable(asked) ?? onlyLooks(asked);
  if (unreadable !== null) {
    return unreadable;
  }
  const running = stepStateOf(asked.state, asked.target.step ?? '');
  const phase = planStepOf(asked.state, asked.target.step ?? '')?.phases[running?.phase ?? 0];
  if (running?.status !== 'open' || !phase?.cowrite || phase.visibility !== 'all') {
    return 'step-not-open';
  }
  if (asked.actor.kind !== 'participant') {
    return null;
  }
  const pens = read<Pens>(asked.state.get(`pens/${asked.target.step}`));
  if (pens !== undefined && !pens.people.includes(asked.actor.person ?? '')) {
    return 'not-allowed';
  }
  return running.locked ? 'step-locked' : null;
}
