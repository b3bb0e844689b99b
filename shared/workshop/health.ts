import type { Trouble } from '#shared/protocol/parts.ts';

/** How a workshop fares beside its state: held in memory by the server, never decided. */
export interface Health {
  /** The disk takes nothing at present: everything can be read, nothing written. */
  readonly readOnly: boolean;
  /** Whether the step's document takes words of this seat, as far as it is not a question of rights. */
  mayWriteDoc(step: string, seat: string | null): boolean;
  /** What facilitators should know. */
  list(): Trouble[];
}
