import type { IncomingHttpHeaders } from 'node:http';
import type { State } from '#shared/workshop/state.ts';
import type { House } from '../house.ts';
import { isPublicHost } from './authority.ts';
import { type Grant, PAIR } from './cookie.ts';
import { type Arrival, isOwnMachine } from './ownMachine.ts';

/**
 * Whether facilitator and administrator powers work on this connection, whatever seat it holds: the server's own
 * machine, the public https address, or a browser let in by `--pair`. Everything else crosses a network in the clear.
 */
export function hasPowers(
  request: Arrival & { headers: IncomingHttpHeaders },
  grants: readonly Grant[],
  house: Pick<House, 'config' | 'pairing'>,
): boolean {
  const { publicUrl } = house.config;
  if (publicUrl?.protocol === 'https:' && isPublicHost(request.headers, publicUrl)) {
    return true;
  }
  if (isOwnMachine(request)) {
    return true;
  }
  return grants.some(grant => grant.id === PAIR && house.pairing.isPaired(grant.secret));
}

/** Whether the console let this one seat lead from its own device. */
export function isRemoteAllowed(state: State, seatId: string): boolean {
  return state.get(`remote/${seatId}`) !== undefined;
}
