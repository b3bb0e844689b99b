import { useEffect, useState } from 'react';
import type { TraceAnswer } from '#shared/protocol.ts';
import { useSession } from './SeatProvider.tsx';

/** Answers of this page: a paragraph one turns back to shows its sources at once. */
const known = new Map<string, TraceAnswer>();

/** Where a paragraph comes from and what became of it; null while it loads or where there is nothing to know. */
export function useTrace(step: string, record: string | null): TraceAnswer | null {
  const { seat, workshop } = useSession();
  const path = record === null ? null : `/api/workshops/${workshop}/steps/${step}/trace/${record}`;
  const [loaded, setLoaded] = useState<{ path: string; answer: TraceAnswer } | null>(null);

  useEffect(() => {
    if (path === null) {
      return;
    }
    const left = new AbortController();
    void fetch(`${path}?as=${seat}`, { signal: left.signal })
      .then(reply => (reply.ok ? (reply.json() as Promise<TraceAnswer>) : null))
      .then(answer => {
        if (answer !== null) {
          known.set(path, answer);
          setLoaded({ path, answer });
        }
      })
      // Without a network there are no sources for now; the sentence itself is here.
      .catch(() => undefined);
    return () => left.abort();
  }, [path, seat]);

  return path === null ? null : loaded?.path === path ? loaded.answer : (known.get(path) ?? null);
}
