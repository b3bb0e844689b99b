import { useCallback, useEffect, useState } from 'react';
import { ask, type Reply } from './leadApi.ts';

/**
 * What an address answers, read when the view opens and again when asked or when `changes` is another number; null until
 * the first answer.
 */
export function useReply<T>(path: string, changes = 0): { reply: Reply<T> | null; again: () => void } {
  const [answered, setAnswered] = useState<{ path: string; reply: Reply<T> } | null>(null);
  const [turn, setTurn] = useState(0);
  // The server is an outside system; `turn` and `changes` ask it once more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let wanted = true;
    void ask<T>('GET', path).then(reply => {
      if (wanted) {
        setAnswered({ path, reply });
      }
    });
    return () => {
      wanted = false;
    };
  }, [path, turn, changes]);
  const again = useCallback(() => setTurn(count => count + 1), []);
  return { reply: answered?.path === path ? answered.reply : null, again };
}
