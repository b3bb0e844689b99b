import type { Room } from './room.ts';

/** What the room does in one step of the plan, or between two of them. */
export interface Scene {
  /** The step's id, or what happens. */
  name: string;
  play(room: Room): Promise<void>;
}
