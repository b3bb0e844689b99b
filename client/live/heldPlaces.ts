import type { TextChange } from './textChange.ts';

/** One step of a Yjs delta over plain text; what is inserted counts by its length only. */
export interface DeltaStep {
  retain?: number;
  delete?: number;
  insert?: unknown;
}

/** What a change in the area means for the text. */
export interface TextEdit {
  /** Runs to delete, the last one first. */
  deletes: { at: number; length: number }[];
  /** Where to insert, after deleting. */
  at: number;
}

const UNSEEN = -1;

/**
 * Which letter of the text is which letter of the text area while the two differ: others' changes are in the text
 * already, and not yet in the area (for a moment, or as long as a word is being composed). Does for any number of
 * changes what a relative position does for one caret, and also tells where a change made in the area belongs.
 */
export class HeldPlaces {
  /** For each UTF-16 unit of the text the unit of the area that it is; `UNSEEN` where the area lacks it. */
  #units: number[];

  /** Both are the same text of this length. */
  constructor(length: number) {
    this.#units = Array.from({ length }, (_, unit) => unit);
  }

  /** Somebody else changed the text. */
  changeText(delta: readonly DeltaStep[]): void {
    let at = 0;
    const units: number[] = [];
    for (const step of delta) {
      if (step.insert !== undefined) {
        const { length } = typeof step.insert === 'string' ? step.insert : ' ';
        for (let i = 0; i < length; i += 1) {
          units.push(UNSEEN);
        }
      } else if (step.retain !== undefined) {
        for (const end = at + step.retain; at < end; at += 1) {
          units.push(this.#units[at] ?? UNSEEN);
        }
      } else {
        at += step.delete ?? 0;
      }
    }
    this.#units = [...units, ...this.#units.slice(at)];
  }

  /** The area was changed; returns what to do to the text, which is then done. */
  changeArea({ at, remove, insert }: TextChange): TextEdit {
    const place = this.after(at);
    const end = at + remove;
    const deletes: TextEdit['deletes'] = [];
    for (let i = this.#units.length - 1; i >= 0; i -= 1) {
      const unit = this.#units[i] ?? UNSEEN;
      if (unit >= at && unit < end) {
        const last = deletes.at(-1);
        if (last?.at === i + 1) {
          last.at = i;
          last.length += 1;
        } else {
          deletes.push({ at: i, length: 1 });
        }
      }
    }
    const shift = insert.length - remove;
    this.#units = this.#units
      .filter(unit => unit < at || unit >= end)
      .map(unit => (unit >= end ? unit + shift : unit));
    this.#units.splice(place, 0, ...Array.from(insert.split(''), (_, i) => at + i));
    return { deletes, at: place };
  }

  /** The place in the text right after the letter that stands before `at` in the area: where a caret stays. */
  after(at: number): number {
    for (let i = this.#units.length - 1; i >= 0; i -= 1) {
      const unit = this.#units[i] ?? UNSEEN;
      if (unit !== UNSEEN && unit < at) {
        return i + 1;
      }
    }
    return 0;
  }

  /** The place in the text right before the letter that stands at `at` in the area: where a selection begins. */
  before(at: number): number {
    const place = this.#units.findIndex(unit => unit >= at);
    return place === -1 ? this.#units.length : place;
  }
}
