import { useCallback, useMemo } from 'react';
import { useDraft } from '../../live/useDraft.ts';

/** Field name of the draft that holds an entry as it would be sent. */
export const ENTRY_DRAFT = 'entry';

export type EntryData = Record<string, unknown>;

export interface EntryDraft {
  data: EntryData;
  /** Changes some of its fields; `undefined` takes one out. */
  change: (fields: EntryData) => void;
  /** After the words were sent; `keep` are fields the next entry begins with. */
  clear: (keep?: EntryData) => void;
}

/** A stored draft, or an empty one where nothing readable is kept. */
export function readEntryDraft(json: string): EntryData {
  try {
    const kept: unknown = json === '' ? {} : JSON.parse(json);
    return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? (kept as EntryData) : {};
  } catch {
    return {};
  }
}

/** A half-written entry of a step with all its fields: it survives reload, sleep and a move of the others. */
export function useEntryDraft(step: string): EntryDraft {
  const draft = useDraft(step, ENTRY_DRAFT);
  const data = useMemo(() => readEntryDraft(draft.text), [draft.text]);
  const { set } = draft;
  const write = useCallback(
    (next: EntryData) => {
      // A choice not made is left out; `column` is '' where a step has none.
      const filled = Object.entries(next).filter(
        ([key, value]) => value !== undefined && (value !== '' || key === 'column'),
      );
      set(filled.length === 0 ? '' : JSON.stringify(Object.fromEntries(filled)));
    },
    [set],
  );
  return useMemo(
    () => ({
      data,
      change: (fields: EntryData) => write({ ...data, ...fields }),
      clear: (keep: EntryData = {}) => write(keep),
    }),
    [data, write],
  );
}
