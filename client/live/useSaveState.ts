import { useEffect, useState, useSyncExternalStore } from 'react';
import { useSession } from './SeatProvider.tsx';
import { useOutbox } from './useOutbox.ts';
import { useWorkshop } from './useWorkshop.ts';

/** The four states of the badge and no others. `waiting` is the number to name while offline. */
export interface SaveState {
  state: 'saved' | 'sending' | 'offline' | 'closed';
  waiting: number;
}

/** Sending is named only when it takes longer than this. */
const SLOW_MS = 1_000;
/** Words of a document that are not on the server after so long: a network that swallows everything says nothing. */
const STUCK_MS = 10_000;

/** What the badge top right says about everything this seat wrote, in commands and in documents. */
export function useSaveState(): SaveState {
  const { docs } = useSession();
  const { status, now } = useWorkshop();
  const { waiting, since } = useOutbox();
  const unsaved = useSyncExternalStore(docs.subscribe, () => docs.unsavedSince());
  const oldest = earlier(since, unsaved);
  const slow = useOlder(oldest, SLOW_MS);
  const stuck = useOlder(unsaved, STUCK_MS);
  if (status === 'offline' || status === 'ended' || stuck) {
    return { state: 'offline', waiting: waiting + (unsaved === null ? 0 : 1) };
  }
  if (slow) {
    return { state: 'sending', waiting };
  }
  // Whoever comes by link may write in a step that is closed for the room.
  const closed = now?.step?.status === 'closed' && !now.step.write;
  return { state: closed ? 'closed' : 'saved', waiting };
}

function earlier(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

/** Whether `since` is longer ago than this; wakes up when it becomes so. */
function useOlder(since: number | null, age: number): boolean {
  const [, tick] = useState(0);
  useEffect(() => {
    if (since === null) {
      return;
    }
    const timer = setTimeout(() => tick(count => count + 1), Math.max(0, since + age - Date.now()) + 5);
    return () => clearTimeout(timer);
  }, [since, age]);
  return since !== null && Date.now() - since >= age;
}
