import type { Actor } from './actor.ts';
import { personOf, workshopOf } from './lookUp.ts';
import { isPublic, openByLink } from './plan/byLink.ts';
import type { State } from './state.ts';

/**
 * Who sees the same things. Each audience's parts are built once by picking fields, and sent only when their
 * bytes changed. `participants:A+B` are people of both sides; `link:<step>` and `public:<step>` came by a link to it.
 */
export type Audience = 'facilitators' | 'stage' | `participants:${string}` | `${'link' | 'public'}:${string}`;

export function audienceOf(actor: Actor, state: State): Audience {
  if (actor.kind === 'facilitator' || actor.kind === 'cofacilitator') {
    return 'facilitators';
  }
  if (actor.kind === 'stage') {
    return 'stage';
  }
  if (actor.step !== null) {
    return `${isPublic(actor) ? 'public' : 'link'}:${actor.step}`;
  }
  const sides = actor.person === null ? [] : (personOf(state, actor.person)?.sides ?? []);
  return `participants:${[...sides].sort().join('+')}`;
}

/** The one step that an audience sees which came by a link; null for those in the room. */
export function linkedStep(audience: Audience): string | null {
  const [kind, step = ''] = audience.split(/:(.*)/s);
  return kind === 'link' || kind === 'public' ? step : null;
}

/** The step an audience looks at: the room's, or the one its link opens, as long as it does. */
export function lookedAt(state: State, audience: Audience): string | null {
  const step = linkedStep(audience);
  if (step === null) {
    return workshopOf(state)?.focus ?? null;
  }
  return openByLink(state, step) ? step : null;
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
