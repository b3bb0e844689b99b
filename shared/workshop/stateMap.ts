import { familyOf } from './change.ts';
import type { State, StateValue } from './state.ts';

/** The state of a workshop in memory, indexed by family so that listing one step's entries is cheap. */
export class StateMap implements State {
  readonly #families = new Map<string, Map<string, StateValue>>();

  constructor(entries: Iterable<[string, StateValue]> = []) {
    for (const [key, value] of entries) {
      this.set(key, value);
    }
  }

  get(key: string): StateValue | undefined {
    const family = familyOf(key);
    return this.#families.get(family)?.get(family === '' ? key : key.slice(family.length + 1));
  }

  list(family: string): Iterable<[string, StateValue]> {
    return this.#families.get(family)?.entries() ?? [];
  }

  count(family: string): number {
    return this.#families.get(family)?.size ?? 0;
  }

  set(key: string, value: StateValue): void {
    const family = familyOf(key);
    let members = this.#families.get(family);
    if (members === undefined) {
      members = new Map();
      this.#families.set(family, members);
    }
    members.set(family === '' ? key : key.slice(family.length + 1), value);
  }

  delete(key: string): void {
    const family = familyOf(key);
    const members = this.#families.get(family);
    members?.delete(family === '' ? key : key.slice(family.length + 1));
    if (members?.size === 0) {
      this.#families.delete(family);
    }
  }

  apply(put: Iterable<[string, StateValue]>, del: Iterable<string>): void {
    for (const key of del) {
      this.delete(key);
    }
    for (const [key, value] of put) {
      this.set(key, value);
    }
  }

  /** Keys below a prefix at any depth, the oldest of each family first. */
  *oldest(prefix: string): Iterable<[string, StateValue]> {
    for (const [family, members] of this.#families) {
      if (family === prefix || family.startsWith(`${prefix}/`)) {
        const first = members.entries().next();
        if (!first.done) {
          yield [`${family}/${first.value[0]}`, first.value[1]];
        }
      }
    }
  }

  /** Every key and value, family by family. */
  *entries(): Iterable<[string, StateValue]> {
    for (const [family, members] of this.#families) {
      for (const [id, value] of members) {
        yield [family === '' ? id : `${family}/${id}`, value];
      }
    }
  }
}
