import type { ActivityTable } from '#shared/activities/activities.ts';
import type { Harvested } from '#shared/activities/activity.ts';
import { type ErrorCode, refuse } from '#shared/errors.ts';
import type { RandomBytes } from '#shared/ids.ts';
import type { Actor, Target } from './actor.ts';
import { Change, type Effect } from './change.ts';
import type { AnyCommand, CommandType, SystemCommand } from './commands.ts';
import { decideDocument } from './documents/documents.ts';
import { keepTexts } from './documents/keptTexts.ts';
import { decideBallot } from './entries/ballots.ts';
import { skipCarried } from './entries/carrying.ts';
import { decideEntry } from './entries/entries.ts';
import { decidePaper } from './entries/paper.ts';
import { decideBond } from './groups/bonds.ts';
import { decideGroups, followPeople } from './groups/groups.ts';
import { decideLife } from './life/life.ts';
import { noteBack, noteWrittenFor } from './people/attendance.ts';
import { decidePeople } from './people/people.ts';
import { windowOf } from './plan/byLink.ts';
import { decidePlan } from './plan/planning.ts';
import { decideWindow } from './plan/windows.ts';
import { can } from './policy.ts';
import { decideSettings } from './settings.ts';
import type { State, StateValue } from './state.ts';
import { decideDirecting } from './steps/directing.ts';
import { decideStep } from './steps/steps.ts';

/** Everything a decision may use: no clock, no randomness, no disk of its own. */
export interface Context {
  actor: Actor;
  activities: ActivityTable;
  /** The server's clock, milliseconds since 1970. */
  now: number;
  random: RandomBytes;
  /** What a closed earlier step hands on, by the state of the decision in the making. */
  harvest(step: string, state: State): Harvested[];
  /** Co-written words of a step as they are decided, by record. */
  texts(step: string): ReadonlyMap<string, string>;
  /** Entries of one person in one round of a step whose author is not stored. */
  counted(step: string, round: number, person: string): number;
}

export type Decision =
  | { ok: true; put: Map<string, StateValue>; del: Set<string>; effects: Effect[]; value: unknown }
  | { ok: false; error: ErrorCode };

/** What a handler says: a refusal, or done with a value for the answer. */
export type Handled = { refused: ErrorCode } | { value: unknown };

export const DONE: Handled = { value: undefined };

export function refused(error: ErrorCode): Handled {
  return { refused: error };
}

/**
 * Decides one command on the newest decided state. Pure: the same state, command and context give the same
 * changes. The order is: may they, is it possible, what changes.
 */
export function transition(state: State, command: AnyCommand, context: Context): Decision {
  const verdict = can(context.actor, command.type, targetOf(command), state);
  if (!verdict.allowed) {
    return refuse(verdict.error);
  }
  if (isLate(state, context)) {
    return refuse('window-over');
  }
  const change = new Change(state);
  const handled = handle(change, command, context);
  if ('refused' in handled) {
    return refuse(handled.refused);
  }
  const { actor } = context;
  // Whoever comes by link is not at the meeting.
  if (actor.kind === 'participant' && actor.person !== null && actor.step === null) {
    noteBack(change, actor.person);
  }
  if ('behalf' in command && command.behalf !== undefined) {
    noteWrittenFor(change, command.behalf, context);
  }
  followPeople(change, context);
  return { ok: true, put: change.put, del: change.del, effects: change.effects, value: handled.value };
}

/** The moment has come and the server's own alarm has not rung yet. */
function isLate(state: State, { actor, now }: Context): boolean {
  return actor.step !== null && (windowOf(state, actor.step)?.until ?? 0) <= now;
}

/** The one object a command names, as the policy wants it. */
export function targetOf(command: AnyCommand): Target {
  return {
    step: 'step' in command ? command.step : null,
    person: 'person' in command ? command.person : null,
    behalf: 'behalf' in command ? command.behalf : undefined,
    set: 'set' in command ? command.set : undefined,
    carried: 'carried' in command ? command.carried : undefined,
  };
}

function handle(change: Change, command: AnyCommand, context: Context): Handled {
  switch (command.type) {
    case 'workshop:edit':
    case 'side:edit':
    case 'workshop:archive':
    case 'joining:set':
    case 'code:renew':
    case 'stage:set':
    case 'note:set':
      return decideSettings(change, command, context);
    case 'plan:move':
    case 'plan:skip':
    case 'plan:edit':
      return decidePlan(change, command);
    case 'step:focus':
    case 'step:open':
    case 'step:advance':
    case 'step:back':
    case 'step:undo':
    case 'step:close':
    case 'step:reveal':
    case 'step:lock':
    case 'step:attribution':
    case 'step:show':
    case 'timer:set':
    case 'step:due':
      return decideStep(change, command, context);
    case 'window:open':
    case 'window:close':
      return decideWindow(change, command, context);
    case 'entry:put':
    case 'entry:edit':
    case 'entry:withdraw':
    case 'entry:accept':
    case 'entry:act':
    case 'entry:mark':
    case 'entry:hide':
    case 'entry:restore':
    case 'entry:move':
    case 'entry:merge':
    case 'ready:set':
      return decideEntry(change, command, context);
    case 'carried:skip':
      return skipCarried(change, command, context);
    case 'paper:print':
      return decidePaper(change, command, context);
    case 'ballot:cast':
    case 'ballot:withdraw':
      return decideBallot(change, command, context);
    case 'step:direct':
    case 'pens:set':
      return decideDirecting(change, command, context);
    case 'groups:form':
    case 'groups:move':
    case 'groups:sit':
      return decideGroups(change, command, context);
    case 'bond:set':
      return decideBond(change, command);
    case 'document:edit':
    case 'document:clause':
    case 'document:party':
    case 'document:freeze':
    case 'document:add':
    case 'document:remove':
    case 'document:merge':
    case 'document:unmerge':
    case 'letters:choose':
    case 'programme:set':
    case 'document:assess':
      return decideDocument(change, command, context);
    case 'document:ask':
    case 'document:approve':
    case 'document:decline':
    case 'document:hand-over':
    case 'document:hand-back':
    case 'document:seal':
    case 'document:sealed':
    case 'document:uploaded':
    case 'document:turns':
    case 'document:match':
    case 'document:original':
    case 'document:in-force':
    case 'document:withdraw':
      return decideLife(change, command, context);
    case 'texts:keep':
      keepTexts(change, command.step, context);
      return DONE;
    case 'hand:raise':
    case 'hand:lower':
    case 'person:add':
    case 'person:edit':
    case 'person:remove':
    case 'person:restore':
    case 'person:merge':
    case 'person:leave':
    case 'seat:revoke':
    case 'remote:allow':
    case 'person:join':
    case 'seat:add':
    case 'link:end':
    case 'presence:note':
    case 'presence:set':
      return decidePeople(change, command, context);
    default:
      // Does not compile? A command has no case above.
      return unknownCommand(command);
  }
}

function unknownCommand(command: never): never {
  throw new Error(`no handler for ${(command as AnyCommand).type}`);
}

/**
 * Commands that seed, publish, close or freeze: they wait until everything before them is shown, so that what
 * the room saw at that position is exactly what they work on.
 */
export const BARRIERS: ReadonlySet<CommandType | SystemCommand['type']> = new Set([
  'step:open',
  'step:advance',
  'step:back',
  'step:close',
  'step:reveal',
  'step:due',
  'window:open',
  'window:close',
  'document:clause',
  'document:party',
  'document:freeze',
  'document:merge',
  'document:unmerge',
] as const);
