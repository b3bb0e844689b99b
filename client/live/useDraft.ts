import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { useSession } from './SeatProvider.tsx';

export interface Draft {
  text: string;
  set: (text: string) => void;
  /** The words were sent. With `sent`, what was typed while they were on their way stays. */
  clear: (sent?: string) => void;
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
      clear: (sent?: string) =>
        sent === undefined ? drafts.set(step, field, '') : drafts.sent(step, field, sent),
    }),
    [drafts, step, field, text],
  );
}
