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
