import { field } from './ballot.ts';

/** An idea that came when the vote had begun: it waits for later, because a choice from changing lists is not fair. */
export interface LateOption {
  id: string;
  text: string;
}

const PREFIX = 'later.';

export function lateKey(id: string): string {
  return PREFIX + id;
}

/** Those ideas in the order in which they came. Total. */
export function lateOptions(run: Iterable<readonly [key: string, value: unknown]>): LateOption[] {
  const late: LateOption[] = [];
  for (const [key, value] of run) {
    const text = field(value, 'text');
    if (typeof key === 'string' && key.startsWith(PREFIX) && typeof text === 'string') {
      late.push({ id: key.slice(PREFIX.length), text });
    }
  }
  return late;
}
