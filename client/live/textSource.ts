import type * as Y from 'yjs';
import { readTexts } from '#shared/activities/records.ts';
import { Listeners } from './listeners.ts';

/** The co-written words of one document for React: the same map until a letter changed. */
export class TextSource {
  readonly #doc: Y.Doc;
  readonly #listeners = new Listeners();
  #read: ReadonlyMap<string, string> = new Map();
  #stale = true;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    doc.on('update', () => {
      this.#stale = true;
      this.#listeners.tell();
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => this.#listeners.subscribe(listener);

  readonly getSnapshot = (): ReadonlyMap<string, string> => {
    if (this.#stale) {
      this.#stale = false;
      this.#read = readTexts(this.#doc);
    }
    return this.#read;
  };
}
