import { useEffect } from 'react';
import { useSession } from '../../../live/SeatProvider.tsx';
import { openStore } from '../../../live/store.ts';
import type { Schedule } from './schedule.ts';

const store = openStore();

/**
 * The end that was planned when the session began, kept on this device: later changes of the plan move the end,
 * not what it is measured by.
 */
export function usePlannedEnd(session: number, { start, plannedEnd }: Schedule): number | null {
  const { workshop } = useSession();
  const key = `lead.${workshop}.${session}.${start ?? 0}`;
  const kept = Number(store.get(key) ?? 0);
  const known = Number.isFinite(kept) && kept > 0 ? kept : null;
  // localStorage is an outside system: it is told once, when the session has begun.
  useEffect(() => {
    if (start !== null && plannedEnd !== null && known === null) {
      store.set(key, String(plannedEnd));
    }
  }, [key, start, plannedEnd, known]);
  return start === null ? null : (known ?? plannedEnd);
}
