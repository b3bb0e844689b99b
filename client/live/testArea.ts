/** A text area for tests: value, selection and the events that a browser sends, in its order. */
export class TestArea extends EventTarget {
  readonly ownerDocument = new TestPage();
  selectionStart = 0;
  selectionEnd = 0;
  selectionDirection: 'forward' | 'backward' | 'none' = 'none';
  scrollTop = 0;
  readOnly = false;
  disabled = false;
  /** How often somebody else than the person changed the value. */
  writes = 0;
  #value = '';
  /** Where the word that is being composed stands. */
  #composed: { from: number; to: number; before: string } | null = null;

  get value(): string {
    return this.#value;
  }

  /** As in a browser, the caret goes to the end and `\r` is no character. */
  set value(value: string) {
    this.writes += 1;
    this.#value = value.replace(/\r\n?/g, '\n');
    this.selectionStart = this.#value.length;
    this.selectionEnd = this.#value.length;
    this.scrollTop = 0;
  }

  get element(): HTMLTextAreaElement {
    return this as unknown as HTMLTextAreaElement;
  }

  get composing(): boolean {
    return this.#composed !== null;
  }

  setSelectionRange(start: number, end: number, direction: 'forward' | 'backward' | 'none' = 'none'): void {
    const { length } = this.#value;
    this.selectionEnd = Math.min(end, length);
    this.selectionStart = Math.min(start, this.selectionEnd);
    this.selectionDirection = direction;
  }

  focus(): this {
    this.ownerDocument.activeElement = this;
    this.dispatchEvent(new Event('focus'));
    return this;
  }

  blur(): void {
    this.ownerDocument.activeElement = null;
    this.dispatchEvent(new Event('blur'));
  }

  /** The person puts the caret somewhere. */
  select(start: number, end = start, direction: 'forward' | 'backward' | 'none' = 'none'): this {
    this.setSelectionRange(start, end, direction);
    this.ownerDocument.dispatchEvent(new Event('selectionchange'));
    return this;
  }

  /** Puts words in the place of the selection: a letter, or a paste. */
  type(words: string, inputType = 'insertText'): this {
    this.ask(inputType);
    this.#replace(this.selectionStart, this.selectionEnd, words);
    this.#input(inputType, false);
    return this;
  }

  /** Backspace, or the whole selection. */
  erase(): this {
    this.ask('deleteContentBackward');
    const { selectionStart: start, selectionEnd: end } = this;
    const before = Array.from(this.#value.slice(0, start)).at(-1) ?? '';
    this.#replace(start === end ? start - before.length : start, end, '');
    this.#input('deleteContentBackward', false);
    return this;
  }

  /** The word under composition is now this one; begins a composition where there is none. */
  compose(word: string): this {
    if (this.#composed === null) {
      const { selectionStart: from, selectionEnd: to } = this;
      this.#composed = { from, to, before: this.#value.slice(from, to) };
      this.dispatchEvent(new Event('compositionstart'));
    }
    const composed = this.#composed;
    this.dispatchEvent(new Event('compositionupdate'));
    this.#replace(composed.from, composed.to, word);
    composed.to = composed.from + word.length;
    this.#input('insertCompositionText', true);
    return this;
  }

  /** Ends the composition with the word it has reached, or with what stood there before. */
  endCompose(how: 'taken' | 'cancelled' = 'taken'): this {
    const composed = this.#composed;
    if (composed === null) {
      throw new Error('nothing is being composed');
    }
    if (how === 'cancelled') {
      this.#replace(composed.from, composed.to, composed.before);
      this.#input('insertCompositionText', true);
    }
    this.#composed = null;
    this.dispatchEvent(new Event('compositionend'));
    return this;
  }

  /** Presses keys; whether the browser was kept from doing what it does. */
  press(
    key: string,
    keys: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
  ): boolean {
    const off = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
    const event = new Event('keydown', { cancelable: true });
    Object.assign(event, {
      key,
      code: `Key${key.toUpperCase()}`,
      isComposing: this.composing,
      ...off,
      ...keys,
    });
    return !this.dispatchEvent(event);
  }

  /** What a menu of the browser asks for. */
  ask(inputType: string): boolean {
    const event = new Event('beforeinput', { cancelable: true });
    return !this.dispatchEvent(Object.assign(event, { inputType, isComposing: false }));
  }

  #replace(start: number, end: number, words: string): void {
    const typed = words.replace(/\r\n?/g, '\n');
    this.#value = this.#value.slice(0, start) + typed + this.#value.slice(end);
    this.selectionStart = start + typed.length;
    this.selectionEnd = this.selectionStart;
    this.selectionDirection = 'none';
  }

  #input(inputType: string, isComposing: boolean): void {
    this.dispatchEvent(Object.assign(new Event('input'), { inputType, isComposing }));
    this.ownerDocument.dispatchEvent(new Event('selectionchange'));
  }
}

class TestPage extends EventTarget {
  activeElement: unknown = null;
}
