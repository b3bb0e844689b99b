import type { ErrorCode } from '#shared/errors.ts';
import type { Row, State, StateValue } from './state.ts';

/** What a decision asks of the world beside the state map; all of it belongs to the same journal record. */
export type Effect =
  /** Rows the server writes into a step's document, and ids it takes out. */
  | { type: 'rows'; docId: string; put: Row[]; del: string[] }
  /**
   * Co-written words the server sets: new ones begin so, present ones are changed letter by letter; null takes them
   * out of the document.
   */
  | { type: 'texts'; docId: string; put: WrittenText[] }
  /** Files of a frozen version are wanted soon. */
  | { type: 'frozen'; document: string; version: number }
  /** A sealed file of a version is wanted: approvals are in, and its time is decided. */
  | { type: 'seal'; document: string; version: number }
  /** A sealed version was withdrawn, or a newer one takes its place: whoever checks its file is to be told. */
  | { type: 'over'; document: string; version: number }
  /** Something of this step is due at the server's clock `at`. */
  | { type: 'due'; step: string; at: number }
  /** A window of this step begins or ends at the server's clock `at`. */
  | { type: 'window'; step: string; at: number }
  /** Privacy asks that overwritten values leave the disk now. */
  | { type: 'compact' }
  /** Connections of these seats end. */
  | { type: 'seats-ended'; seats: string[]; reason: 'removed' | 'revoked' | 'left' }
  /** Nothing may tell who sent this: the journal keeps no seat and only the hour. */
  | { type: 'veiled' }
  /** One more entry whose author is not stored; the limit is counted in memory only. */
  | { type: 'counted'; step: string; round: number; person: string };

export interface WrittenText {
  id: string;
  text: string | null;
}

/** A decision in the making: reads through to the state, collects what changes. */
export class Change implements State {
  readonly put = new Map<string, StateValue>();
  readonly del = new Set<string>();
  readonly effects: Effect[] = [];

  readonly #base: State;
  /** The keys of `put` by family: listing one step's entries must not look at all the others. */
  readonly #putKeys = new Map<string, Set<string>>();

  constructor(base: State) {
    this.#base = base;
  }

  get(key: string): StateValue | undefined {
    return this.del.has(key) ? undefined : (this.put.get(key) ?? this.#base.get(key));
  }

  *list(family: string): Iterable<[string, StateValue]> {
    const fresh = new Set(this.#putKeys.get(family));
    for (const [id, value] of this.#base.list(family)) {
      const key = `${family}/${id}`;
      fresh.delete(key);
      if (!this.del.has(key)) {
        yield [id, this.put.get(key) ?? value];
      }
    }
    for (const key of fresh) {
      const value = this.put.get(key);
      if (value !== undefined) {
        yield [key.slice(family.length + 1), value];
      }
    }
  }

  count(family: string): number {
    let total = 0;
    for (const _ of this.list(family)) {
      total += 1;
    }
    return total;
  }

  set(key: string, value: StateValue): void {
    this.del.delete(key);
    this.put.set(key, value);
    const family = familyOf(key);
    const keys = this.#putKeys.get(family) ?? new Set();
    this.#putKeys.set(family, keys.add(key));
  }

  remove(key: string): void {
    this.put.delete(key);
    this.#putKeys.get(familyOf(key))?.delete(key);
    if (this.#base.get(key) !== undefined) {
      this.del.add(key);
    }
  }

  effect(effect: Effect): void {
    this.effects.push(effect);
  }

  /** Puts and removes rows of one document; several calls become one effect. */
  rows(docId: string, put: readonly Row[], del: readonly string[]): void {
    const known = this.effects.find(effect => effect.type === 'rows' && effect.docId === docId);
    if (known?.type === 'rows') {
      known.put.push(...put);
      known.del.push(...del);
      return;
    }
    this.effect({ type: 'rows', docId, put: [...put], del: [...del] });
  }

  /** Sets co-written words of one document; several calls become one effect. */
  texts(docId: string, put: readonly WrittenText[]): void {
    const known = this.effects.find(effect => effect.type === 'texts' && effect.docId === docId);
    if (known?.type === 'texts') {
      known.put.push(...put);
      return;
    }
    this.effect({ type: 'texts', docId, put: [...put] });
  }

  /** Words this very decision has set already; undefined where it has not touched them. */
  textSet(docId: string, id: string): string | null | undefined {
    const known = this.effects.find(effect => effect.type === 'texts' && effect.docId === docId);
    return known?.type === 'texts' ? known.put.findLast(one => one.id === id)?.text : undefined;
  }
}

/** The family a key belongs to: everything before its last segment. */
export function familyOf(key: string): string {
  const cut = key.lastIndexOf('/');
  return cut < 0 ? '' : key.slice(0, cut);
}

/** A handler's outcome: null when decided, otherwise why not. `value` goes into the answer. */
export type Refusal = ErrorCode | null;
