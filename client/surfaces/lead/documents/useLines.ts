import { useState } from 'react';
import { same } from '#shared/agreement/threeWay.ts';
import { type KnownLine, knownAfter } from './lineIds.ts';

interface Line<T> {
  /** The key it is drawn by. */
  id: number;
  /** From 1. */
  n: number;
  line: T;
  set: (fields: Partial<T>) => void;
  remove: () => void;
}

/** Lines that have no id of their own, each drawn by one that stays. */
export function useLines<T>(
  lines: readonly T[],
  onChange: (lines: T[]) => void,
): { rows: Line<T>[]; add: (line: T) => void } {
  const [held, setHeld] = useState<{ lines: readonly T[]; known: KnownLine<T>[]; next: number }>(() => ({
    lines,
    known: knownAfter<T>([], lines, same, 0),
    next: lines.length,
  }));
  let { known } = held;
  // By content: an absent list is another empty one at every drawing.
  if (!same(held.lines, lines)) {
    known = knownAfter(held.known, lines, same, held.next);
    setHeld({ lines, known, next: held.next + lines.length });
  }
  const rows = known.map(({ id, line }, index) => ({
    id,
    n: index + 1,
    line,
    set: (fields: Partial<T>) =>
      onChange(lines.map((one, at) => (at === index ? { ...one, ...fields } : one))),
    remove: () => onChange(lines.filter((_, at) => at !== index)),
  }));
  return { rows, add: line => onChange([...lines, line]) };
}
