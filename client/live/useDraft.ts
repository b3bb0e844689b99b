import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { useSession } from './SeatProvider.tsx';

export interface Draft {
  text: string;
  set: (text: string) => void;
  /** After the words were sent. */
  clear: () => void;
}

/** A half-written text of one field of a step: survives reload, sleep and a phone call. */
export function useDraft(step: string, field: string): Draft {
  const { drafts } = useSession();
  const text = useSyncExternalStore(
    drafts.subscribe,
    useCallback(() => drafts.get(step, field), [drafts, step, field]),
  );
  return useMemo(
    () => ({
      text,
      set: (typed: string) => drafts.set(step, field, typed),
      clear: () => drafts.set(step, field, ''),
    }),
    [drafts, step, field, text],
  );
}
