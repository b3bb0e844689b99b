/**
 * Every expected refusal, as a code. Its sentence (what to do next) stands in `shared/i18n` under
 * `errors.<code>`; a code without a sentence in both languages does not compile.
 */
export const ERROR_CODES = [
  'bad-request',
  'outdated',
  'no-seat',
  'not-allowed',
  'own-machine-only',
  'no-such-workshop',
  'no-such-step',
  'no-such-person',
  'no-such-entry',
  'no-such-group',
  'group-full',
  'bonds-are-full',
  'no-such-template',
  'no-such-document',
  'wrong-code',
  'wrong-link',
  'wrong-return-code',
  'joining-closed',
  'name-taken',
  'person-is-here',
  'too-many-tries',
  'cookies-off',
  'step-not-open',
  'step-locked',
  'window-over',
  'no-such-window',
  'writing-paused',
  'phase-is-last',
  'phase-is-first',
  'nothing-to-undo',
  'text-empty',
  'text-too-long',
  'too-many-entries',
  'already-carried',
  'no-such-code',
  'code-taken',
  'too-many-codes',
  'voices-are-full',
  'not-yours',
  'has-lead',
  'not-asked',
  'other-side',
  'sheet-submitted',
  'sheet-unfinished',
  'amount-outside',
  'no-such-date',
  'has-convenor',
  'only-convenor',
  'circle-full',
  'circle-over',
  'circles-frozen',
  'too-many-circles',
  'cell-taken',
  'only-lead-moves',
  'cluster-locked',
  'moved-since',
  'no-own-move',
  'voting-closed',
  'vote-under-way',
  'votes-are-in',
  'rule-not-set',
  'rule-is-set',
  'rule-not-met',
  'not-frozen',
  'nothing-to-freeze',
  'sides-must-nod',
  'text-changed',
  'document-not-made',
  'workshop-archived',
  'too-large',
  'too-fast',
  'disk-trouble',
  'server-error',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** An expected outcome: either a value or a refusal with its code. Bugs throw instead. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: ErrorCode };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refuse(error: ErrorCode): { ok: false; error: ErrorCode } {
  return { ok: false, error };
}
