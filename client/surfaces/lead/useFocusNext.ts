import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/**
 * Where the focus goes on when what was pressed is gone by then: a button whose work is done. After a dialog has
 * closed, for that gives the focus back first.
 */
export function useFocusNext<Element extends HTMLElement>(): {
  place: RefObject<Element | null>;
  focusNext: () => void;
} {
  const place = useRef<Element>(null);
  const [turn, setTurn] = useState(0);
  // The focus is the browser's.
  useEffect(() => {
    if (turn > 0) {
      place.current?.focus();
    }
  }, [turn]);
  const focusNext = useCallback(() => setTurn(count => count + 1), []);
  return { place, focusNext };
}
