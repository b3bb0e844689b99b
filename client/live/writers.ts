import type { Awareness } from 'y-protocols/awareness';
import * as z from 'zod/mini';

/** Somebody whose caret stands in a text. */
export interface Writer {
  name: string;
  /** Id of a side; null for those who have none. */
  side: string | null;
  /** Null for a seat without a person. */
  person: string | null;
}

/** As the server stamps it. */
const stateSchema = z.object({
  name: z.string(),
  side: z.nullish(z.string()),
  person: z.nullish(z.string()),
  field: z.string(),
});

/** The others who write in a text now; somebody with two devices counts once. */
export function readWriters(awareness: Awareness, record: string): Writer[] {
  const writers = new Map<string, Writer>();
  for (const [client, state] of awareness.getStates()) {
    const parsed = z.safeParse(stateSchema, state);
    if (client !== awareness.clientID && parsed.success && parsed.data.field === record) {
      const { name, side = null, person = null } = parsed.data;
      writers.set(person ?? `${name} ${client}`, { name, side, person });
    }
  }
  return [...writers.values()].sort((a, b) => a.name.localeCompare(b.name, 'pl'));
}
