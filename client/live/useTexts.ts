import { useMemo, useSyncExternalStore } from 'react';
import type { StepDocSnapshot } from './stepDoc.ts';
import { TextSource } from './textSource.ts';

const NOTHING: ReadonlyMap<string, string> = new Map();

/** Co-written words by record, as they stand on this device. */
export function useTexts(stepDoc: StepDocSnapshot | null): ReadonlyMap<string, string> {
  const doc = stepDoc?.doc ?? null;
  const source = useMemo(() => (doc === null ? null : new TextSource(doc)), [doc]);
  return useSyncExternalStore(source?.subscribe ?? (() => () => {}), source?.getSnapshot ?? (() => NOTHING));
}
