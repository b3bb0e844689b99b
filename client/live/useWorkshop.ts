import { useSyncExternalStore } from 'react';
import type { LiveSnapshot } from './liveView.ts';
import { useSession } from './SeatProvider.tsx';

/** What this seat knows of its workshop now. Parts that did not change stay the same objects. */
export function useWorkshop(): LiveSnapshot {
  const { live } = useSession();
  return useSyncExternalStore(live.subscribe, live.getSnapshot);
}
