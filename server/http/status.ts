import type { ErrorCode } from '#shared/errors.ts';

/** Which HTTP status tells an error; the code itself stands in the body. */
export const STATUS: Record<ErrorCode, number> = {
  'bad-request': 400,
  outdated: 409,
  'no-seat': 401,
  'not-allowed': 403,
  'own-machine-only': 403,
  'no-such-workshop': 404,
  'no-such-step': 404,
  'no-such-person': 404,
  'no-such-entry': 404,
  'no-such-group': 404,
  'group-full': 409,
  'bonds-are-full': 409,
  'no-such-template': 404,
  'no-such-document': 404,
  'wrong-code': 404,
  'wrong-link': 404,
  'wrong-return-code': 404,
  'joining-closed': 409,
  'name-taken': 409,
  'person-is-here': 409,
  'too-many-tries': 429,
  'cookies-off': 400,
  'step-not-open': 409,
  'step-locked': 409,
  'window-over': 409,
  'no-such-window': 400,
  'writing-paused': 409,
  'phase-is-last': 409,
  'phase-is-first': 409,
  'nothing-to-undo': 409,
  'text-empty': 400,
  'text-too-long': 400,
  'too-many-entries': 409,
  'voices-are-full': 409,
  'has-lead': 409,
  'not-asked': 403,
  'other-side': 403,
  'sheet-submitted': 409,
  'sheet-unfinished': 409,
  'amount-outside': 409,
  'no-such-date': 400,
  'has-convenor': 409,
  'only-convenor': 403,
  'circle-full': 409,
  'circle-over': 409,
  'circles-frozen': 409,
  'too-many-circles': 409,
  'cell-taken': 409,
  'not-yours': 403,
  'voting-closed': 409,
  'vote-under-way': 409,
  'votes-are-in': 409,
  'rule-not-set': 409,
  'rule-is-set': 409,
  'rule-not-met': 409,
  'not-frozen': 409,
  'nothing-to-freeze': 409,
  'sides-must-nod': 409,
  'text-changed': 409,
  'document-not-made': 503,
  'workshop-archived': 409,
  'too-large': 413,
  'too-fast': 429,
  'disk-trouble': 503,
  'server-error': 500,
};

/** A refusal on its way out of a handler. */
export class Refused extends Error {
  override name = 'Refused';
  readonly code: ErrorCode;

  constructor(code: ErrorCode) {
    super(code);
    this.code = code;
  }
}
