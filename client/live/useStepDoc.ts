import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useSession } from './SeatProvider.tsx';
import type { StepDocSnapshot } from './stepDoc.ts';

export type { StepDocSnapshot } from './stepDoc.ts';

/**
 * The step's document, open as long as a view uses it; null while it loads or where the step has none. When
 * `generation` changes it is another Y.Doc: bind editors anew.
 */
export function useStepDoc(step: Pick<NowStep, 'docId' | 'cowrite'> | null): StepDocSnapshot | null {
  const { docs } = useSession();
  const docId = step?.docId ?? null;
  const cowrite = step?.cowrite ?? false;
  useEffect(() => (docId === null ? undefined : docs.use(docId)), [docs, docId]);
  useEffect(() => {
    if (docId !== null) {
      docs.setCowrite(docId, cowrite);
    }
  }, [docs, docId, cowrite]);
  return useSyncExternalStore(
    docs.subscribe,
    useCallback(() => (docId === null ? null : docs.get(docId)), [docs, docId]),
  );
}
