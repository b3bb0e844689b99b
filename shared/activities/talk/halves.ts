// Free of schemas: phones load it.

/** A clock of a conversation: its length and what is left, in milliseconds. */
export interface TalkClock {
  length: number;
  left: number;
}

/** What is left until the bell; null: it has rung, or there is nothing to halve. */
export function untilBell({ length, left }: TalkClock): number | null {
  const rest = left - length / 2;
  return length > 0 && rest > 0 ? rest : null;
}

/**
 * Who speaks now of those who sit together: each has an equal part, and every phone works out the same. Who begins
 * changes from phase to phase. Null: nobody sits together, or the time is over.
 */
export function speakerAt(
  people: readonly string[],
  phase: number,
  { length, left }: TalkClock,
): string | null {
  if (people.length < 2 || length <= 0 || left <= 0) {
    return null;
  }
  const order = [...people].sort();
  const part = Math.floor(((length - left) / length) * order.length);
  const place = Math.min(order.length - 1, Math.max(0, part));
  return order[(place + phase) % order.length] ?? null;
}
