import type { SeatKind } from './state.ts';

/** Who asks, as the server sees the connection at this moment. */
export interface Actor {
  /** Public id of the seat; null for nobody (not joined) and for the server itself. */
  seat: string | null;
  kind: SeatKind | 'anonymous' | 'server';
  person: string | null;
  side: string | null;
  /** A seat limited to one step. */
  step: string | null;
  /**
   * Whether facilitator and administrator powers work on this connection: the server's own machine, https, or a
   * device the console let in.
   */
  powers: boolean;
}

export const SERVER: Actor = {
  seat: null,
  kind: 'server',
  person: null,
  side: null,
  step: null,
  powers: true,
};
export const NOBODY: Actor = {
  seat: null,
  kind: 'anonymous',
  person: null,
  side: null,
  step: null,
  powers: false,
};

/** What is acted on: exactly one object beside the workshop itself. */
export interface Target {
  step?: string | null | undefined;
  person?: string | null | undefined;
  /** Entering on behalf of somebody. */
  behalf?: string | undefined;
  /** Entering what stands on a printed card. */
  set?: string | undefined;
  /** Entering what an earlier step handed on. */
  carried?: string | undefined;
}
