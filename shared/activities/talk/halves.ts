// Free of schemas: phones load it.

/** A clock of a conversation, in milliseconds: its length now, what was planned, and what is left. */
export interface TalkClock {
  length: number;
  planned: number;
  left: number;
}

/**
 * The time that is shared out. What is added later belongs to no half: a bell that has rung does not ring again, and
 * nobody's part comes back.
 */
export function sharedTime({ length, planned }: Pick<TalkClock, 'length' | 'planned'>): number {
  return Math.min(length, planned);
}

/** What is left until the bell; null: it has rung, or there is nothing to halve. */
export function untilBell(clock: TalkClock): number | null {
  const rest = sharedTime(clock) / 2 - (clock.length - clock.left);
  return clock.length > 0 && rest > 0 ? rest : null;
}

/**
 * Who speaks now of those who sit together: each has an equal part, and every phone works out the same. Who begins
 * changes from phase to phase. Null: nobody sits together, or the time is over.
 */
export function speakerAt(people: readonly string[], phase: number, clock: TalkClock): string | null {
  const shared = sharedTime(clock);
  if (people.length < 2 || shared <= 0 || clock.left <= 0) {
    return null;
  }
  const order = [...people].sort();
  const part = Math.floor(((clock.length - clock.left) / shared) * order.length);
  const place = Math.min(order.length - 1, Math.max(0, part));
  return order[(place + phase) % order.length] ?? null;
}
