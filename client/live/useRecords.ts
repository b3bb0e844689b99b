import { useSyncExternalStore } from 'react';
import type { ReadRows } from '#shared/activities/records.ts';
import type { StepDocSnapshot } from './stepDoc.ts';

const NOTHING: ReadRows = { rows: [], dropped: 0 };
const noRows = () => NOTHING;
const noChanges = () => () => {};

/** Every well-formed record of a document, new ones last; unchanged rows stay the same objects. */
export function useRecords(stepDoc: StepDocSnapshot | null): ReadRows {
  return useSyncExternalStore(stepDoc?.rows.subscribe ?? noChanges, stepDoc?.rows.getSnapshot ?? noRows);
}
