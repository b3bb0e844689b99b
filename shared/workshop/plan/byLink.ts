import type { ErrorCode } from '#shared/errors.ts';
import type { Actor, Target } from '../actor.ts';
import type { Action } from '../policy.ts';
import { read, type State, type StepWindow } from '../state.ts';

/** A seat that came by a link to one step: what it may do there, and nothing anywhere else. */

/** Under a link everybody may have, nothing is read but the questions and one's own answers on one's own device. */
const PUBLIC: ReadonlySet<Action> = new Set<Action>([
  'entry:put',
  'entry:edit',
  'entry:withdraw',
  'entry:restore',
]);
/** Under a link that names a person. No votes: whoever was not there is never counted. */
const PERSONAL: ReadonlySet<Action> = new Set<Action>([
  ...PUBLIC,
  'doc:read',
  'entry:accept',
  'entry:act',
  'entry:mark',
  'ready:set',
  'carried:skip',
]);
/** Also before and after: the page has to say from when, until when, and that it is over. */
const ALWAYS: ReadonlySet<Action> = new Set<Action>(['live:connect', 'plan:read']);

export function windowOf(state: State, step: string): StepWindow | undefined {
  return read<StepWindow>(state.get(`window/${step}`));
}

/** The step whose link gave this seat, while it may be seen. */
export function openByLink(state: State, step: string): boolean {
  return windowOf(state, step)?.status === 'open';
}

/** By a link that everybody may have: nobody knows who it is. */
export function isPublic(actor: Pick<Actor, 'kind' | 'person' | 'step'>): boolean {
  return actor.kind === 'participant' && actor.step !== null && actor.person === null;
}

/** Why a seat limited to one step may not do something; null for every other seat. */
export function refusedByLink(actor: Actor, action: Action, target: Target, state: State): ErrorCode | null {
  if (actor.step === null || ALWAYS.has(action)) {
    return null;
  }
  const may = isPublic(actor) ? PUBLIC : PERSONAL;
  if (!may.has(action) || target.step !== actor.step) {
    return 'not-allowed';
  }
  return openByLink(state, actor.step) ? null : 'window-over';
}
