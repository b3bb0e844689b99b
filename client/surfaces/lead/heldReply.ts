import type { Reply } from './leadApi.ts';

/** What an address answered: the last answer, and the last good one, which a later failure takes from nobody. */
export interface HeldReply<T> {
  path: string;
  reply: Reply<T>;
  value: T | null;
  /** When `value` came, on this device's clock. */
  at: number | null;
}

/** Takes in one more answer. Another address begins anew: what another thing was says nothing about this one. */
export function heldAfter<T>(
  held: HeldReply<T> | null,
  path: string,
  reply: Reply<T>,
  now: number,
): HeldReply<T> {
  if (reply.ok) {
    return { path, reply, value: reply.value, at: now };
  }
  return held?.path === path ? { ...held, reply } : { path, reply, value: null, at: null };
}
