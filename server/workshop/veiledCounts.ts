import type { Effect } from '#shared/workshop/change.ts';

/**
 * How many entries somebody has sent whose author is stored nowhere: counted in memory alone, so that a limit holds and
 * nothing on the disk tells who wrote.
 */
export class VeiledCounts {
  readonly #counted = new Map<string, number>();

  note(effects: readonly Effect[]): void {
    for (const effect of effects) {
      if (effect.type === 'counted') {
        const key = keyOf(effect.step, effect.round, effect.person);
        this.#counted.set(key, (this.#counted.get(key) ?? 0) + 1);
      }
    }
  }

  of(step: string, round: number, person: string): number {
    return this.#counted.get(keyOf(step, round, person)) ?? 0;
  }
}

function keyOf(step: string, round: number, person: string): string {
  return `${step}/${round}/${person}`;
}
