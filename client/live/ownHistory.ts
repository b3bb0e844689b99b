import * as Y from 'yjs';
import { countCharacters } from '#shared/characters.ts';
import type { TextChange } from './textChange.ts';

/** After so long a pause one goes on with something new. */
const PAUSE_MS = 1_000;

/** So many characters at once are still typed, by a fast hand or a key held down. */
const AT_ONCE = 3;

type Kind = 'typed' | 'erased' | 'other';

/** Undo of what was written here, never of what others wrote, in steps that a person would call one. */
export class OwnHistory {
  readonly #manager: Y.UndoManager;
  #kind: Kind = 'other';
  /** Where typing or erasing would go on. */
  #place = 0;
  #at = 0;

  constructor(text: Y.Text, origin: unknown) {
    // Steps are made here: the clock alone would put a deletion and the words after it into one.
    const captureTimeout = Number.MAX_SAFE_INTEGER;
    this.#manager = new Y.UndoManager(text, { trackedOrigins: new Set([origin]), captureTimeout });
  }

  get canUndo(): boolean {
    return this.#manager.canUndo();
  }

  get canRedo(): boolean {
    return this.#manager.canRedo();
  }

  /** Our change `change` of `words` is about to be written; `goesOn`: certainly part of the one before it. */
  note(change: TextChange, words: string, goesOn: boolean): void {
    const kind = kindOf(change, words);
    const now = Date.now();
    const isNext = kind === 'typed' ? change.at === this.#place : this.#place - change.at === change.remove;
    const isForward = kind === 'erased' && change.at === this.#place;
    const isSame =
      kind !== 'other' &&
      kind === this.#kind &&
      now - this.#at < PAUSE_MS &&
      (isNext || isForward) &&
      !isSentenceEnd(words.slice(0, change.at));
    if (!goesOn && !isSame) {
      this.#manager.stopCapturing();
    }
    this.#kind = kind;
    this.#place = change.at + change.insert.length;
    this.#at = now;
  }

  /** Others wrote; our place is another one now. */
  move(moved: (place: number) => number): void {
    this.#place = moved(this.#place);
  }

  undo(): void {
    this.#manager.undo();
    this.#kind = 'other';
  }

  redo(): void {
    this.#manager.redo();
    this.#kind = 'other';
  }

  /** Whether a transaction was an undo or redo of this history. */
  made(transaction: Y.Transaction): boolean {
    return transaction.origin === this.#manager;
  }

  destroy(): void {
    this.#manager.destroy();
  }
}

function kindOf({ at, remove, insert }: TextChange, words: string): Kind {
  if (remove === 0) {
    return countCharacters(insert) <= AT_ONCE ? 'typed' : 'other';
  }
  return insert === '' && countCharacters(words.slice(at, at + remove)) <= AT_ONCE ? 'erased' : 'other';
}

function isSentenceEnd(words: string): boolean {
  return /[.!?…] $|\n$/.test(words.slice(-2));
}
