import { useEffect, useState } from 'react';
import type { TraceAnswer } from '#shared/protocol/answers.ts';
import { useSession } from './SeatProvider.tsx';

/** Answers of this page: a paragraph one turns back to shows its sources at once. */
const known = new Map<string, TraceAnswer>();

/** An answer, or why there is none yet. */
export interface AskedTrace {
  answer: TraceAnswer | null;
  /** Nothing came, or the server refused: asking again is up to whoever looks. */
  failed: boolean;
}

/** Where a paragraph comes from and what became of it; null while it loads or where there is nothing to know. */
export function useTrace(step: string, record: string | null): TraceAnswer | null {
  return useAskedTrace(step, record).answer;
}

/** The same for a place that has to say why it is empty. `turn` asks anew whenever it changes. */
export function useAskedTrace(step: string, record: string | null, turn: unknown = null): AskedTrace {
  const { seat, workshop } = useSession();
  const path = record === null ? null : `/api/workshops/${workshop}/steps/${step}/trace/${record}`;
  const [asked, setAsked] = useState<{ path: string } & AskedTrace>({
    path: '',
    answer: null,
    failed: false,
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` is there to ask anew
  useEffect(() => {
    if (path === null) {
      return;
    }
    const left = new AbortController();
    void fetch(`${path}?as=${seat}`, { signal: left.signal })
      .then(reply => (reply.ok ? (reply.json() as Promise<TraceAnswer>) : null))
      .catch(() => null)
      .then(answer => {
        if (left.signal.aborted) {
          return;
        }
        if (answer !== null) {
          known.set(path, answer);
        }
        setAsked({ path, answer, failed: answer === null });
      });
    return () => left.abort();
  }, [path, seat, turn]);

  if (path === null) {
    return { answer: null, failed: false };
  }
  const mine = asked.path === path;
  return { answer: (mine ? asked.answer : null) ?? known.get(path) ?? null, failed: mine && asked.failed };
}
