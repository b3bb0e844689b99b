import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import type { StepDocSnapshot } from './stepDoc.ts';
import { readWriters, type Writer } from './writers.ts';

const NOBODY: readonly Writer[] = [];

/** The others whose caret stands in this text now, in no special order; the same array until that changes. */
export function useWriters(stepDoc: StepDocSnapshot | null, record: string): readonly Writer[] {
  const awareness = stepDoc?.awareness ?? null;
  const last = useRef({ json: '[]', writers: NOBODY });
  return useSyncExternalStore(
    useCallback((tell: () => void) => listen(awareness, tell), [awareness]),
    () => {
      const writers = awareness === null ? NOBODY : readWriters(awareness, record);
      const json = JSON.stringify(writers);
      if (json !== last.current.json) {
        last.current = { json, writers };
      }
      return last.current.writers;
    },
  );
}

function listen(awareness: Awareness | null, tell: () => void): () => void {
  awareness?.on('change', tell);
  return () => awareness?.off('change', tell);
}
