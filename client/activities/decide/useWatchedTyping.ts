import { useCallback, useEffect, useRef } from 'react';

/** The room watches the typing, at most twice a second: often enough to read along, seldom enough for the disk. */
const EVERY_MS = 500;

/** Sends the newest words, the first at once and the last for sure; `stop` forgets what was not sent yet. */
export function useWatchedTyping(send: (text: string) => void): {
  typed: (text: string) => void;
  stop: () => void;
} {
  const newest = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const sendNow = useRef(send);
  sendNow.current = send;

  const stop = useCallback(() => {
    newest.current = null;
    if (timer.current !== null) {
      clearTimeout(timer.current);
      timer.current = null;
    }
  }, []);

  // What waits when the view goes away must not be sent into another step.
  useEffect(() => stop, [stop]);

  const typed = useCallback((text: string) => {
    newest.current = text;
    if (timer.current !== null) {
      return;
    }
    const next = () => {
      const words = newest.current;
      newest.current = null;
      timer.current = words === null ? null : setTimeout(next, EVERY_MS);
      if (words !== null) {
        sendNow.current(words);
      }
    };
    next();
  }, []);

  return { typed, stop };
}
