import { useCallback, useEffect, useState } from 'react';
import type { ErrorCode } from '#shared/errors.ts';
import { onWake } from '../../live/wake.ts';

const RETRY_MS = 5_000;
const AGAIN_MS = 60_000;

/** `known` stays while the network is gone: what was read can be read on. */
export type Answered<T> =
  | { state: 'loading' }
  | { state: 'offline' }
  | { state: 'refused'; error: ErrorCode }
  | { state: 'known'; value: T; at: number; online: boolean };

/** What an address answers: asked at once, when the page comes back, and each minute while it is seen. */
export function useAnswer<T>(path: string): { answered: Answered<T>; again: () => void } {
  const [answered, setAnswered] = useState<Answered<T>>({ state: 'loading' });
  const [turn, setTurn] = useState(0);
  // The server is an outside system; `turn` asks it once more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let left = false;
    // Only the newest question counts: a slow answer from before the network went must not hide that it went.
    let asked = 0;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      clearTimeout(timer);
      asked += 1;
      const number = asked;
      const reply = await fetchAnswer<T>(path);
      if (left || number !== asked) {
        return;
      }
      setAnswered(before => after(before, reply));
      timer = setTimeout(
        () => void (document.visibilityState === 'visible' ? ask() : undefined),
        reply === null ? RETRY_MS : AGAIN_MS,
      );
    };
    void ask();
    const stopWaking = onWake(() => void ask());
    return () => {
      left = true;
      clearTimeout(timer);
      stopWaking();
    };
  }, [path, turn]);
  const again = useCallback(() => setTurn(count => count + 1), []);
  return { answered, again };
}

/** Null: no answer, or one that says only that the server is unwell. */
type Reply<T> = { ok: true; value: T } | { ok: false; error: ErrorCode } | null;

async function fetchAnswer<T>(path: string): Promise<Reply<T>> {
  try {
    const response = await fetch(path, { cache: 'no-store' });
    if (response.status >= 500) {
      return null;
    }
    // A captive portal answers with a page: that is no JSON, and no network.
    const answer = (await response.json()) as T & { error?: ErrorCode };
    return response.ok ? { ok: true, value: answer } : { ok: false, error: answer.error ?? 'server-error' };
  } catch {
    return null;
  }
}

function after<T>(before: Answered<T>, reply: Reply<T>): Answered<T> {
  if (reply === null) {
    return before.state === 'known' ? { ...before, online: false } : { state: 'offline' };
  }
  return reply.ok
    ? { state: 'known', value: reply.value, at: Date.now(), online: true }
    : { state: 'refused', error: reply.error };
}
