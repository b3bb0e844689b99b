import { useCallback, useEffect, useState } from 'react';
import { type HeldReply, heldAfter } from './heldReply.ts';
import { ask, type Reply } from './leadApi.ts';

interface Replied<T> {
  /** The last answer; null until the first one. */
  reply: Reply<T> | null;
  /** The last good answer: it stays when a later one fails, so that nothing typed below it goes. */
  value: T | null;
  /** Whether the last answer was none, or a refusal. */
  failed: boolean;
  /** When `value` came, on this device's clock. */
  at: number | null;
  again: () => void;
}

/** What an address answers, read when the view opens and again when asked or when `changes` is another number. */
export function useReply<T>(path: string, changes = 0): Replied<T> {
  const [held, setHeld] = useState<HeldReply<T> | null>(null);
  const [turn, setTurn] = useState(0);
  // The server is an outside system; `turn` and `changes` ask it once more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let wanted = true;
    void ask<T>('GET', path).then(reply => {
      if (wanted) {
        const now = Date.now();
        setHeld(before => heldAfter(before, path, reply, now));
      }
    });
    return () => {
      wanted = false;
    };
  }, [path, turn, changes]);
  const again = useCallback(() => setTurn(count => count + 1), []);
  const here = held?.path === path ? held : null;
  return {
    reply: here?.reply ?? null,
    value: here?.value ?? null,
    failed: here?.reply.ok === false,
    at: here?.at ?? null,
    again,
  };
}
