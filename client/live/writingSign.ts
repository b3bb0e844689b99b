import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';

/** Where the sign is put: what `useWriters` and carets of others are drawn from. */
export interface WritingPlace {
  awareness: Awareness;
  /** Key of the text in the document. */
  record: string;
}

/** „Marta pisze": tells the others in which text, and where in it, this person's caret stands. */
export class WritingSign {
  readonly #place: WritingPlace;
  #said = '';

  constructor(place: WritingPlace) {
    this.#place = place;
  }

  show(text: Y.Text, anchor: number, head: number): void {
    const { awareness, record } = this.#place;
    const cursor = {
      anchor: position(text, anchor, anchor < head),
      head: position(text, head, head < anchor),
    };
    const said = JSON.stringify(cursor);
    const state = awareness.getLocalState();
    if (said !== this.#said || state?.field !== record) {
      this.#said = said;
      awareness.setLocalState({ ...state, field: record, cursor });
    }
  }

  hide(): void {
    const { awareness, record } = this.#place;
    const { field, cursor: _cursor, ...rest } = awareness.getLocalState() ?? {};
    this.#said = '';
    // Another field may have taken the caret in the meantime.
    if (field === record) {
      awareness.setLocalState(rest);
    }
  }
}

/** A caret and the end of a selection hold on to the letter before them, its beginning to the one after. */
function position(text: Y.Text, place: number, isBeginning: boolean): unknown {
  return Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, place, isBeginning ? 0 : -1));
}
