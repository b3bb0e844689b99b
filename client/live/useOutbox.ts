import { useMemo, useSyncExternalStore } from 'react';
import type { Answer } from '#shared/protocol/wire.ts';
import type { OutboxSnapshot } from './outbox.ts';
import { useSession } from './SeatProvider.tsx';

export interface OutboxView extends OutboxSnapshot {
  /** „Dodaj": sends refused words again; null where they can only be copied. */
  sendAgain: (id: string) => Promise<Answer> | null;
  /** Copied or given up. */
  drop: (id: string) => void;
}

/** What waits on this device, and what was refused („Te słowa nie weszły"). */
export function useOutbox(): OutboxView {
  const { outbox } = useSession();
  const snapshot = useSyncExternalStore(outbox.subscribe, outbox.getSnapshot);
  return useMemo(
    () => ({
      ...snapshot,
      sendAgain: (id: string) => outbox.sendAgain(id),
      drop: (id: string) => outbox.dropRefused(id),
    }),
    [snapshot, outbox],
  );
}
