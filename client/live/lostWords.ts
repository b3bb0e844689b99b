import * as Y from 'yjs';

/** Keys of a row that hold words; positions and weights can be lost without harm. */
const WORDY = ['text', 'data'];

/** Which texts and rows of a document were changed here and are not on the server's disk yet. */
export class LostWords {
  readonly #touched = new Set<Y.Text | Y.Map<unknown>>();

  note(transaction: Y.Transaction): void {
    if (!transaction.local) {
      return;
    }
    for (const [type, keys] of transaction.changed) {
      // Widened, because the library types the base class here and its subclasses are not assignable to it.
      const changed: unknown = type;
      if (changed instanceof Y.Text) {
        this.#touched.add(changed);
      } else if (changed instanceof Y.Map && WORDY.some(key => keys.has(key))) {
        this.#touched.add(changed);
      }
    }
  }

  clear(): void {
    this.#touched.clear();
  }

  /** The words as they stand now, one thing per paragraph. */
  text(): string {
    const found = [...this.#touched].map(type => (type instanceof Y.Text ? type.toString() : rowWords(type)));
    return found.filter(words => words.trim() !== '').join('\n\n');
  }
}

function rowWords(row: Y.Map<unknown>): string {
  const data = row.get('data');
  const fields = typeof data === 'object' && data !== null ? Object.values(data) : [];
  return [row.get('text'), ...fields].filter(value => typeof value === 'string' && value !== '').join('\n');
}
