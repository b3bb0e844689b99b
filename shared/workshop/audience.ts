import type { Actor } from './policy.ts';
import { personOf } from './policy.ts';
import type { State } from './state.ts';

/**
 * Who sees the same things. Each audience's parts are built once by picking fields, and sent only when their
 * bytes changed. `participants:A+B` are people of both sides.
 */
export type Audience = 'facilitators' | 'stage' | `participants:${string}`;

export function audienceOf(actor: Actor, state: State): Audience {
  if (actor.kind === 'facilitator' || actor.kind === 'cofacilitator') {
    return 'facilitators';
  }
  if (actor.kind === 'stage') {
    return 'stage';
  }
  const sides = actor.person === null ? [] : (personOf(state, actor.person)?.sides ?? []);
  return `participants:${[...sides].sort().join('+')}`;
}

/** Sides whose hidden entries an audience may see under visibility `side`. */
export function sidesOf(audience: Audience): string[] {
  return audience.startsWith('participants:')
    ? audience.slice('participants:'.length).split('+').filter(Boolean)
    : [];
}

/** Who is connected right now; kept in memory, never in the state. */
export interface Online {
  person(id: string): boolean;
  seat(id: string): boolean;
  /** The server's clock when a person was last connected; null when not since the start. */
  lastSeen(person: string): number | null;
}
