import type * as Y from 'yjs';
import { type ReadRows, readRows } from '#shared/activities/records.ts';
import type { Row } from '#shared/workshop/state.ts';
import { Listeners } from './listeners.ts';

/**
 * The rows of one document for React: the same array until something changed, and the same row object for every
 * row that did not, so that memoised cards stay as they are.
 */
export class RowSource {
  readonly #doc: Y.Doc;
  readonly #listeners = new Listeners();
  #known = new Map<string, { json: string; row: Row }>();
  #read: ReadRows = { rows: [], dropped: 0 };
  #stale = true;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    doc.on('update', () => {
      this.#stale = true;
      this.#listeners.tell();
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => this.#listeners.subscribe(listener);

  readonly getSnapshot = (): ReadRows => {
    if (this.#stale) {
      this.#stale = false;
      this.#refresh();
    }
    return this.#read;
  };

  has(id: string): boolean {
    this.getSnapshot();
    return this.#known.has(id);
  }

  #refresh(): void {
    const { rows, dropped } = readRows(this.#doc);
    const known = new Map<string, { json: string; row: Row }>();
    for (const row of rows) {
      const before = this.#known.get(row.id);
      const json = JSON.stringify(row);
      known.set(row.id, before?.json === json ? before : { json, row });
    }
    this.#known = known;
    this.#read = { rows: [...known.values()].map(one => one.row), dropped };
  }
}
