import type { ErrorCode } from '#shared/errors.ts';
import type { Actor } from '#shared/workshop/actor.ts';
import { isSide, mayReadAsPartner } from '#shared/workshop/life/lifeParties.ts';
import type { Action } from '#shared/workshop/policy.ts';
import type { State } from '#shared/workshop/state.ts';

/**
 * Why a partner may not ask for something, or null; one step finer than the policy's table, which knows no documents. A
 * side reads everything its workshop ends in. A party that was added has nothing but its own documents: no others, and
 * nothing of what was said at the table beside what a document itself tells of its sources.
 */
export function refusedToPartner(
  state: State,
  { kind, side }: Pick<Actor, 'kind' | 'side'>,
  action: Action,
  params: Readonly<Record<string, string>>,
): ErrorCode | null {
  if (kind !== 'partner' || side === null || isSide(state, side)) {
    return null;
  }
  if (action === 'trace:read') {
    return 'not-allowed';
  }
  const document = params.document ?? params.file?.split('.')[0];
  return document === undefined || mayReadAsPartner(state, { side }, document) ? null : 'no-such-document';
}
