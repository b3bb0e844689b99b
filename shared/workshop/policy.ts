import type { ErrorCode } from '#shared/errors.ts';
import type { Actor, Target } from './actor.ts';
import type { CommandType, SystemCommand } from './commands.ts';
import { workshopOf } from './lookUp.ts';
import { refusedByLink } from './plan/byLink.ts';
import {
  type Asked,
  cannotAct,
  cannotAnswer,
  cannotChange,
  cannotMark,
  cannotSit,
  cannotTakeBack,
  cannotVote,
  cannotWrite,
  docUnreadable,
  docUnwritable,
  goneAsPerson,
  notAnotherPerson,
  notForOthers,
  notForOthersHand,
  stepKnown,
  stepOpen,
} from './policyReasons.ts';
import type { State } from './state.ts';

export type Verdict = { allowed: true } | { allowed: false; error: ErrorCode };

/** Everything that is not a command: routes, connections, documents. */
export type OtherAction =
  | 'health:read'
  | 'page:read'
  | 'notice:read'
  | 'picture:read'
  | 'seal:read'
  | 'file:verify'
  | 'join:look'
  | 'join:enter'
  | 'seat:list'
  | 'seat:claim'
  | 'seat:leave'
  | 'admin:claim'
  | 'template:list'
  | 'workshop:list'
  | 'workshop:create'
  | 'workshop:erase'
  | 'plan:read'
  | 'script:read'
  | 'address:read'
  | 'address:choose'
  | 'link:make'
  | 'link:list'
  | 'link:revoke'
  | 'stage:seat'
  | 'live:connect'
  | 'doc:read'
  | 'doc:write'
  | 'question:read'
  | 'text:read'
  | 'trace:read'
  | 'document:read'
  | 'document:form'
  | 'paper:read'
  | 'beside:read';
export type Action = CommandType | SystemCommand['type'] | OtherAction;

interface Rule {
  seats: readonly Actor['kind'][];
  /** A reason against it in the present state; absent: the seat alone decides. */
  unless?: (asked: Asked) => ErrorCode | null;
}

const FACILITATORS = ['facilitator', 'cofacilitator'] as const;
const ROOM = ['facilitator', 'cofacilitator', 'participant', 'stage'] as const;
const EVERYBODY = [...ROOM, 'partner', 'administrator', 'anonymous'] as const;
/** Their powers are not on the air: see design section 9. */
const NEEDS_POWERS: ReadonlySet<string> = new Set(['facilitator', 'cofacilitator', 'administrator']);
/** Allowed to a facilitator's browser even where its powers are off, so that it can say why. */
const POWERLESS: ReadonlySet<Action> = new Set([
  'health:read',
  'page:read',
  'notice:read',
  'picture:read',
  'seal:read',
  'file:verify',
  'join:look',
  'join:enter',
  'seat:list',
  'seat:claim',
  'seat:leave',
  'admin:claim',
]);

const leads = (unless?: Rule['unless']): Rule => ({ seats: FACILITATORS, ...(unless ? { unless } : {}) });
const system: Rule = { seats: ['server'] };

/** One table, default deny: an action without a row does not compile, a seat that is not named is refused. */
const RULES: Record<Action, Rule> = {
  'health:read': { seats: EVERYBODY },
  'page:read': { seats: EVERYBODY },
  'notice:read': { seats: EVERYBODY },
  'picture:read': { seats: EVERYBODY },
  'seal:read': { seats: EVERYBODY },
  'file:verify': { seats: EVERYBODY },
  'join:look': { seats: EVERYBODY },
  'join:enter': { seats: EVERYBODY },
  'seat:list': { seats: EVERYBODY },
  'seat:claim': { seats: EVERYBODY },
  'seat:leave': { seats: EVERYBODY },
  'admin:claim': { seats: EVERYBODY },
  'template:list': { seats: ['administrator', ...FACILITATORS] },
  'workshop:list': { seats: ['administrator', ...FACILITATORS] },
  'workshop:create': { seats: ['administrator'] },
  'workshop:erase': { seats: ['administrator', 'facilitator'] },
  'plan:read': { seats: ROOM, unless: goneAsPerson },
  'script:read': leads(),
  'address:read': { seats: ['administrator', ...FACILITATORS, 'stage'] },
  'address:choose': { seats: ['administrator', 'facilitator'] },
  'link:make': { seats: FACILITATORS },
  'link:list': leads(),
  'link:revoke': leads(),
  'stage:seat': leads(),
  'live:connect': { seats: ROOM, unless: goneAsPerson },
  'doc:read': { seats: ROOM, unless: docUnreadable },
  'doc:write': { seats: [...FACILITATORS, 'participant'], unless: docUnwritable },

  // Kept versions of the texts people write together.
  'question:read': leads(),
  'text:read': { seats: [...FACILITATORS, 'participant'], unless: docUnreadable },
  'trace:read': { seats: [...ROOM, 'partner'], unless: goneAsPerson },
  // Its list, its versions, its files; a partner's draft is what everybody's is.
  'document:read': { seats: [...ROOM, 'partner'], unless: goneAsPerson },
  // Addresses, representatives, powers of attorney.
  'document:form': leads(),
  // The way to the table for a neighbour, on the device of somebody who sits there.
  'beside:read': { seats: ['participant'], unless: goneAsPerson },
  // What was printed under a code, and how much of it is typed in.
  'paper:read': leads(stepKnown),

  'workshop:edit': leads(),
  'side:edit': leads(),
  'workshop:archive': { seats: ['facilitator'] },
  'joining:set': leads(),
  'code:renew': leads(),
  'stage:set': leads(),
  'plan:move': leads(stepKnown),
  'plan:skip': leads(stepKnown),
  'plan:edit': leads(stepKnown),
  'step:focus': leads(),
  'step:open': leads(stepKnown),
  'step:advance': leads(),
  'step:back': leads(stepKnown),
  'step:undo': leads(stepKnown),
  'step:close': leads(stepOpen),
  'step:reveal': leads(stepOpen),
  'step:lock': leads(stepKnown),
  // Open by link, outside of a meeting.
  'window:open': leads(stepKnown),
  'window:close': leads(stepKnown),
  'step:attribution': leads(stepKnown),
  'step:show': leads(stepKnown),
  'timer:set': leads(stepOpen),
  'note:set': leads(stepKnown),
  'entry:put': { seats: [...FACILITATORS, 'participant'], unless: cannotWrite },
  'entry:edit': { seats: [...FACILITATORS, 'participant'], unless: cannotChange },
  'entry:withdraw': { seats: [...FACILITATORS, 'participant'], unless: cannotChange },
  'entry:restore': { seats: [...FACILITATORS, 'participant'], unless: cannotTakeBack },
  'entry:accept': { seats: ['participant'], unless: cannotAnswer },
  'entry:act': { seats: [...FACILITATORS, 'participant'], unless: cannotAct },
  'entry:mark': { seats: ['participant'], unless: cannotMark },
  'entry:hide': leads(stepKnown),
  'entry:move': leads(stepKnown),
  'entry:merge': leads(stepOpen),
  'carried:skip': { seats: ['participant'], unless: cannotMark },
  'paper:print': leads(stepKnown),
  'ballot:cast': { seats: [...FACILITATORS, 'participant'], unless: cannotVote },
  'ballot:withdraw': { seats: [...FACILITATORS, 'participant'], unless: cannotVote },
  'step:direct': leads(stepOpen),
  'pens:set': leads(stepOpen),
  'groups:form': leads(stepOpen),
  'groups:move': leads(stepOpen),
  'groups:sit': { seats: ['participant'], unless: cannotSit },
  'bond:set': leads(),
  'document:edit': leads(),
  'document:clause': leads(),
  'document:party': leads(),
  'document:freeze': leads(),
  'document:add': leads(),
  'document:remove': leads(),
  'document:merge': leads(),
  'document:unmerge': leads(),
  'letters:choose': leads(),
  'programme:set': leads(),
  'document:assess': leads(),
  // The way of a frozen version. Facilitators write down what a side says; which side, is asked where it is decided.
  'document:ask': leads(),
  'document:approve': { seats: [...FACILITATORS, 'partner'] },
  'document:decline': { seats: [...FACILITATORS, 'partner'] },
  'document:hand-over': { seats: ['partner'] },
  'document:seal': leads(),
  'document:uploaded': { seats: [...FACILITATORS, 'partner'] },
  'document:turns': leads(),
  'document:match': leads(),
  'document:original': leads(),
  'document:in-force': leads(),
  'document:withdraw': leads(),
  'ready:set': { seats: [...FACILITATORS, 'participant'], unless: notForOthers },
  'hand:raise': { seats: ['participant'], unless: goneAsPerson },
  'hand:lower': { seats: [...FACILITATORS, 'participant'], unless: notForOthersHand },
  'person:add': leads(),
  'person:edit': { seats: [...FACILITATORS, 'participant'], unless: notAnotherPerson },
  'person:remove': leads(),
  'person:restore': leads(),
  'person:merge': leads(),
  // The server does it for somebody who writes in a text again.
  'presence:set': { seats: [...FACILITATORS, 'server'] },
  'person:leave': { seats: [...FACILITATORS, 'participant'], unless: notAnotherPerson },
  // The server does it for a browser that leaves: its cookie proves the seat.
  'seat:revoke': { seats: [...FACILITATORS, 'server'] },
  'remote:allow': { seats: ['facilitator'] },

  'person:join': system,
  'seat:add': system,
  'link:end': system,
  'document:sealed': system,
  'document:hand-back': system,
  'step:due': system,
  'texts:keep': system,
  'presence:note': system,
};

export const ACTIONS = Object.keys(RULES) as Action[];

/** Actions that change nothing; everything else is refused once a workshop is archived. */
const READING: ReadonlySet<Action> = new Set<Action>([
  ...POWERLESS,
  'template:list',
  'workshop:list',
  'workshop:create',
  // An archive is erased one day.
  'workshop:erase',
  'plan:read',
  'script:read',
  'address:read',
  'address:choose',
  'link:list',
  'live:connect',
  'doc:read',
  'question:read',
  'text:read',
  'trace:read',
  'document:read',
  'document:form',
  'paper:read',
  'stage:seat',
  'seat:add',
  'link:end',
  // A seal that was decided before, and a link that ends.
  'document:sealed',
  'document:hand-back',
  'presence:note',
]);

/**
 * Whether `actor` may do `action` to `target` in this state. Asked by every route, command, document open and
 * document frame on the server, and by the client to switch buttons off.
 */
export function can(actor: Actor, action: Action, target: Target, state: State | null): Verdict {
  const rule = RULES[action];
  if (!rule.seats.includes(actor.kind)) {
    return deny(actor.kind === 'anonymous' ? 'no-seat' : 'not-allowed');
  }
  if (NEEDS_POWERS.has(actor.kind) && !actor.powers && !POWERLESS.has(action)) {
    return deny('own-machine-only');
  }
  if (state === null) {
    return { allowed: true };
  }
  if (!READING.has(action) && workshopOf(state)?.status === 'archived') {
    return deny('workshop-archived');
  }
  const elsewhere = POWERLESS.has(action) ? null : refusedByLink(actor, action, target, state);
  if (elsewhere !== null) {
    return deny(elsewhere);
  }
  const reason = rule.unless?.({ actor, target, state }) ?? null;
  return reason === null ? { allowed: true } : deny(reason);
}

function deny(error: ErrorCode): Verdict {
  return { allowed: false, error };
}
