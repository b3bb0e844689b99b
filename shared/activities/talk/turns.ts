// Free of schemas: phones load it.

/** A round in which people speak one after the other, as it was begun and moved on. */
export interface Round {
  /** Person ids in the order of speaking. */
  order: readonly string[];
  /** The side each of them counts for. */
  sides: readonly string[];
  /** The phase it belongs to: another phase knows nothing of it. */
  phase: number;
  /** Whose turn was called last, and when. */
  at: number;
  since: number;
  seconds: number;
}

/** Who speaks now and who next; nobody speaks any more: the round is over. */
export interface Turn {
  now: number | null;
  next: number | null;
  /** When the turn began: called, or left by whoever passed. */
  since: number;
}

/**
 * Where a round stands. Whoever passes is left out at once, without anybody pressing anything: the turn goes on at
 * the moment they said so. `passed`: when each person did.
 */
export function turnOf(
  { order, at, since }: Pick<Round, 'order' | 'at' | 'since'>,
  passed: ReadonlyMap<string, number>,
): Turn {
  let begun = since;
  let now = at;
  for (; now < order.length; now += 1) {
    const left = passed.get(order[now] ?? '');
    if (left === undefined) {
      break;
    }
    begun = Math.max(begun, left);
  }
  const next = order.findIndex((id, place) => place > now && !passed.has(id));
  return { now: now < order.length ? now : null, next: next < 0 ? null : next, since: begun };
}

/** People in the order of speaking: one of each side in turn, so that no side speaks as a block. */
export function inTurn<P extends { side: string }>(people: readonly P[]): P[] {
  const sides = new Map<string, P[]>();
  for (const person of people) {
    const side = sides.get(person.side) ?? [];
    sides.set(person.side, side);
    side.push(person);
  }
  const queues = [...sides.values()];
  const longest = Math.max(0, ...queues.map(queue => queue.length));
  return Array.from({ length: longest }, (_, row) =>
    queues.flatMap(queue => queue.slice(row, row + 1)),
  ).flat();
}
