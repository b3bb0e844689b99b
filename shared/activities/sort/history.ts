import type { RunValue } from '#shared/workshop/state.ts';

/** Values of one record by their names; null: nothing there. */
export type Values = Readonly<Record<string, unknown>>;

/** One move: who made it, and what each record was before and after. */
export interface Made extends RunValue {
  v: 1;
  /** Person id; null: a facilitator. */
  by: string | null;
  at: number;
  changes: { id: string; was: Values; now: Values }[];
}

/** What `History` needs of a running step. */
export interface Memory {
  get(key: string): RunValue | undefined;
  set(key: string, value: RunValue): void;
  remove(key: string): void;
}

const KEY = 'history';
/** Moves that can be taken back. */
const MOST = 60;

const moveKey = (number: number) => `move.${number}`;

/** What a history says, as it lies in the activity's memory. Total. */
export function readHistory(value: unknown): { next: number; done: number[]; undone: number[] } {
  const of = (key: string): unknown =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, key)
      ? (value as Record<string, unknown>)[key]
      : undefined;
  const next = of('next');
  return {
    next: typeof next === 'number' && Number.isSafeInteger(next) && next > 0 ? next : 1,
    done: numbers(of('done')),
    undone: numbers(of('undone')),
  };
}

function numbers(value: unknown): number[] {
  return Array.isArray(value) ? value.filter((one): one is number => Number.isSafeInteger(one)) : [];
}

/** The moves of a step in their order: facilitators go back and forth in it, a person takes back their own last one. */
export class History {
  readonly #memory: Memory;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  get next(): number {
    return this.#read().next;
  }

  /** A new move; what was taken back before it is over. */
  add(made: Made): void {
    const { next, done, undone } = this.#read();
    for (const number of undone) {
      this.#memory.remove(moveKey(number));
    }
    const kept = [...done, next];
    for (const number of kept.splice(0, Math.max(0, kept.length - MOST))) {
      this.#memory.remove(moveKey(number));
    }
    this.#memory.set(moveKey(next), made);
    this.#memory.set(KEY, { v: 1, next: next + 1, done: kept, undone: [] });
  }

  /** Takes the last move off the list of those that stand; undefined: there is none. */
  back(): Made | undefined {
    const { next, done, undone } = this.#read();
    const number = done.pop();
    if (number === undefined) {
      return undefined;
    }
    this.#memory.set(KEY, { v: 1, next, done, undone: [...undone, number] });
    return this.#move(number);
  }

  /** Puts the last move that was taken back on the list again. */
  forth(): Made | undefined {
    const { next, done, undone } = this.#read();
    const number = undone.pop();
    if (number === undefined) {
      return undefined;
    }
    this.#memory.set(KEY, { v: 1, next, done: [...done, number], undone });
    return this.#move(number);
  }

  /** A person's last move that they have not taken back. */
  lastOf(person: string): { number: number; made: Made } | undefined {
    for (const number of this.#read().done.toReversed()) {
      const made = this.#move(number);
      if (made?.by === person) {
        return { number, made };
      }
    }
    return undefined;
  }

  /** The move was taken back by whoever made it, and is nobody's last one any more. */
  disown({ number, made }: { number: number; made: Made }): void {
    this.#memory.set(moveKey(number), { ...made, by: null });
  }

  /** Who made which move is nobody's business afterwards; whether there was anybody to forget. */
  forgetPeople(): boolean {
    const { done, undone } = this.#read();
    let forgot = false;
    for (const number of [...done, ...undone]) {
      const made = this.#move(number);
      if (made !== undefined && made.by !== null) {
        this.#memory.set(moveKey(number), { ...made, by: null });
        forgot = true;
      }
    }
    return forgot;
  }

  #read() {
    return readHistory(this.#memory.get(KEY));
  }

  #move(number: number): Made | undefined {
    return this.#memory.get(moveKey(number)) as Made | undefined;
  }
}
