import { useState } from 'react';

/** What somebody typed for a value that is kept in another form: „12,50" for 1250 grosze. */
export interface Typed<T> {
  /** The value it was typed for, or that it was written from. */
  value: T | null;
  words: string;
}

/** How a value is read from words, null: it cannot be, and written. */
export interface Reading<T> {
  read: (words: string) => T | null;
  write: (value: T) => string;
}

/**
 * Words stay as they were typed as long as they say the value, or say none (null); another value, a colleague's say,
 * writes them anew.
 */
export function typedFor<T>(typed: Typed<T>, value: T | null, { read, write }: Reading<T>): Typed<T> {
  if (value === null || Object.is(typed.value, value)) {
    return typed;
  }
  return { value, words: Object.is(read(typed.words), value) ? typed.words : write(value) };
}

/** The words of a field whose value has another form. */
export function useTyped<T>(
  value: T | null,
  reading: Reading<T>,
): [words: string, type: (words: string) => void] {
  const [typed, setTyped] = useState<Typed<T>>(() => ({
    value,
    words: value === null ? '' : reading.write(value),
  }));
  const now = typedFor(typed, value, reading);
  if (now !== typed) {
    setTyped(now);
  }
  return [now.words, words => setTyped({ value: now.value, words })];
}
