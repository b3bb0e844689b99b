import type * as Y from 'yjs';
import { TEXT_LENGTH } from '#shared/activities/records.ts';
import { countCharacters, firstCharacters } from '#shared/characters.ts';
import { cleanTyped } from '#shared/text.ts';
import { HeldPlaces } from './heldPlaces.ts';
import { OwnHistory } from './ownHistory.ts';
import { deltaOf, isGone, plainText } from './plainText.ts';
import { findChange, type TextChange } from './textChange.ts';
import { type WritingPlace, WritingSign } from './writingSign.ts';

export interface BindOptions {
  /** Origin of the transactions that write what was typed. */
  origin?: object;
  /** Characters as people count them; `TEXT_LENGTH` units are never exceeded, because no reader reads on. */
  maxLength?: number;
  /** Tells the others that somebody is writing here; absent: nobody is told. */
  sign?: WritingPlace;
  /** Milliseconds between two changes written. */
  pace?: number;
  /** Something typed or pasted did not fit whole. */
  onTooLong?: () => void;
  /** After every change of what the area shows, of one's own and of others, and of what can be undone. */
  onChange?: () => void;
  /** The text is no longer in its document: bind anew, or say so. */
  onGone?: () => void;
}

export interface BoundText {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** The text was taken away; what is typed from now on goes nowhere. */
  readonly gone: boolean;
  undo(): void;
  redo(): void;
  destroy(): void;
}

/** A key that is held down repeats up to fifty times a second; the server closes who keeps on like that. */
export const PACE_MS = 60;
/** A keyboard of a phone composes every word and ends it with the next space: a pause writes down what is there. */
export const WRITE_PAUSE_MS = 1_000;
/** Somebody who composes and then does nothing for so long gets to see what others wrote. */
export const SHOW_PAUSE_MS = 10_000;

/**
 * Binds a text area to a shared text. What is typed becomes the smallest change, what others write appears around
 * the caret, which stays behind its letter; while a word is being composed the area is left alone. Undo takes back
 * one's own changes only.
 */
export function bindText(area: HTMLTextAreaElement, text: Y.Text, options: BindOptions = {}): BoundText {
  return new Binding(area, text, options);
}

interface Selection {
  start: number;
  end: number;
}

class Binding implements BoundText {
  readonly #area: HTMLTextAreaElement;
  readonly #text: Y.Text;
  readonly #doc: Y.Doc;
  readonly #options: BindOptions;
  readonly #origin: object;
  readonly #history: OwnHistory;
  readonly #sign: WritingSign | null;
  readonly #listening = new AbortController();
  /** What the area showed when it was last compared with the text. */
  #shown = '';
  /** The text's words after its last event. */
  #words = '';
  #held = new HeldPlaces(0);
  #isWriting = false;
  #isComposing = false;
  /** The composition has written something already. */
  #isContinued = false;
  #wroteAt = Number.NEGATIVE_INFINITY;
  /** Typed too soon after the last change: it waits, and what others write waits with it. */
  #pace: ReturnType<typeof setTimeout> | undefined;
  /** Where typing would go on. */
  #caret = 0;
  #writePause: ReturnType<typeof setTimeout> | undefined;
  #showPause: ReturnType<typeof setTimeout> | undefined;
  #isOver = false;
  gone = false;

  constructor(area: HTMLTextAreaElement, text: Y.Text, options: BindOptions) {
    const { doc } = text;
    if (doc === null) {
      throw new Error('only a text that lies in a document can be bound');
    }
    this.#area = area;
    this.#text = text;
    this.#doc = doc;
    this.#options = options;
    this.#origin = options.origin ?? {};
    this.#history = new OwnHistory(text, this.#origin);
    this.#sign = options.sign === undefined ? null : new WritingSign(options.sign);
    this.#words = plainText(text);
    this.#listen();
    this.#render();
    this.#tellPlace();
    if (isGone(text)) {
      this.#leave();
    }
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  undo(): void {
    this.#travel(() => this.#history.undo());
  }

  redo(): void {
    this.#travel(() => this.#history.redo());
  }

  destroy(): void {
    if (!this.#isOver) {
      this.#finish();
      this.#end();
    }
  }

  #listen(): void {
    const { signal } = this.#listening;
    const area = this.#area;
    const on = <K extends keyof HTMLElementEventMap>(
      type: K,
      listener: (event: HTMLElementEventMap[K]) => void,
    ) => area.addEventListener(type, listener, { signal });
    on('beforeinput', event => this.#onBeforeInput(event));
    on('input', event => this.#onInput(event));
    on('keydown', event => this.#onKey(event));
    on('compositionstart', () => {
      this.#compose();
      // What waited is no part of the composition.
      this.#write();
      this.#isContinued = false;
    });
    on('compositionupdate', () => this.#compose());
    on('compositionend', () => {
      this.#isComposing = true;
      this.#endComposition();
    });
    on('focus', () => this.#tellPlace());
    on('blur', () => {
      this.#finish();
      this.#sign?.hide();
    });
    const page = area.ownerDocument;
    page.addEventListener('selectionchange', () => this.#tellPlace(), { signal });
    // A phone that is put away, a page that is loaded anew: there may be no later.
    page.addEventListener('visibilitychange', () => this.#write(), { signal });
    this.#text.observe(this.#onText);
    this.#doc.on('afterTransaction', this.#watch);
    this.#doc.on('destroy', this.#watch);
  }

  readonly #watch = (): void => {
    if (isGone(this.#text)) {
      this.#leave();
    }
  };

  readonly #onText = (event: Y.YTextEvent, transaction: Y.Transaction): void => {
    const words = plainText(this.#text);
    const delta = deltaOf(event, this.#words, words);
    this.#words = words;
    if (this.#isWriting) {
      return;
    }
    this.#held.changeText(delta);
    if (this.#isAhead) {
      return;
    }
    const place = this.#history.made(transaction) ? endOf(delta) : null;
    this.#render(place === null ? undefined : { start: place, end: place });
    this.#tellPlace();
    this.#options.onChange?.();
  };

  #onInput(event: Event): void {
    if (this.#isComposing || (event as InputEvent).isComposing === true) {
      this.#compose();
      return;
    }
    this.#caret = this.#area.selectionEnd;
    const wait = this.#wroteAt + (this.#options.pace ?? PACE_MS) - performance.now();
    if (wait <= 0) {
      this.#take();
    } else {
      this.#pace ??= setTimeout(() => this.#take(), wait);
      this.#options.onChange?.();
    }
  }

  #onBeforeInput(event: InputEvent): void {
    const { selectionStart, selectionEnd } = this.#area;
    if (this.#pace !== undefined && (selectionStart !== this.#caret || selectionEnd !== this.#caret)) {
      // Written together, two places would take along what lies between them.
      this.#finish();
    }
    if (event.inputType === 'historyUndo' || event.inputType === 'historyRedo') {
      event.preventDefault();
      if (event.inputType === 'historyUndo') {
        this.undo();
      } else {
        this.redo();
      }
    }
  }

  #onKey(event: KeyboardEvent): void {
    const move = event.isComposing || this.#isComposing ? null : historyKey(event);
    if (move !== null) {
      event.preventDefault();
      this[move]();
    }
  }

  /** The area has something that the text lacks, and must not be touched. */
  get #isAhead(): boolean {
    return this.#isComposing || this.#pace !== undefined;
  }

  /** Whatever waits is written now. */
  #finish(): void {
    if (this.#isComposing) {
      this.#endComposition();
    } else if (this.#pace !== undefined) {
      this.#take();
    }
  }

  /** A word is being composed; from now on the area belongs to the keyboard. */
  #compose(): void {
    this.#isComposing = true;
    this.#stopPauses();
    this.#writePause = setTimeout(() => this.#write(), WRITE_PAUSE_MS);
    this.#showPause = setTimeout(() => this.#endComposition(), SHOW_PAUSE_MS);
  }

  #endComposition(): void {
    if (this.#isComposing) {
      this.#isComposing = false;
      this.#take();
      this.#isContinued = false;
    }
  }

  /** Writes down what is there so far, without touching an area in which a word is being composed. */
  #write(): void {
    if (!this.#isComposing) {
      this.#finish();
      return;
    }
    const change = this.#change();
    if (change !== null && this.#fitted(change).insert === change.insert) {
      this.#apply(change);
      this.#isContinued = true;
      this.#options.onChange?.();
    }
  }

  /** What the area has and the text lacks goes into the text, and the other way round. */
  #take(): void {
    const change = this.#change();
    this.#stopPauses();
    if (change === null) {
      this.#render();
    } else {
      const fitted = this.#fitted(change);
      const { selectionStart, selectionEnd } = this.#area;
      this.#apply(fitted);
      const settled = (place: number) => settle(place, change, fitted.insert.length);
      this.#render(this.#inText({ start: settled(selectionStart), end: settled(selectionEnd) }));
      if (fitted.insert.length < cleanTyped(change.insert).length) {
        this.#options.onTooLong?.();
      }
    }
    this.#tellPlace();
    this.#options.onChange?.();
  }

  #change(): TextChange | null {
    const { value, selectionEnd } = this.#area;
    return findChange(this.#shown, value, this.#pace === undefined ? selectionEnd : this.#caret);
  }

  /** The change as it may be written: cleaned, and no longer than fits. */
  #fitted(change: TextChange): TextChange {
    const { at, remove } = change;
    const { maxLength = TEXT_LENGTH } = this.#options;
    const rest = this.#shown.slice(0, at) + this.#shown.slice(at + remove);
    const characters = maxLength - countCharacters(rest);
    const units = TEXT_LENGTH - (this.#words.length - remove);
    return { ...change, insert: firstCharacters(cleanTyped(change.insert), characters, units) };
  }

  #apply(change: TextChange): void {
    if (change.remove === 0 && change.insert === '') {
      return;
    }
    this.#wroteAt = performance.now();
    this.#history.note(change, this.#shown, this.#isContinued);
    this.#shown =
      this.#shown.slice(0, change.at) + change.insert + this.#shown.slice(change.at + change.remove);
    const edit = this.#held.changeArea(change);
    this.#isWriting = true;
    try {
      this.#doc.transact(() => {
        for (const { at, length } of edit.deletes) {
          this.#text.delete(at, length);
        }
        if (change.insert !== '') {
          this.#text.insert(edit.at, change.insert);
        }
      }, this.#origin);
    } finally {
      this.#isWriting = false;
    }
  }

  /** Shows the text, with the caret where it is put or, if it is not, behind its letter. */
  #render(placed?: Selection): void {
    const area = this.#area;
    if (area.value !== this.#words) {
      const { start, end } = placed ?? this.#inText({ start: area.selectionStart, end: area.selectionEnd });
      const { scrollTop, selectionDirection } = area;
      area.value = this.#words;
      // Without the focus Safari would take it, away from where it is.
      if (this.#hasFocus()) {
        area.setSelectionRange(start, end, selectionDirection);
      }
      area.scrollTop = scrollTop;
    }
    const held = this.#held;
    this.#history.move(place => held.after(place));
    this.#shown = this.#words;
    this.#held = new HeldPlaces(this.#words.length);
  }

  #inText({ start, end }: Selection): Selection {
    const behind = this.#held.after(end);
    return { start: start === end ? behind : Math.min(this.#held.before(start), behind), end: behind };
  }

  #travel(go: () => void): void {
    if (!this.#isOver && this.#mayWrite()) {
      this.#finish();
      go();
      this.#options.onChange?.();
    }
  }

  #tellPlace(): void {
    if (this.#sign === null || this.#isAhead || this.#isOver || !this.#hasFocus()) {
      return;
    }
    if (!this.#mayWrite()) {
      this.#sign.hide();
    } else {
      const { selectionStart, selectionEnd, selectionDirection } = this.#area;
      const { start, end } = this.#inText({ start: selectionStart, end: selectionEnd });
      const isBackward = selectionDirection === 'backward';
      this.#sign.show(this.#text, isBackward ? end : start, isBackward ? start : end);
    }
  }

  #hasFocus(): boolean {
    return this.#area.ownerDocument.activeElement === this.#area;
  }

  #mayWrite(): boolean {
    return !this.#area.readOnly && !this.#area.disabled;
  }

  #leave(): void {
    if (!this.#isOver) {
      this.gone = true;
      this.#end();
      this.#options.onGone?.();
    }
  }

  #end(): void {
    this.#isOver = true;
    this.#stopPauses();
    this.#listening.abort();
    this.#text.unobserve(this.#onText);
    this.#doc.off('afterTransaction', this.#watch);
    this.#doc.off('destroy', this.#watch);
    this.#history.destroy();
    this.#sign?.hide();
  }

  #stopPauses(): void {
    clearTimeout(this.#pace);
    this.#pace = undefined;
    clearTimeout(this.#writePause);
    clearTimeout(this.#showPause);
  }
}

/** With AltGr, which is Ctrl and Alt, a Polish „ż" is typed. */
function historyKey({
  key,
  code,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
}: KeyboardEvent): 'undo' | 'redo' | null {
  if (altKey || ctrlKey === metaKey) {
    return null;
  }
  // Keyboards of other scripts have no Latin letter on the key.
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace(/^Key/, '').toLowerCase();
  if (letter === 'z') {
    return shiftKey ? 'redo' : 'undo';
  }
  return letter === 'y' && ctrlKey && !shiftKey ? 'redo' : null;
}

/** Where a place of the area is after what was typed was shortened to `length`. */
function settle(place: number, { at, insert }: TextChange, length: number): number {
  const end = at + insert.length;
  return place >= end ? place - insert.length + length : Math.min(place, at + length);
}

/** The place right after the last change; null where nothing was changed. */
function endOf(delta: ReturnType<typeof deltaOf>): number | null {
  let at = 0;
  let end: number | null = null;
  for (const { retain, insert } of delta) {
    at += retain ?? (typeof insert === 'string' ? insert.length : insert === undefined ? 0 : 1);
    end = retain === undefined ? at : end;
  }
  return end;
}
