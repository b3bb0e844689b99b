import { type RefObject, useEffect, useRef } from 'react';

/** A button that is drawn anew in another list, and on which whoever pressed it stays. */
export function useTakenFocus(takes: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  // The focus is the browser's, and what is drawn anew has lost it.
  useEffect(() => {
    if (takes) {
      button.current?.focus();
    }
  }, [takes]);
  return button;
}
